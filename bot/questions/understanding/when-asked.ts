import type { When } from '../../duties/tasks/when.ts'

const WEEKDAYS: readonly RegExp[] = [
  /^(?:mandag(?:en)?|man|monday|mon)$/,
  /^(?:tisdag(?:en)?|tis|tuesday|tue|tues)$/,
  /^(?:onsdag(?:en)?|ons|wednesday|wed)$/,
  /^(?:torsdag(?:en)?|tors|thursday|thu|thurs)$/,
  /^(?:fredag(?:en)?|fre|friday|fri)$/,
  /^(?:lordag(?:en)?|lor|saturday|sat)$/,
  /^(?:sondag(?:en)?|son|sunday|sun)$/,
]
const MONTHS: readonly RegExp[] = [
  /^(?:januari|january|jan)$/,
  /^(?:februari|february|feb)$/,
  /^(?:mars|march|mar)$/,
  /^(?:april|apr)$/,
  /^(?:maj|may)$/,
  /^(?:juni|june|jun)$/,
  /^(?:juli|july|jul)$/,
  /^(?:augusti|august|aug)$/,
  /^(?:september|sep|sept)$/,
  /^(?:oktober|october|okt|oct)$/,
  /^(?:november|nov)$/,
  /^(?:december|dec)$/,
]
const NUMBERS: readonly RegExp[] = [
  /^(?:en|ett|one|a)$/,
  /^(?:tva|two|ett par|a couple of)$/,
  /^(?:tre|three)$/,
  /^(?:fyra|four)$/,
  /^(?:fem|five)$/,
  /^(?:sex|six)$/,
  /^(?:sju|seven)$/,
  /^(?:atta|eight)$/,
  /^(?:nio|nine)$/,
  /^(?:tio|ten)$/,
]

const BEFORE =
  /^(?:(?:fram )?till?s?(?: och med)?|tom|t o m|through|until|till|to|for|pa|on|i|under|den|the|forst|igen|again)\s+/
const AFTER = /\s+(?:igen|again|da|i stallet|istallet|instead|tack|please)$/

/** The day that folded words name («fredag», «om tre dagar», «den 3 december»); null when they name none. */
export function whenIn(words: string): When | null {
  let text = words.trim()
  for (let before = ''; before !== text; ) {
    const found = readWhen(text)
    if (found) return found
    before = text
    text = text.replace(BEFORE, '').replace(AFTER, '')
  }
  return null
}

const readWhen = (text: string): When | null =>
  ofNames(text) ?? weekdayIn(text) ?? spanIn(text) ?? dayOfMonthIn(text) ?? dateIn(text)

function ofNames(text: string): When | null {
  if (/^(?:i ?morgon|tomorrow)$/.test(text)) return { kind: 'in', days: 1 }
  if (/^(?:i ?overmorgon|(?:the )?day after tomorrow)$/.test(text)) return { kind: 'in', days: 2 }
  if (/^(?:nasta manad|next month)$/.test(text)) return { kind: 'dayOfMonth', day: 1 }
  return /^(?:nasta vecka|veckan darpa|next week)$/.test(text)
    ? { kind: 'weekday', weekday: 1, next: true }
    : null
}

function weekdayIn(text: string): When | null {
  const [, next, name = ''] =
    /^(nasta |next )?(?:pa |this |nu pa |coming |kommande )?(\w+)$/.exec(text) ?? []
  const at = WEEKDAYS.findIndex((weekday) => weekday.test(name))
  return at < 0 ? null : { kind: 'weekday', weekday: at + 1, next: next !== undefined }
}

/** «om tre dagar», «en vecka», “in two weeks”. */
function spanIn(text: string): When | null {
  const [, number = '', unit = ''] =
    /^(?:om |in |i |for )?(.+?) (dag|dagar|vecka|veckor|manad|manader|days?|weeks?|months?)(?: time)?$/.exec(
      text,
    ) ?? []
  const count = countOf(number)
  if (count === null || unit === '') return null
  if (/^m/.test(unit)) return { kind: 'months', months: Math.min(count, LONGEST_MONTHS) }
  return { kind: 'in', days: /^(?:vecka|veckor|weeks?)$/.test(unit) ? 7 * count : count }
}

/** Nobody waits longer for anything. */
const LONGEST_MONTHS = 240

/** «den 15», «den 15:e», “the 15th”: without «den» a number is an hour. */
function dayOfMonthIn(text: string): When | null {
  const [, after, ordinal] =
    /^(?:(?:den|the) (\d{1,2})(?:e|a|st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th))$/.exec(text) ?? []
  const day = Number(after ?? ordinal)
  return day >= 1 && day <= 31 ? { kind: 'dayOfMonth', day } : null
}

function countOf(text: string): number | null {
  if (/^\d{1,3}$/.test(text)) return Number(text) || null
  const at = NUMBERS.findIndex((number) => number.test(text))
  return at < 0 ? null : at + 1
}

function dateIn(text: string): When | null {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4}) (\d{1,2}) (\d{1,2})$/.exec(text) ?? []
  if (isoYear) return dateOf(isoDay, Number(isoMonth), isoYear)
  const [, day, name = '', year] =
    /^(\d{1,2})(?:e|a|st|nd|rd|th)?(?: of)? (\w+)(?: (\d{4}))?$/.exec(text) ?? []
  if (day) return dateOf(day, monthOf(name), year)
  const [, english = '', number, ofYear] =
    /^(\w+) (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(text) ?? []
  return dateOf(number, monthOf(english), ofYear)
}

const monthOf = (name: string) =>
  /^\d{1,2}$/.test(name) ? Number(name) : MONTHS.findIndex((month) => month.test(name)) + 1

function dateOf(day: string | undefined, month: number, year: string | undefined): When | null {
  const number = Number(day)
  if (!(number >= 1 && number <= 31 && month >= 1 && month <= 12)) return null
  return { kind: 'date', day: number, month, year: year ? Number(year) : null }
}
