import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { type Day, isDay } from './day.ts'

/** Both ends are included. */
export type Window = { from: Day; to: Day }

/**
 * The days of an RRULE (RFC 5545) within a window, in order. The rule begins with `from`, which is one of its days
 * only if it fits the rule; days that a month lacks are left out, as the RFC says. Throws on a rule that `ruleProblem`
 * has something against.
 */
export function daysOf({ rule, from }: { rule: string; from: Day }, window: Window): Day[] {
  return within(`RRULE:${rule.toUpperCase()}`, from, window)
}

/**
 * The days that follow when something is done again an interval after it was done, within a window. A day that a
 * month lacks becomes the month's last one (RFC 7529, SKIP=BACKWARD), for half a year after 31 August is a day too.
 */
export function daysAfter({ rule, done }: { rule: string; done: Day }, window: Window): Day[] {
  const days = within(`RRULE:RSCALE=GREGORIAN;SKIP=BACKWARD;${rule.toUpperCase()}`, done, window)
  return days.filter((day) => day > done)
}

/** Whole days have no zone: reckoned in UTC they pass both changes of summer time unharmed. */
function within(rule: string, from: Day, window: Window): Day[] {
  const recurrence = new RRuleTemporal({
    rruleString: `DTSTART;VALUE=DATE:${from.replaceAll('-', '')}\n${rule}`,
    cache: false,
  })
  return recurrence
    .between(midnight(window.from), midnight(window.to), true)
    .map((at) => at.toString().slice(0, 10))
    .filter(isDay)
}

const midnight = (day: Day) => Temporal.ZonedDateTime.from(`${day}T00:00[UTC]`)
