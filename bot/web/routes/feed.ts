import { z } from 'zod'
import type { Clock } from '../../calendar/clock.ts'
import type { Database } from '../../database/database.ts'
import { isSecret, newSecret, secretHash } from '../../duties/feed/secret.ts'
import { endFeed, findFeed, keepFeed } from '../../duties/feed/store.ts'
import { dueDaysOf, readYear } from '../../duties/mine/year.ts'
import type { Reading } from '../api/reader.ts'
import { type Answered, type OpenRoute, openRoute, type Route, route } from '../api/route.ts'
import { allowanceOf } from '../feed/allowance.ts'
import { calendarOf } from '../feed/calendar.ts'
import { feedView } from '../views/mine.ts'
import type { ScopeWords } from './duty-view.ts'

type FeedParts = { database: Database; clock: Clock; scopeWords: ScopeWords }

/** Seconds for which a calendar keeps what it has read: one hour. */
const KEPT = 3_600
/** Reads of one address an hour: a person may have some calendars, each of which reads once in a while. */
const READS = 60
/** Reads an hour of addresses that do not exist, all together. */
const MISSES = 600

/** The reader's due days as a calendar that other programs read at a secret address. */
export function feedRoutes({ database, ...parts }: FeedParts): (Route | OpenRoute)[] {
  const reads = allowanceOf({ most: READS, seconds: KEPT, clock: parts.clock })
  const misses = allowanceOf({ most: MISSES, seconds: KEPT, clock: parts.clock })
  return [
    route({
      method: 'POST',
      path: '/mine/feed',
      says: 'Makes a new secret address for the reader’s calendar feed; the one before ends.',
      may: null,
      view: feedView,
      answer: async ({ reader: { person, language }, today }) => {
        const secret = newSecret()
        const feed = { personId: person.id, language, madeOn: today }
        await keepFeed(database, feed, secretHash(secret))
        return { kind: 'view', view: { path: `/api/feed/${secret}.ics`, since: today } }
      },
    }),
    route({
      method: 'DELETE',
      path: '/mine/feed',
      says: 'Ends the reader’s calendar feed.',
      may: null,
      answer: async ({ reader }) => {
        await endFeed(database, reader.person.id)
        return { kind: 'done' }
      },
    }),
    openRoute({
      path: '/feed/{secret}.ics',
      method: 'GET',
      says: 'The due days of whoever has this secret address, as a calendar (RFC 5545).',
      open: true,
      params: z.object({ secret: z.string().refine(isSecret) }),
      answer: async ({ params, ...reading }) => {
        const hash = secretHash(params.secret)
        const left = reads.take(hash)
        if (left !== null) return { kind: 'tooMany', again: left }
        const found = await readCalendar({ database, ...parts }, hash, reading)
        const again = found.kind === 'unknown' ? misses.take('') : null
        return again === null ? found : { kind: 'tooMany', again }
      },
    }),
  ]
}

/** Whoever has left has no feed any more. */
async function readCalendar(
  { database, scopeWords }: FeedParts,
  hash: string,
  { snapshot, today: day }: Omit<Reading, 'reader'>,
): Promise<Answered<never>> {
  const feed = await findFeed(database, hash)
  const person = snapshot.directory.people.get(feed?.personId ?? '')
  if (!feed || !person?.active) return { kind: 'unknown' }
  const knowing = { snapshot, day }
  const days = dueDaysOf(person, await readYear(database, knowing), knowing)
  const { language } = feed
  return {
    kind: 'text',
    type: 'text/calendar; charset=utf-8',
    text: calendarOf(days, { ...knowing, person, language, scopeWords }),
    keepFor: KEPT,
  }
}
