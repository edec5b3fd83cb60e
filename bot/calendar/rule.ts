import { dayOf } from './day.ts'

/**
 * What is wrong with an RRULE (RFC 5545, 3.3.10) that is to give whole days, as the end of a Swedish sentence that
 * begins with the field's name; null when nothing is. Kept apart from what works rules out, for every start reads
 * the routine and few need the days.
 */
export function ruleProblem(rule: string): string | null {
  const parts = partsOf(rule)
  if (typeof parts === 'string') return parts
  return (
    valueProblem(parts) ??
    (parts.has('FREQ') ? null : 'saknar FREQ, till exempel FREQ=MONTHLY') ??
    endProblem(parts) ??
    togetherProblem(parts) ??
    emptyProblem(parts)
  )
}

type Parts = ReadonlyMap<string, string>

/** The parts of a rule by name, in capitals; or what keeps it from having any. */
export function partsOf(rule: string): Parts | string {
  const parts = new Map<string, string>()
  for (const part of rule.toUpperCase().split(';')) {
    const [name = '', value, ...more] = part.split('=')
    if (parts.has(name)) return `har ${name} två gånger`
    if (value === undefined || more.length > 0) return `har delen «${part}», som inte är NAMN=VÄRDE`
    parts.set(name, value)
  }
  return parts
}

const TIMES = new Set(['BYHOUR', 'BYMINUTE', 'BYSECOND'])
const TIMELY = new Set(['HOURLY', 'MINUTELY', 'SECONDLY'])

function valueProblem(parts: Parts): string | null {
  for (const [name, value] of parts) {
    if (TIMES.has(name)) return `har ${name}, men en uppgift har en dag och inget klockslag`
    const allowed = values[name]
    if (!allowed) return `har delen «${name}», som inte finns bland RRULE:s delar för dagar`
    if (name === 'FREQ' && TIMELY.has(value))
      return `har FREQ=${value}, men en uppgift kommer tillbaka på dagar, inte oftare`
    if (!allowed.fits(value)) return `har ${name}=${value}, men ${name} ska vara ${allowed.are}`
  }
  return null
}

const WEEKDAY = '(?:MO|TU|WE|TH|FR|SA|SU)'

const values: Readonly<Record<string, { fits: (value: string) => boolean; are: string }>> = {
  FREQ: among('DAILY, WEEKLY, MONTHLY eller YEARLY', /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/),
  INTERVAL: numbers({ to: 999, single: true }),
  COUNT: numbers({ to: 999, single: true }),
  UNTIL: { fits: isUntil, are: 'en dag som finns, skriven som 20281231' },
  BYMONTH: numbers({ to: 12 }),
  BYMONTHDAY: numbers({ to: 31, fromTheEnd: true }),
  BYYEARDAY: numbers({ to: 366, fromTheEnd: true }),
  BYWEEKNO: numbers({ to: 53, fromTheEnd: true }),
  BYSETPOS: numbers({ to: 366, fromTheEnd: true }),
  BYDAY: among(
    'veckodagar som MO eller 1MO, med komma emellan',
    new RegExp(`^(?:[+-]?[1-9]\\d?)?${WEEKDAY}(?:,(?:[+-]?[1-9]\\d?)?${WEEKDAY})*$`),
  ),
  WKST: among('en veckodag som MO', new RegExp(`^${WEEKDAY}$`)),
}

function among(are: string, pattern: RegExp) {
  return { fits: (value: string) => pattern.test(value), are }
}

function numbers({ to, single = false, fromTheEnd = false }: NumbersOf) {
  const fits = (value: string) => {
    const each = single ? [value] : value.split(',')
    return each.every((one) => WHOLE.test(one) && isWithin(Math.abs(Number(one)), one, to))
  }
  const isWithin = (size: number, one: string, most: number) =>
    size >= 1 && size <= most && (fromTheEnd || !one.startsWith('-'))
  const are = single ? `ett heltal från 1 till ${to}` : `heltal från 1 till ${to}`
  return { fits, are: fromTheEnd ? `${are}, eller negativa räknade från slutet` : are }
}
type NumbersOf = { to: number; single?: boolean; fromTheEnd?: boolean }
const WHOLE = /^[+-]?\d{1,3}$/

function isUntil(value: string): boolean {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(value) ?? []
  return year !== undefined && dayOf(Number(year), Number(month), Number(day)) !== null
}

function endProblem(parts: Parts): string | null {
  return parts.has('COUNT') && parts.has('UNTIL')
    ? 'har både COUNT och UNTIL, men kan bara sluta på ett sätt'
    : null
}

/** Parts that the RFC does not let stand together, with what is said of them. */
function togetherProblem(parts: Parts): string | null {
  const freq = parts.get('FREQ') ?? ''
  const only = (part: string, ...allowed: string[]) =>
    parts.has(part) && !allowed.includes(freq)
      ? `har ${part}, som bara går ihop med FREQ=${allowed.join(' eller ')}`
      : null
  const nth = /\d/.test(parts.get('BYDAY') ?? '')
  if (nth && (!['MONTHLY', 'YEARLY'].includes(freq) || parts.has('BYWEEKNO')))
    return 'har en numrerad veckodag i BYDAY, som bara går ihop med FREQ=MONTHLY eller YEARLY utan BYWEEKNO'
  const alone = parts.has('BYSETPOS') && [...parts.keys()].filter(isBy).length === 1
  return (
    only('BYMONTHDAY', 'DAILY', 'MONTHLY', 'YEARLY') ??
    only('BYYEARDAY', 'YEARLY') ??
    only('BYWEEKNO', 'YEARLY') ??
    (alone ? 'har BYSETPOS, som väljer bland dagar som en annan BY-del ger' : null)
  )
}

const isBy = (name: string) => name.startsWith('BY')

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** 30 February never comes: a rule whose every day is one that its months lack has no days at all. */
function emptyProblem(parts: Parts): string | null {
  const months = parts.get('BYMONTH')?.split(',').map(Number)
  const days = parts.get('BYMONTHDAY')?.split(',').map(Number)
  if (!months || !days) return null
  const comes = months.some((month) =>
    days.some((day) => Math.abs(day) <= (LONGEST[month - 1] ?? 0)),
  )
  return comes ? null : 'ger aldrig någon dag: ingen av månaderna har den dagen'
}
