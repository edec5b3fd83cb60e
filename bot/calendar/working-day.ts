import { createRequire } from 'node:module'
import type Holidays from 'date-holidays'
import { addDays, type Day, weekdayOf } from './day.ts'

/** Where a day that falls on a free day is moved: to the working day before or after it, or nowhere. */
export type Moved = 'before' | 'after' | 'not'

/** The library knows every country and is slow to load: it is loaded when the first day is asked about. */
const load = createRequire(import.meta.url)
let swedish: Holidays | null = null
const years = new Map<string, ReadonlySet<string>>()

/** Tells whether people work on a day in Sweden: no weekend, no public holiday, no eve that is taken off whole. */
export function isWorkingDay(day: Day): boolean {
  return weekdayOf(day) <= FRIDAY && !daysOffIn(day.slice(0, 4)).has(day)
}

const FRIDAY = 5

function daysOffIn(year: string): ReadonlySet<string> {
  const days = years.get(year) ?? readDaysOff(year)
  years.set(year, days)
  return days
}

/** Days off by law (1989:253), and `bank` what agreements put beside them: midsommarafton, julafton, nyårsafton. */
function readDaysOff(year: string): ReadonlySet<string> {
  const Calendar: typeof Holidays = load('date-holidays')
  swedish ??= new Calendar('SE', { types: ['public', 'bank'] })
  return new Set(swedish.getHolidays(Number(year)).map(({ date }) => date.slice(0, 10)))
}

/** The day itself if it is a working day, else the nearest one before or after it; any day at all for `not`. */
export function movedTo(day: Day, moved: Moved): Day {
  if (moved === 'not' || isWorkingDay(day)) return day
  return neighbour(day, moved)
}

/** The `count`th working day after a day, or before it if `count` is negative; the day itself for 0. */
export function addWorkingDays(day: Day, count: number): Day {
  const towards = count < 0 ? 'before' : 'after'
  let there = day
  for (let left = Math.abs(count); left > 0; left -= 1) there = neighbour(there, towards)
  return there
}

/** Ladders ask for the same days again and again, so each day's neighbours are found once. */
const neighbours = { before: new Map<Day, Day>(), after: new Map<Day, Day>() }

/** The first working day before or after a day. */
function neighbour(day: Day, towards: 'before' | 'after'): Day {
  const found = neighbours[towards].get(day) ?? findNeighbour(day, towards === 'before' ? -1 : 1)
  neighbours[towards].set(day, found)
  return found
}

function findNeighbour(day: Day, step: number): Day {
  let there = addDays(day, step)
  while (!isWorkingDay(there)) there = addDays(there, step)
  return there
}
