import type { Day } from '../../calendar/day.ts'
import type { Occurrence, State } from '../occurrence.ts'

/** What somebody says of an occurrence, with what they gave with it; texts come as they were typed. */
export type Action =
  | { kind: 'done'; note: string | null; link: string | null }
  | { kind: 'start' }
  /** Reminders wait until that day. */
  | { kind: 'later'; until: string | null }
  /** To a person, by id or address. */
  | { kind: 'delegate'; to: string | null }
  | { kind: 'notApplicable'; reason: string | null }
  /** It is not theirs; perhaps they know whose. */
  | { kind: 'wrongPerson'; suggestion: string | null }
  | { kind: 'undo' }
export type ActionKind = Action['kind']

/** What an action changes of an occurrence, as the history keeps it before and after. */
export type Mark = { state: State; snoozedUntil: Day | null; delegateId: string | null }

export const markOf = ({ state, snoozedUntil, delegateId }: Occurrence): Mark => ({
  state,
  snoozedUntil,
  delegateId,
})

/** What is wrong with what somebody gave. */
export type WrongInput =
  | { field: 'note'; problem: 'missing' | 'tooLong' }
  | { field: 'link'; problem: 'missing' | 'tooLong' | 'noWebAddress' }
  /** `latest`: the last day that may be asked for. */
  | { field: 'until'; problem: 'missing' | 'noDay' | 'past' | 'tooLate'; latest: Day }
  | { field: 'to'; problem: 'missing' | 'unknownPerson' | 'left' | 'yourself' }
  | { field: 'reason'; problem: 'missing' | 'tooLong' }
  | { field: 'suggestion'; problem: 'tooLong' }

/** Characters of a note, a reason or a suggestion, and of a link, at most. */
export const LONGEST_TEXT = 4_000
export const LONGEST_LINK = 2_000
