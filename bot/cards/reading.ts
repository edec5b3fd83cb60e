import type { Day } from '../calendar/day.ts'
import type { Person } from '../directory/person.ts'
import type { GoverningDocument, Language } from '../routine/routine.ts'

/** Who reads the message, when, and in which language. */
export type Reading = {
  language: Language
  asker: Person | null
  today: Day
  /** Others read along, so nothing is offered that only the asker would ask. */
  group?: boolean
  /** The routine's documents, so that a source is named by its title; without them it is «rutinen». */
  documents?: readonly GoverningDocument[]
}
