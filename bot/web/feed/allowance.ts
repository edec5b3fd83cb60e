import type { Clock } from '../../calendar/clock.ts'

type Allowance = {
  /** Takes one; null where there was one to take, else the seconds until there is again. */
  take: (who: string) => number | null
}
type Taken = { until: number; count: number }

/** Names that are remembered at once; beyond that, those whose time is over are forgotten. */
const MOST_NAMES = 10_000

/** Lets everybody do something so many times within a stretch of time that begins with the first one. */
export function allowanceOf(of: { most: number; seconds: number; clock: Clock }): Allowance {
  const taken = new Map<string, Taken>()
  const forget = (now: number) => {
    for (const [who, { until }] of taken) if (until <= now) taken.delete(who)
    // Still too many: the oldest half goes, so that nobody fills the memory, and not one by one.
    for (const who of taken.keys()) {
      if (taken.size <= MOST_NAMES / 2) return
      taken.delete(who)
    }
  }
  return {
    take: (who) => {
      const now = of.clock()
      if (taken.size >= MOST_NAMES) forget(now)
      const before = taken.get(who)
      const mine =
        before && before.until > now ? before : { until: now + of.seconds * 1_000, count: 0 }
      taken.set(who, mine)
      if (mine.count >= of.most) return Math.ceil((mine.until - now) / 1_000)
      mine.count += 1
      return null
    },
  }
}
