import type { Day } from '../calendar/day.ts'
import type { Above } from '../routine/schedule.ts'

/** A step of a ladder, as rows and `plan` write it: `before-14`, `due`, `overdue-1`, `manager`, `coordinator`. */
export type StepName = `before-${number}` | 'due' | `overdue-${number}` | Above

/**
 * Beside the ladder: what a person is told once. `gap` tells whom a vacancy rises to, `takenOver` and `handedOver`
 * the new holder and the former one, `delegated` whoever was asked to do it; `later-2026-11-27` is the reminder that
 * somebody asked for on that day; `wrongPerson` tells whoever keeps the register that somebody says it is not theirs.
 */
export type NoticeName =
  | 'gap'
  | 'takenOver'
  | 'handedOver'
  | 'delegated'
  | 'wrongPerson'
  | `later-${string}`

export type LadderStep = { step: StepName; on: Day }

/** Why somebody gets a reminder. */
export type RecipientWhy =
  | 'holder'
  | 'delegate'
  | 'deputy'
  | 'manager'
  | 'departmentHead'
  | 'coordinator'
  | 'former'

/** One line of a day's message to one person, before it is sent. Unique by occurrence, step, recipient and turn. */
export type Reminder = {
  occurrenceId: string
  step: StepName | NoticeName
  recipientId: string
  why: RecipientWhy
  /** Steps that an outage or a pause let pass and that this one stands for; for a notice, also that day's own step. */
  covers: readonly StepName[]
  /** For a notice, the how manieth time that such a thing happened to the occurrence; left out for the first. */
  turn?: number
  /** What a notice of a wrong person passes on. */
  saying?: Saying | null
}

/** Who says that something is not theirs, and whose they think it is. */
export type Saying = { by: string; suggestion: string | null }
