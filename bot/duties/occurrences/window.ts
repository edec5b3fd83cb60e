import { addDays, type Day } from '../../calendar/day.ts'
import type { Window } from '../../calendar/recurrence.ts'
import type { Duties } from './duties-on.ts'

/** Days by which free days move a due day or a step at most. */
const MOVED_AT_MOST = 14

/**
 * The due days among which to look for what comes on a day and on the days since the last planned one: far enough
 * ahead for the earliest first step, far enough back for the latest one.
 * @param through the last day that was planned before; null when there is none
 */
export function windowOf(
  duties: Duties,
  { day, through }: { day: Day; through: Day | null },
): Window {
  const ladders = [...duties.values()].map(({ schedule }) => schedule.ladder)
  const ahead = Math.max(0, ...ladders.flatMap(({ before }) => before))
  const every = Math.max(0, ...ladders.map((ladder) => ladder.every))
  // Working days take up to twice as many days of the calendar.
  const behind = 2 * every + MOVED_AT_MOST
  return {
    from: addDays(through !== null && through < day ? through : day, -behind),
    to: addDays(day, ahead + MOVED_AT_MOST),
  }
}
