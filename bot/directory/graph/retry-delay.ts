import { instantOfHttpDate } from '../../calendar/http-date.ts'

/** The wait that Graph asks for in `Retry-After` (seconds, or a date), in milliseconds; null where it says nothing. */
export function retryAfter(header: string | null | undefined, now: number): number | null {
  const text = header?.trim()
  if (!text) return null
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000
  const instant = instantOfHttpDate(text)
  return instant === null ? null : Math.max(0, instant - now)
}

/**
 * How long to wait before a try, in milliseconds: at least what Graph asks, else a second that doubles with each
 * try up to a minute. Jitter on top keeps instances that failed together from coming back together.
 * @param attempt counts from 0
 * @param random between 0 and 1
 */
export function retryDelay(asked: number | null, attempt: number, random: number): number {
  if (asked !== null) return asked + asked * 0.1 * random + 250 * random
  const ceiling = Math.min(60_000, 1000 * 2 ** attempt)
  return ceiling / 2 + (ceiling / 2) * random
}
