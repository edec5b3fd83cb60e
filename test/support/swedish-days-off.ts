import { addDays, type Day, dayOf } from '../../bot/calendar/day.ts'

/**
 * The days off of a year, worked out from the law (1989:253) and the calendar itself: Easter by Gauss and Butcher, and
 * the three eves that agreements take off. Independent of the library that Ansvar asks.
 */
export function daysOffIn(year: number): ReadonlySet<Day> {
  const easter = easterOf(year)
  const fixed: [number, number][] = [
    [1, 1],
    [1, 6],
    [5, 1],
    [6, 6],
    [12, 24],
    [12, 25],
    [12, 26],
    [12, 31],
  ]
  const midsummer = saturdayFrom(known(year, 6, 20))
  return new Set([
    ...fixed.map(([month, day]) => known(year, month, day)),
    ...[-2, 0, 1, 39, 49].map((days) => addDays(easter, days)),
    addDays(midsummer, -1),
    midsummer,
    saturdayFrom(known(year, 10, 31)),
  ])
}

function easterOf(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30
  const sunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const march = moon + sunday - 7 * late + 114
  return known(year, Math.floor(march / 31), (march % 31) + 1)
}

function saturdayFrom(day: Day): Day {
  let there = day
  while (new Date(`${there}T12:00Z`).getUTCDay() !== 6) there = addDays(there, 1)
  return there
}

function known(year: number, month: number, day: number): Day {
  const found = dayOf(year, month, day)
  if (!found) throw new RangeError(`${year}-${month}-${day} is no day.`)
  return found
}
