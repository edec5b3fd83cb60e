import { EVENING } from '../reminders/hours.ts'

/** Why reminders cannot come at a time (`HH:MM`): nothing new goes out in the evening. Null when they can. */
export function hourProblem(at: string): 'noTime' | 'evening' | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(at) ?? []
  if (hours === undefined) return 'noTime'
  return Number(hours) * 60 + Number(minutes) >= EVENING ? 'evening' : null
}
