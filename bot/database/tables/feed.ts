import type { Day } from '../../calendar/day.ts'

export type FeedTables = {
  /** The secret address of somebody's calendar feed: one a person, and only a hash of the secret. */
  calendar_feed: {
    person_id: string
    /** SHA-256 in hexadecimal. */
    secret_hash: string
    language: 'sv' | 'en'
    made_on: Day
  }
}
