import { wordsOf } from '../names/fold.ts'
import type { Period } from '../period.ts'
import { type Heard, has } from './heard.ts'
import { monthIn, monthsIn, yearIn } from './months-named.ts'
import { inParts, partIn } from './parts-of-year.ts'

/**
 * The time that a question speaks of: «i år», «inom 3 månader», «före sommaren», “in May 2027”. What names no time means
 * from today on; null where a time is named that Ansvar can't tell.
 */
export function periodIn(heard: Heard): Period | null {
  const text = heard.pieces.flatMap((piece) => wordsOf(piece.text)).join(' ')
  for (const read of readers) {
    const period = read(text)
    if (period === 'unclear') return null
    if (period !== null) return period
  }
  const isNamed = (['date', 'span', 'within', 'before', 'more'] as const).some((sign) =>
    has(heard, sign),
  )
  return isNamed ? null : { kind: 'ahead' }
}

const small =
  'en:1 ett:1 a:1 an:1 one:1 tva:2 two:2 tre:3 three:3 fyra:4 four:4 fem:5 five:5 sex:6 six:6 sju:7 seven:7 atta:8 eight:8 nio:9 nine:9 tio:10 ten:10 elva:11 eleven:11 tolv:12 twelve:12 arton:18 eighteen:18 trettio:30 thirty:30 sextio:60 sixty:60 nittio:90 ninety:90'
const numbers = new Map(
  small.split(' ').map((pair) => [pair.split(':')[0] ?? '', Number(pair.split(':')[1])]),
)
const MOST = 1_000

type Unit = Extract<Period, { kind: 'within' }>['unit']
/** Beginnings of the words for a unit, and what one of it is. */
const units: readonly (readonly [RegExp, Unit, number])[] = [
  [/^(?:dag|day)/, 'days', 1],
  [/^(?:veck|week)/, 'weeks', 1],
  [/^(?:manad|month)/, 'months', 1],
  [/^(?:kvartal|quarter)/, 'months', 3],
  [/^halvar/, 'months', 6],
  [/^(?:ar|aren|year|years)$/, 'years', 1],
]
const UNIT =
  '(dag|dagar|dagarna|vecka|veckan|veckor|veckorna|manad|manaden|manader|manaderna|kvartal|kvartalet|halvar|halvaret|ar|aren|aret|day|days|week|weeks|month|months|quarter|quarters|year|years)'
const COUNTED = new RegExp(`\\b(\\d+|${[...numbers.keys()].join('|')}) ${UNIT}\\b`)
const COMING = new RegExp(`\\b(?:narmaste|kommande|coming) ${UNIT}\\b`)

function within(text: string): Period | null {
  if (/\bhalf (?:a )?year\b/.test(text)) return { kind: 'within', count: 6, unit: 'months' }
  const counted = COUNTED.exec(text)
  const [count, word] = counted
    ? [numbers.get(counted[1] ?? '') ?? Number(counted[1]), counted[2]]
    : [1, COMING.exec(text)?.[1]]
  if (word === undefined || count > MOST) return null
  const [, unit, times] = units.find(([begins]) => begins.test(word)) ?? [null, 'years', 1]
  return { kind: 'within', count: count * times, unit }
}

const INCLUDED = /\b(?:till och med|senast|no later than)\b/
const UNTIL = /\b(?:fore|innan|fram till|before|by|until|up to)\b/

const ISO = /\b((?:19|20)\d\d) (\d\d) (\d\d)\b/
const DAY_OF = /\b(\d\d?) (?:[a-z]+)\b/

function before(text: string): Period | 'unclear' | null {
  const included = INCLUDED.test(text)
  if (!included && !UNTIL.test(text)) return null
  const part = partIn(text)
  if (part !== null) return untilPart(part, text, included)
  const date = dateIn(text)
  if (date) return until(date, included)
  const year = yearIn(text)
  const season = seasonIn(text)
  if (season !== null) return until({ year, month: season, day: null }, false)
  return year === null ? null : until({ year, month: included ? 12 : 1, day: null }, included)
}

