import { addDays, type Day, dayOf } from '../../calendar/day.ts'
import { fold } from './words.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const NAMES = 'jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec'
const END = '(?: \\d{1,2}:\\d{2}.*|t\\d{2}:.*)?$'

/** The ways in which a day is written, and where year, month and day stand in each. */
const FORMS: [RegExp, (found: string[]) => Day | null][] = [
  [new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${END}`), ([y, m, d]) => dayFrom(y, m, d)],
  [/^(\d{4})(\d{2})(\d{2})$/, ([y, m, d]) => dayFrom(y, m, d)],
  [new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/. ] ?(\\d{4})${END}`), ([d, m, y]) => dayFrom(y, m, d)],
  [
    new RegExp(`^(?:den )?(\\d{1,2})(?::?e|:a)?[ .]+(${NAMES})[a-z]*\\.? (\\d{4})$`),
    ([d, m, y]) => dayFrom(y, monthOf(m), d),
  ],
  [new RegExp(`^(${NAMES})[a-z]*\\.? (\\d{4})$`), ([m, y]) => lastDayOf(y, monthOf(m))],
  [/^(\d{4})[-/.](\d{1,2})$/, ([y, m]) => lastDayOf(y, m)],
  [/^(\d{5})(?:[.,]\d+)?$/, ([serial]) => dayOfSerial(Number(serial))],
]

/**
 * The day that a cell gives, in ISO form, as Swedes write it or as Excel stores it; a month stands for its last day.
 * Null where the text is anything else, a sentence with a day in it included.
 */
export function dayIn(text: string): Day | null {
  const folded = fold(text).replace(/^'/, '')
  for (const [form, read] of FORMS) {
    const found = form.exec(folded)
    if (found) return read(found.slice(1))
  }
  return null
}

const dayFrom = (year = '', month = '', day = '') => dayOf(Number(year), Number(month), Number(day))

function monthOf(name = ''): string {
  const swedish = name.replace('may', 'maj').replace('oct', 'okt')
  return String(MONTHS.indexOf(swedish) + 1)
}

function lastDayOf(year = '', month = ''): Day | null {
  for (const day of [31, 30, 29, 28]) {
    const last = dayOf(Number(year), Number(month), day)
    if (last) return last
  }
  return null
}

/** Excel counts days so that 1 January 2000 is 36526; 20000–79999 is 1954–2119, what a contract may mean. */
function dayOfSerial(serial: number): Day | null {
  if (serial < 20_000 || serial >= 80_000) return null
  const start = dayOf(2000, 1, 1)
  return start && addDays(start, serial - 36_526)
}
