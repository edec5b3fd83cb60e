import { partsOf } from '../calendar/rule.ts'

/** An RRULE in Swedish as far as it is a plain one: «varje år i mars och oktober den 15»; other parts as they stand. */
export function ruleWords(rule: string): string {
  const parts = partsOf(rule)
  if (typeof parts === 'string') return rule
  const rest = [...parts].filter(([name]) => !said.has(name)).map((part) => part.join('='))
  return [
    oftenWords(parts.get('FREQ') ?? '', Number(parts.get('INTERVAL') ?? 1)),
    wordsOf(parts.get('BYMONTH'), (months) => `i ${joined(months.map(monthName))}`),
    wordsOf(parts.get('BYMONTHDAY'), (days) => `den ${joined(days.map(dayName))}`),
    ...rest,
  ]
    .filter(Boolean)
    .join(' ')
}

const said = new Set(['FREQ', 'INTERVAL', 'BYMONTH', 'BYMONTHDAY'])

const units: Readonly<Record<string, { every: string; unit: string; second: string }>> = {
  DAILY: { every: 'varje dag', unit: 'dag', second: 'varannan' },
  WEEKLY: { every: 'varje vecka', unit: 'vecka', second: 'varannan' },
  MONTHLY: { every: 'varje månad', unit: 'månad', second: 'varannan' },
  YEARLY: { every: 'varje år', unit: 'år', second: 'vartannat' },
}

function oftenWords(freq: string, interval: number): string {
  const words = units[freq]
  if (!words) return freq
  if (interval === 1) return words.every
  if (interval === 2) return `${words.second} ${words.unit}`
  return `${freq === 'YEARLY' ? 'vart' : 'var'} ${interval}:e ${words.unit}`
}

function wordsOf(values: string | undefined, say: (values: string[]) => string): string {
  return values === undefined ? '' : say(values.split(','))
}

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]
const monthName = (number: string) => MONTHS[Number(number) - 1] ?? number
const dayName = (number: string) => (number === '-1' ? 'sista' : number)

function joined(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} och ${words.at(-1)}` : words.join('')
}
