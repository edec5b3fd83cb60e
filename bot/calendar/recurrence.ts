import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { addDays, addMonths, type Day, isDay } from './day.ts'
import { partsOf } from './rule.ts'

/** Both ends are included. */
export type Window = { from: Day; to: Day }

/**
 * The days of an RRULE (RFC 5545) within a window, in order. The rule begins with `from`, which is one of its days
 * only if it fits the rule; days that a month lacks are left out, as the RFC says. Throws on a rule that `ruleProblem`
 * has something against.
 */
export function daysOf({ rule, from }: { rule: string; from: Day }, window: Window): Day[] {
  const recurrence = new RRuleTemporal({
    rruleString: `DTSTART;VALUE=DATE:${from.replaceAll('-', '')}\nRRULE:${rule.toUpperCase()}`,
    cache: false,
  })
  return recurrence
    .between(midnight(window.from), midnight(window.to), true)
    .map((at) => at.toString().slice(0, DAY_LENGTH))
    .filter(isDay)
}

/**
 * The days that follow when something is done again an interval after it was done, within a window: the rule's FREQ
 * and INTERVAL, up to its UNTIL. A day that a month lacks becomes the month's last one (RFC 7529, SKIP=BACKWARD): half
 * a year after 31 August is a day too.
 */
export function* daysAfter(
  { rule, done }: { rule: string; done: Day },
  window: Window,
): Generator<Day> {
  const parts = partsOf(rule)
  if (typeof parts === 'string') throw new RangeError(`«${rule}» ${parts}.`)
  const { unit, count } = intervalOf(parts)
  const last = lastDay(parts, window)
  for (let times = 1; ; times += 1) {
    const day = unit === 'days' ? addDays(done, count * times) : addMonths(done, count * times)
    if (day > last) return
    if (day >= window.from) yield day
  }
}

function lastDay(parts: ReadonlyMap<string, string>, { to }: Window): string {
  const until = parts.get('UNTIL')?.replace(/(....)(..)(..)/, '$1-$2-$3')
  if (until === undefined || until > to) return to
  return until
}

type Interval = { unit: 'days' | 'months'; count: number }

const intervals: Readonly<Record<string, Interval>> = {
  DAILY: { unit: 'days', count: 1 },
  WEEKLY: { unit: 'days', count: 7 },
  MONTHLY: { unit: 'months', count: 1 },
  YEARLY: { unit: 'months', count: 12 },
}

function intervalOf(parts: ReadonlyMap<string, string>): Interval {
  const interval = intervals[parts.get('FREQ') ?? '']
  if (!interval) throw new RangeError(`There is no FREQ=${parts.get('FREQ')} in days.`)
  return { ...interval, count: interval.count * Number(parts.get('INTERVAL') ?? 1) }
}

const DAY_LENGTH = '2026-11-23'.length
/** Whole days have no zone: reckoned in UTC they pass both changes of summer time unharmed. */
const midnight = (day: Day) => Temporal.ZonedDateTime.from(`${day}T00:00[UTC]`)
