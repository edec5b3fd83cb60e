import type { Day } from '../calendar/day.ts'
import type { Standing, Words } from './routine.ts'

/**
 * For what a duty comes due: once for the whole organisation, for each department, for each manager's own people
 * (`line`), for each system, or for each thing that happens (`event`).
 */
export type ScopeKind = 'organisation' | 'department' | 'line' | 'system' | 'event'

/** What other rooms tell of: a person who leaves or starts, an incident, a classification of a system. */
export type EventKind = 'leaves' | 'starts' | 'incident' | 'classification'

/** What makes a duty come due. */
export type Trigger =
  /**
   * An RRULE of RFC 5545 in whole days of the municipality's zone, beginning with `from`; the next one counts from
   * the rule's own days (`schedule`) or from the day on which the last one was done (`completion`).
   */
  | { by: 'recurrence'; rule: string; from: Day; counted: 'schedule' | 'completion' }
  /** A date that the register keeps for each system; due on that date, the ladder's `before` being the lead. */
  | { by: 'date'; of: 'contractEnd' | 'classifiedUntil' }
  /** Something that is missing for a system; due so many days after it was seen to be. */
  | { by: 'gap'; of: 'noOwner' | 'holderLeft'; dueIn: number }
  | { by: 'gap'; of: 'notConfirmed'; months: number; dueIn: number }
  /** Due so many days after the day of what happened; before it, if negative. */
  | { by: 'event'; of: EventKind; dueIn: number }

/** Who is told when the holder does not act: the holder's manager, the security coordinator. */
export type Above = 'manager' | 'coordinator'

/** When an occurrence is spoken of. It always ends: after the last escalation nothing more is sent. */
export type Ladder = {
  /** Calendar days before the due day, the most first. */
  before: readonly number[]
  onDay: boolean
  /** Working days between overdue reminders, and between the last of them and each escalation. */
  every: number
  /** Overdue reminders at most. */
  atMost: number
  escalate: readonly Above[]
}

/** How a duty comes due. The routine itself sets no intervals, so the starter's are all `proposed`. */
export type Schedule = {
  /** What is meant this time, where the duty's own text says less: «självtest». */
  what?: Words | null
  scope: ScopeKind
  trigger: Trigger
  /** To which working day a due day on a free day is moved; `not` leaves it where it is. */
  moved: 'before' | 'after' | 'not'
  ladder: Ladder
  /** What has to be given when it is done. */
  evidence: 'none' | 'note' | 'link'
  standing: Standing
  /** Off: planned for nobody until the municipality switches it on. */
  on: boolean
}

/** A further way in which the same duty comes due; told apart by its id and by what is meant. */
export type AlsoScheduled = Schedule & { id: string; what: Words }

/** 14 days before, on the day, then every third working day, at most three times; then manager and coordinator. */
export const defaultLadder: Ladder = {
  before: [14],
  onDay: true,
  every: 3,
  atMost: 3,
  escalate: ['manager', 'coordinator'],
}
