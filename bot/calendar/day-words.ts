import { today } from './clock.ts'
import { addDays, type Day } from './day.ts'
import { minutesOfDay } from './hour.ts'
import { isWorkingDay } from './working-day.ts'

const locales = { sv: 'sv-SE', en: 'en-GB' } as const
type Language = keyof typeof locales

const formats = new Map<string, Intl.DateTimeFormat>()

/** A day as people say it, with the year where that is not `from`'s: «fredag 15 januari», “Friday 15 January 2027”. */
export function dayInWords(day: Day, language: Language, from: Day): string {
  const hasYear = day.slice(0, 4) !== from.slice(0, 4)
  return formatOf(language, hasYear)
    .format(new Date(`${day}T00:00Z`))
    .replace(',', '')
}

function formatOf(language: Language, hasYear: boolean): Intl.DateTimeFormat {
  const key = `${language} ${hasYear}`
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locales[language], {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(hasYear ? { year: 'numeric' } : {}),
      timeZone: 'UTC',
    })
  formats.set(key, format)
  return format
}

/** What the wall clock (Swedish time) shows at an instant in ISO form: the day, and the time as `08:30`. */
export function wallClockAt(instant: string): { day: Day; time: string } {
  const clock = () => Date.parse(instant)
  const minutes = minutesOfDay(clock)
  const two = (part: number) => String(part).padStart(2, '0')
  return { day: today(clock), time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` }
}

/** Days from one day to another; negative where the other comes first. */
export const daysFrom = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY)

const DAY = 86_400_000

/** Working days after one day up to and including another; 0 where the other does not come later. */
export function workingDaysFrom(from: Day, to: Day): number {
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) count += 1
  }
  return count
}

/** Milliseconds from one instant in ISO form to another. */
export const millisecondsFrom = (from: string, to: string): number =>
  Date.parse(to) - Date.parse(from)
