import type { Period } from '../period.ts'
import { monthsIn, yearIn } from './months-named.ts'

/** A quarter, a half, a season or a row of months; `unclear` where the text speaks of one that can't be told. */
export type Part = Extract<Period, { kind: 'months' | 'part' }> | 'unclear'

/** The part of a year in which something is to happen, and null where a folded text names none. */
export function inParts(text: string): Part | null {
  const part = partIn(text)
  return part === null ? monthRange(text) : AFTER.test(text) ? 'unclear' : part
}

const AFTER = /\b(?:efter|after|sedan|since|fran|from)\b/

/** The quarter, half or season that a folded text names, whatever stands before it. */
export function partIn(text: string): Part | null {
  const running = runningPart(text)
  if (running) return running
  const found = parts.flatMap(([pattern, months]) =>
    [...text.matchAll(pattern)].map(([said]) => ({ said, months })),
  )
  const [part, ...others] = found
  if (!part) return PART.test(text) ? 'unclear' : null
  const [month, count] = part.months(part.said)
  const year = yearSaid(text)
  const isUnclear = others.length > 0 || year === 'unclear' || month === 0
  // The winter of a year may be that which begins in it or that which ends in it.
  return isUnclear || (month === 12 && year !== null)
    ? 'unclear'
    : { kind: 'months', month, count, year }
}

function runningPart(text: string): Part | null {
  const [, which = '', unit = ''] = RUNNING.exec(text) ?? []
  if (unit === '') return null
  const of = /^(?:nasta|next)$/.test(which) ? 'next' : 'this'
  return { kind: 'part', months: /^(?:kvartal|quarter)/.test(unit) ? 3 : 6, of }
}

const RUNNING =
  /\b(nasta|detta|det har|innevarande|pagaende|next|this|current|the current) (kvartal|kvartalet|halvar|halvaret|quarter|half year)\b/

const NUMBER =
  /forsta|first|andra|second|tredje|third|fjarde|sista|fourth|last|ett|one|tva|two|tre|three|fyra|four|[1-4]/
const places =
  'forsta:1 first:1 ett:1 one:1 andra:2 second:2 tva:2 two:2 tredje:3 third:3 tre:3 three:3 fjarde:4 fourth:4 fyra:4 four:4'
const placeOf = new Map(
  places.split(' ').map((pair) => [pair.split(':')[0] ?? '', Number(pair.split(':')[1])]),
)

/** The number said in a phrase; «sista» is the last of so many. */
function placeIn(said: string, most: number): number {
  const [word = ''] = NUMBER.exec(said) ?? []
  if (word === 'sista' || word === 'last') return most
  const place = placeOf.get(word) ?? Number(word)
  return place <= most ? place : 0
}

type Months = [month: number, count: number]
/** The months of one part of so many; 0 where there is no such part. */
const partOf =
  (most: number) =>
  (said: string): Months => {
    const place = placeIn(said, most)
    const count = 12 / most
    return [place === 0 ? 0 : (place - 1) * count + 1, count]
  }
const season = (month: number) => (): Months => [month, 3]

const ORDINAL = '(?:forsta|andra|tredje|fjarde|sista|first|second|third|fourth|last|[1-4](?: ?e)?)'
const parts: readonly (readonly [RegExp, (said: string) => Months])[] = [
  [new RegExp(`\\b${ORDINAL} (?:kvartalet|quarter)\\b`, 'g'), partOf(4)],
  [/\b(?:kvartal|quarter) (?:ett|one|tva|two|tre|three|fyra|four|[1-4])\b/g, partOf(4)],
  [/\bq ?[1-4]\b/g, partOf(4)],
  [new RegExp(`\\b${ORDINAL} (?:halvaret|halvan|halften|half)\\b`, 'g'), partOf(2)],
  [/\b(?:halvar [12]|h ?[12])\b/g, partOf(2)],
  [
    /\b(?:varen|spring|i var\b(?! (?:kommun|forvaltning|organisation|enhet|avdelning|verksamhet|grupp)))\b/g,
    season(3),
  ],
  [/\b(?:sommar|sommaren|summer)\b/g, season(6)],
  [/\b(?:host|hosten|autumn)\b/g, season(9)],
  [/\b(?:vinter|vintern|winter)\b/g, season(12)],
]
/** Words of parts of a year that stand otherwise than here. */
const PART = /\b(?:kvartalet|halvaret|halvan|halften)\b/

/** The year of a part; of two, it is not clear which. «Q1 27» is that of 2027. */
function yearSaid(text: string): number | 'this' | 'next' | 'unclear' | null {
  const years = new Set(text.match(/\b(?:19|20)\d\d\b/g))
  if (years.size > 1 || FORMER.test(text)) return 'unclear'
  const short = /\b[2-9]\d\b/.exec(text)
  const year = yearIn(text) ?? (short && 2000 + Number(short[0]))
  if (year !== null) return year
  if (/\b(?:nasta ar|nasta ars|next year|next years)\b/.test(text)) return 'next'
  if (/\b(?:nasta|next)\b/.test(text)) return 'unclear'
  return /\b(?:i ar|detta ar|arets|this year|this years)\b/.test(text) ? 'this' : null
}
const FORMER = /\b(?:forra|fjolarets|i fjol|last year|previous)\b/

/** “Between January and March 2027”: whole months, in order, in one year or over one new year. */
function monthRange(text: string): Part | null {
  const [first, last, ...others] = monthsIn(text)
  if (first === undefined || last === undefined) return null
  const year = yearSaid(text)
  const isOfDays = /\b\d\d?\b/.test(text)
  if (others.length > 0 || isOfDays || year === 'unclear' || !JOINED.test(text)) return 'unclear'
  const crosses = last < first
  // «November 2026 till februari» names the year of its first month, «november till februari 2027» that of its last.
  if (crosses && year !== null) return 'unclear'
  return { kind: 'months', month: first, count: last - first + 1 + (crosses ? 12 : 0), year }
}

const MONTH = '[a-z]{3,9}(?: (?:19|20)\\d\\d)?'
const JOINED = new RegExp(
  `\\b(?:mellan|between|fran|fran och med|from) ${MONTH} (?:och|and|till|till och med|tom|to|through|until) ${MONTH}\\b|\\b${MONTH} (?:till|till och med|tom|to|through) ${MONTH}\\b`,
)