/** «Senast första kvartalet» is until its end, «före» until it begins; “by the second quarter” may be either. */
function untilPart(part: NonNullable<ReturnType<typeof partIn>>, text: string, included: boolean) {
  if (part === 'unclear' || part.kind !== 'months' || /\b(?:by|slutet|end)\b/.test(text))
    return 'unclear'
  if (typeof part.year === 'string' || part.month + part.count > 13) return 'unclear'
  const month = included ? part.month + part.count - 1 : part.month
  return until({ year: part.year, month, day: null }, included)
}

/** A day or a month, with its year where that is said. */
function dateIn(text: string): Named | null {
  const [, ...iso] = ISO.exec(text) ?? []
  const [year, month = monthIn(text), day] = iso.map(Number)
  return month === null
    ? null
    : { year: year ?? yearIn(text), month, day: day ?? dayIn(text, month) }
}

/** «15 juni» names a day, «juni» a month. */
function dayIn(text: string, month: number): number | null {
  const [said, day] = DAY_OF.exec(text) ?? []
  return said && monthIn(said) === month ? Number(day) : null
}

type Named = { year: number | null; month: number; day: number | null }

/** Until a day or month, or until the one before it: before the first of June is until the end of May. */
function until({ year, month, day }: Named, included: boolean): Period {
  if (included || (day ?? 1) > 1)
    return { kind: 'until', year, month, day: included ? day : (day ?? 1) - 1 }
  return month > 1
    ? { kind: 'until', year, month: month - 1, day: null }
    : { kind: 'until', year: year && year - 1, month: 12, day: null }
}

/** The month with which a time of the year begins: the summer with June, the holidays with July. */
function seasonIn(text: string): number | null {
  if (/\b(?:sommaren|summer)\b/.test(text)) return 6
  if (/\bsemestern\b/.test(text)) return 7
  return /\b(?:arsskiftet|nyar|nyaret|new year|year end|end of (?:the )?year|arets slut|slutet av aret)\b/.test(
    text,
  )
    ? 1
    : null
}

const FROM = /\b(?:efter|after|sedan|since|fran|from|mellan|between)\b/

/** What begins with a month, and days by their date, are not told as the whole month or year. */
function month(text: string): Period | 'unclear' | null {
  const number = monthIn(text)
  if ((number !== null && (FROM.test(text) || monthsIn(text).length > 1)) || ISO.test(text))
    return 'unclear'
  if (number !== null) return { kind: 'month', month: number, year: yearIn(text) }
  if (/\b(?:nasta manad|next month)\b/.test(text))
    return { kind: 'month', month: 'next', year: null }
  return /\b(?:denna manad|den har manaden|this month)\b/.test(text)
    ? { kind: 'month', month: 'this', year: null }
    : null
}

function ofYear(text: string): Period | 'unclear' | null {
  if (PIECE_OF_YEAR.test(text) || new Set(text.match(/\b20\d\d\b/g)).size > 1) return 'unclear'
  const year = FROM.test(text) ? null : yearIn(text)
  if (year !== null) return { kind: 'year', year }
  if (/\b(?:nasta ar|next year)\b/.test(text)) return { kind: 'year', year: 'next' }
  return /\b(?:i ar|detta ar|innevarande ar|under aret|this year)\b/.test(text)
    ? { kind: 'year', year: 'this' }
    : null
}

/** “Early 2027”, «i slutet av 2027», «vecka 12» are no whole year. */
const PIECE_OF_YEAR =
  /\b(?:borjan|inledningen|slutet|mitten|delen|halvan|halften|vecka|veckan|early|late|beginning|start|middle|mid|part|half|week|end of (?:19|20)\d\d)\b/

const soon = (text: string): Period | null =>
  /\b(?:snart|narmaste tiden|inom kort|soon|shortly)\b/.test(text)
    ? { kind: 'within', count: 3, unit: 'months' }
    : null

const over = (text: string): Period | null =>
  /\b(?:gatt ut|lopt ut|utgangna|redan|expired|have ended|has ended|ran out|have run out|already)\b/.test(
    text,
  )
    ? { kind: 'over' }
    : null

/** The narrower readings first: a month may stand with its year. */
const readers = [soon, before, inParts, within, month, ofYear, over]
