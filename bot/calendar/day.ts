import { Temporal } from 'temporal-polyfill'

/** A calendar day in the organisation's own time zone, written `2026-11-23`. */
export type Day = string & { readonly brand: 'Day' }

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** Tells whether a text is an existing calendar day in ISO form (`2026-02-30` is not). */
export function isDay(text: string): text is Day {
  if (!ISO_DAY.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

/** The day with these parts, or null where no such day exists. Months count from 1. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
  return isDay(text) ? text : null
}

/** The day `count` days after `day`; before it, if `count` is negative. Plans ask for it by the million. */
export function addDays(day: Day, count: number): Day {
  const at = new Date(`${day}T00:00Z`)
  at.setUTCDate(at.getUTCDate() + count)
  return dayAt(at, `${count} days after ${day}`)
}

/** The day `count` months after `day`, or before it if negative; the month's last day where it has no such day. */
export function addMonths(day: Day, count: number): Day {
  const at = new Date(`${day}T00:00Z`)
  const date = at.getUTCDate()
  at.setUTCMonth(at.getUTCMonth() + count)
  // A day that the month lacks has run over into the next one, of which the day 0 is the month's last.
  if (at.getUTCDate() !== date) at.setUTCDate(0)
  return dayAt(at, `${count} months after ${day}`)
}

function dayAt(at: Date, wanted: string): Day {
  const text = Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, DAY_LENGTH)
  if (!ISO_DAY.test(text)) throw new RangeError(`There is no day ${wanted}.`)
  return text as Day
}

const DAY_LENGTH = '2026-11-23'.length

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00Z`).getUTCDay() || SUNDAY
}

const SUNDAY = 7

const pad = (part: number) => String(part).padStart(2, '0')
