import { addDays, addMonths, type Day, dayOf, weekdayOf } from '../../calendar/day.ts'
import { movedTo } from '../../calendar/working-day.ts'

/** A day to come as people say it; it becomes a day only on the day on which it is said. */
export type When =
  /** 1 for Monday to 7; `next`: the one of the week after this one. */
  | { kind: 'weekday'; weekday: number; next: boolean }
  | { kind: 'in'; days: number }
  | { kind: 'months'; months: number }
  /** The next such day of a month. */
  | { kind: 'dayOfMonth'; day: number }
  | { kind: 'date'; month: number; day: number; year: number | null }

const WEEK = 7

/** The working day that is meant, on which reminders go out: what is said of a free day counts for the next one. */
export function workingDayFor(when: When, today: Day): Day | null {
  const day = dayFor(when, today)
  return day && movedTo(day, 'after')
}

/** The day that is meant; a weekday is never today's. Null for a date that does not exist. */
function dayFor(when: When, today: Day): Day | null {
  switch (when.kind) {
    case 'in':
      return addDays(today, when.days)
    case 'months':
      return addMonths(today, when.months)
    case 'dayOfMonth':
      return dayOfMonthFor(when.day, today)
    case 'weekday': {
      const ahead = when.weekday - weekdayOf(today)
      if (when.next) return addDays(today, ahead + WEEK)
      return addDays(today, ahead > 0 ? ahead : ahead + WEEK)
    }
    case 'date':
      return dateFor(when, today)
  }
}

/** A date without its year is the next one; 29 February waits for a year that has it. */
function dateFor({ month, day, year }: Extract<When, { kind: 'date' }>, today: Day): Day | null {
  if (year !== null) return dayOf(year, month, day)
  const first = Number(today.slice(0, 4))
  for (let count = 0; count <= LONGEST_LEAP; count += 1) {
    const found = dayOf(first + count, month, day)
    if (found && found > today) return found
  }
  return null
}

/** Years between two leap days, where a century leaves one out. */
const LONGEST_LEAP = 8

/** Two months in a row may lack a day, but not three. */
const MONTHS_LACKING = 3

function dayOfMonthFor(number: number, today: Day): Day | null {
  const first = dayOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 1)
  for (let count = 0; first && count <= MONTHS_LACKING; count += 1) {
    const month = addMonths(first, count)
    const found = dayOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)), number)
    if (found && found > today) return found
  }
  return null
}
