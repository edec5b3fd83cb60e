import { addDays, addMonths, type Day, dayOf } from '../calendar/day.ts'

/** When something is to happen, as it is asked; which days that are depends on the day of the answer. */
export type Period =
  | { kind: 'ahead' }
  | { kind: 'over' }
  | { kind: 'within'; count: number; unit: 'days' | 'weeks' | 'months' | 'years' }
  | { kind: 'year'; year: number | 'this' | 'next' }
  /** A month by its number from 1, in a year or the next time that it comes; or the running one, or the one after. */
  | { kind: 'month'; month: number | 'this' | 'next'; year: number | null }
  /** Whole months in a row, a quarter say: from a month by its number, in a year or the next time that they are not over. */
  | { kind: 'months'; month: number; count: number; year: number | 'this' | 'next' | null }
  /** The running quarter (3) or half year (6) of the calendar, or the one after. */
  | { kind: 'part'; months: 3 | 6; of: 'this' | 'next' }
  /** From today until a day, or the last day of a month (`day` null), in a year or the next time that it comes. */
  | { kind: 'until'; month: number; day: number | null; year: number | null }

/** The days from and to which a period goes, both within it; null where it has no such end. */
export type Span = { from: Day | null; to: Day | null }

/** The days of a period as it is meant on the day `today`. */
export function spanOf(period: Period, today: Day): Span {
  switch (period.kind) {
    case 'ahead':
      return { from: today, to: null }
    case 'over':
      return { from: null, to: addDays(today, -1) }
    case 'within':
      return { from: today, to: later(today, period) }
    case 'year': {
      const year = typeof period.year === 'number' ? period.year : yearOf(today)
      return wholeYear(period.year === 'next' ? year + 1 : year)
    }
    case 'month':
      return wholeMonth(period, today)
    case 'months':
      return monthsOf(period, today)
    case 'part': {
      const begun = monthOf(today) - ((monthOf(today) - 1) % period.months)
      const month = period.of === 'next' ? begun + period.months : begun
      return monthsFrom(yearOf(today), month, period.months)
    }
    case 'until': {
      const to = lastDay(period, today)
      return { from: to && to < today ? null : today, to }
    }
  }
}

export const isWithin = (day: Day, { from, to }: Span) =>
  (from === null || day >= from) && (to === null || day <= to)

const yearOf = (day: Day) => Number(day.slice(0, 4))
const monthOf = (day: Day) => Number(day.slice(5, 7))

function later(today: Day, { count, unit }: Extract<Period, { kind: 'within' }>): Day {
  if (unit === 'days' || unit === 'weeks')
    return addDays(today, unit === 'weeks' ? 7 * count : count)
  return addMonths(today, unit === 'years' ? 12 * count : count)
}

function monthsOf(period: Extract<Period, { kind: 'months' }>, today: Day): Span {
  const { month, count, year } = period
  const running = yearOf(today)
  if (typeof year === 'number') return monthsFrom(year, month, count)
  if (year !== null) return monthsFrom(year === 'next' ? running + 1 : running, month, count)
  // The winter that began last year may still be running.
  const years = [running - 1, running]
  const next = years.map((of) => monthsFrom(of, month, count)).find(({ to }) => to && to >= today)
  return next ?? monthsFrom(running + 1, month, count)
}

/** Whole months from the first day of one; its number may go past December. */
function monthsFrom(year: number, month: number, count: number): Span {
  const from = dayOf(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1)
  return { from, to: from && addDays(addMonths(from, count), -1) }
}

const wholeYear = (year: number): Span => ({ from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) })

function lastDay({ month, day, year }: Extract<Period, { kind: 'until' }>, today: Day): Day | null {
  const inYear = (of: number) =>
    day === null ? wholeMonth({ kind: 'month', month, year: of }, today).to : dayOf(of, month, day)
  if (year !== null) return inYear(year)
  const next = inYear(yearOf(today))
  return next && next < today ? inYear(yearOf(today) + 1) : next
}

function wholeMonth({ month, year }: Extract<Period, { kind: 'month' }>, today: Day): Span {
  const [number, of] =
    typeof month === 'number'
      ? [month, year ?? nextYearOf(month, today)]
      : monthAfter(today, month === 'next' ? 1 : 0)
  const from = dayOf(of, number, 1)
  return { from, to: from && addDays(addMonths(from, 1), -1) }
}

function monthAfter(today: Day, count: number): [month: number, year: number] {
  const day = addMonths(today, count)
  return [monthOf(day), yearOf(day)]
}

/** The year in which a month comes next, the running month included. */
const nextYearOf = (month: number, today: Day) =>
  month < monthOf(today) ? yearOf(today) + 1 : yearOf(today)
