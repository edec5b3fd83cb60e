import type { Clock } from '../../calendar/clock.ts'

/** Requests that somebody may make at once, and again in the course of a minute. */
const A_MINUTE = 300
/** People after whom those who have been quiet are forgotten. */
const MANY = 10_000

type Left = { requests: number; at: number }

/**
 * Counts each person's requests in this process: `null` where one more is allowed, else the seconds to wait. Nobody who
 * reads gets there; a page gone wild does.
 */
export function createAllowance(
  clock: Clock,
  perMinute = A_MINUTE,
): (personId: string) => number | null {
  const left = new Map<string, Left>()
  const perMillisecond = perMinute / 60_000
  const requestsOf = ({ requests, at }: Left, now: number) =>
    Math.min(perMinute, requests + Math.max(0, now - at) * perMillisecond)
  const forgetTheQuiet = (now: number) => {
    if (left.size <= MANY) return
    for (const [id, before] of left) if (requestsOf(before, now) >= perMinute) left.delete(id)
  }
  return (personId) => {
    const now = clock()
    forgetTheQuiet(now)
    const requests = requestsOf(left.get(personId) ?? { requests: perMinute, at: now }, now)
    if (requests < 1) return Math.ceil((1 - requests) / perMillisecond / 1000)
    left.set(personId, { requests: requests - 1, at: now })
    return null
  }
}
