import type { Day } from '../../calendar/day.ts'
import { isOpen, type Occurrence, type StateKind } from '../occurrence.ts'
import type { Reminder } from '../step.ts'

/**
 * Why something planned is not said after all. What is `late`, `paused` or `snoozed` has not been said to anybody and
 * is to be said later; the others need no words any more.
 */
export type Dropped =
  | Exclude<StateKind, 'open' | 'started'>
  | 'notTheirs'
  | 'left'
  | 'paused'
  | 'snoozed'
  | 'late'

export type Item = { reminder: Reminder; occurrence: Occurrence }

type Knowing = {
  day: Day
  /** Reminders to this person wait until this day. */
  pausedUntil: Day | null
  isActive: (personId: string) => boolean
  /** Whether it is still this person to whom the step goes. */
  isTheirs: (item: Item) => boolean
}

/** Why a reminder is not said any more, as things stand when its message is about to go; null while it is. */
export function fallsAway(item: Item, knowing: Knowing): Dropped | null {
  const { reminder, occurrence } = item
  if (!isOpen(occurrence) && !tellsOfChange(reminder)) return endOf(occurrence)
  if (!knowing.isActive(reminder.recipientId)) return 'left'
  if (!knowing.isTheirs(item)) return 'notTheirs'
  if (knowing.pausedUntil && knowing.pausedUntil > knowing.day) return 'paused'
  return isSnoozed(item, knowing.day) ? 'snoozed' : null
}

/** That something is off somebody's list is true whatever became of it since. */
const tellsOfChange = ({ step }: Reminder) => step === 'handedOver'

const endOf = ({ state }: Occurrence): Dropped | null =>
  state.kind === 'open' || state.kind === 'started' ? null : state.kind

/** «Later» holds back what is said to those who do it, never what is said to those above them. */
function isSnoozed({ reminder, occurrence }: Item, day: Day): boolean {
  if (!occurrence.snoozedUntil || occurrence.snoozedUntil <= day) return false
  return /^(before-\d+|due|overdue-\d+|later-.*)$/.test(reminder.step)
}
