import { addMonths, type Day } from '../calendar/day.ts'
import { daysOf } from '../calendar/recurrence.ts'
import type { Finding } from './check-routine.ts'
import type { Routine } from './routine.ts'
import { placedIn } from './schedule-references.ts'

/** What has no day for so long has none that anybody waits for. */
const TEN_YEARS = 120

/**
 * The recurrences that give no day from a day on: a rule that has ended, or one whose days never come (29 February
 * every fourth year from 2025). Asked when a routine is taken over; later a rule may well come to its end.
 */
export function neverDue({ duties }: Routine, day: Day): Finding[] {
  return duties.flatMap((duty, index) =>
    placedIn(duty, index).flatMap(({ schedule: { trigger }, path }) => {
      if (trigger.by !== 'recurrence') return []
      const first = trigger.from > day ? trigger.from : day
      const window = { from: first, to: addMonths(first, TEN_YEARS) }
      if (daysOf(trigger, window).length > 0) return []
      return [
        { path: [...path, 'trigger', 'rule'], message: `ger ingen dag från och med ${first}` },
      ]
    }),
  )
}
