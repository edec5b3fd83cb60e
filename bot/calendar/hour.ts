import { Temporal } from 'temporal-polyfill'
import type { Clock } from './clock.ts'
import type { Day } from './day.ts'

const STOCKHOLM = 'Europe/Stockholm'

/** Minutes since midnight by the wall clock of a time zone (Swedish time unless told otherwise): 510 at 08:30. */
export function minutesOfDay(clock: Clock, timeZone = STOCKHOLM): number {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(clock()).toZonedDateTimeISO(
    timeZone,
  )
  return hour * 60 + minute
}

/**
 * The instant, in milliseconds since 1970, at which the wall clock shows a time (`08:30`) on a day. A time that the
 * change to summer time leaves out comes as much later; of one that the change back repeats, the first is meant.
 */
export function instantAt(day: Day, time: string, timeZone = STOCKHOLM): number {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone, {
    disambiguation: 'compatible',
  }).epochMilliseconds
}
