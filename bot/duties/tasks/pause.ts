import { addDays, type Day } from '../../calendar/day.ts'

/** Days for which somebody's reminders may wait; what is late rises all the same. */
const LONGEST = 60

/** Why reminders cannot wait until a day; null when they can. */
export function pauseProblem(until: Day, today: Day): 'past' | 'tooLong' | null {
  if (until <= today) return 'past'
  return until > addDays(today, LONGEST) ? 'tooLong' : null
}
