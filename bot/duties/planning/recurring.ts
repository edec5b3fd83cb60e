import { addDays, type Day } from '../../calendar/day.ts'
import { daysAfter, daysOf, type Window } from '../../calendar/recurrence.ts'
import { movedTo } from '../../calendar/working-day.ts'
import type { Schedule, Trigger } from '../../routine/schedule.ts'

export type DueDay = { scheduled: Day; due: Day }
type Recurrence = Extract<Trigger, { by: 'recurrence' }>

/** No run of free days in Sweden is longer: a scheduled day is moved at most so far. */
const MOVED_AT_MOST = 10

/**
 * Tells the days on which a recurring duty is due within a window, by the day on which it was last done. What is
 * counted from completion begins as the rule says, and after that an interval from the last time. Scopes with the same
 * last time share the work.
 */
export function recurringDays(
  trigger: Recurrence,
  moved: Schedule['moved'],
  window: Window,
): (lastDone: () => Day | null) => readonly DueDay[] {
  const wide = {
    from: addDays(window.from, -MOVED_AT_MOST),
    to: addDays(window.to, MOVED_AT_MOST),
  }
  const dueIn = (days: readonly Day[]): DueDay[] =>
    days
      .map((scheduled) => ({ scheduled, due: movedTo(scheduled, moved) }))
      .filter(({ due }) => window.from <= due && due <= window.to)
  const known = new Map<Day | null, readonly DueDay[]>()
  const from = (done: Day | null) =>
    done === null
      ? dueIn(daysOf(trigger, wide))
      : dueIn([...daysAfter({ rule: trigger.rule, done }, wide)])
  return (lastDone) => {
    const done = trigger.counted === 'completion' ? lastDone() : null
    const days = known.get(done) ?? from(done)
    known.set(done, days)
    return days
  }
}
