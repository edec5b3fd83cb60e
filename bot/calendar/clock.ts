import { Temporal } from 'temporal-polyfill'
import { type Day, isDay } from './day.ts'

/** Tells the present instant, in milliseconds since 1970 (UTC). */
export type Clock = () => number

export const systemClock: Clock = () => Date.now()

/** A clock that starts at an instant written with its offset (`2026-11-23T08:30:00+01:00`) and then runs on. */
export function clockStartingAt(instant: string, base: Clock = systemClock): Clock {
  const start = Temporal.Instant.from(instant).epochMilliseconds
  const opened = base()
  return () => start + (base() - opened)
}

/** The calendar day in a time zone (Swedish time unless told otherwise). */
export function today(clock: Clock, timeZone = 'Europe/Stockholm'): Day {
  const day = Temporal.Instant.fromEpochMilliseconds(clock())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
  if (!isDay(day)) throw new RangeError(`The clock shows ${day}, which is no day.`)
  return day
}

/**
 * The calendar day for somebody who asks for it often: worked out once a minute of the clock, since no time zone's
 * day begins within one.
 */
export function todayBy(clock: Clock, timeZone?: string): () => Day {
  let minute = Number.NaN
  let day: Day | null = null
  return () => {
    const now = Math.floor(clock() / 60_000)
    if (day === null || now !== minute) day = today(clock, timeZone)
    minute = now
    return day
  }
}

/** The present instant in ISO form with `Z`, for rows and logs. */
export function instant(clock: Clock): string {
  return Temporal.Instant.fromEpochMilliseconds(clock()).toString()
}
