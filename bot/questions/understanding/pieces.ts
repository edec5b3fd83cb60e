import type { Language } from '../../routine/routine.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { splitCompound } from './compounds.ts'
import { type Match, matchesAt } from './matches.ts'
import type { Meaning, Piece } from './meaning.ts'
import { LONGEST_MISTYPED, mistypedAt } from './mistyped.ts'
import { personAt } from './people-in.ts'
import { withoutPostsUnheld } from './posts-unheld.ts'
import type { Token } from './tokens.ts'

/** What a piece costs: few pieces, names before ordinary words, and as little as possible not understood. */
const cost = { piece: 1, name: 0.9, numbered: 0.8, mistyped: 1.6, unknown: 3 }

/** Cuts a question into the fewest runs of words that mean something. */
export function piecesOf(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  language: Language,
): Piece[] {
  const whole = tokens.map((_, at) => matchesAt(tokens, at, vocabulary, language))
  const words = tokens.flatMap((token, at) => {
    const known = whole[at]?.some(({ length }) => length === 1)
    return (!known && splitCompound(token, (word) => names(word, vocabulary))) || [token]
  })
  const isSplit = words.length > tokens.length
  const matches = words.map((_, at) =>
    withNames(
      (!isSplit && whole[at]) || matchesAt(words, at, vocabulary, language),
      { words, at },
      vocabulary,
    ),
  )
  const understood = understoodIn(matches)
  matches.forEach((found, at) => {
    if (!understood.slice(at, at + LONGEST_MISTYPED).includes(false)) return
    const mistyped = mistypedAt(words, at, vocabulary)
    found.push(...mistyped.filter(({ length }) => length > 1 || !understood[at]))
  })
  return withoutPostsUnheld(words, cut(words, matches))
}

function understoodIn(matches: readonly Match[][]): boolean[] {
  const understood = matches.map(() => false)
  matches.forEach((found, at) => {
    for (const { length } of found) understood.fill(true, at, at + length)
  })
  return understood
}

function names(word: string, { systems, terms }: Vocabulary): boolean {
  const named = terms.meanings
    .get(word)
    ?.some(({ sign }) => sign === 'SYSTEM' || sign === 'VENDOR' || sign === 'DEPARTMENT')
  return systems.whole.has(word) || systems.part.has(word) || named === true
}

/** What begins at a word, people's names and numbers included. */
function withNames(
  matches: readonly Match[],
  { words, at }: { words: readonly Token[]; at: number },
  { people }: Vocabulary,
): Match[] {
  const person = personAt(words, at, people)
  if (!person) return matches.concat(numberAt(words, at))
  const same = matches.find(({ length }) => length === person.length)
  if (!same) return [...matches, person]
  if (!isWritten(words, at, same)) return [...matches]
  return matches.map((match) =>
    match === same ? { ...match, meanings: [...match.meanings, ...person.meanings] } : match,
  )
}

/** «Hans» and «min» are names only when written so, elsewhere than first. */
function isWritten(words: readonly Token[], at: number, { length, meanings }: Match): boolean {
  const isCue = meanings.some((meaning) => 'language' in meaning)
  return !isCue || length > 1 || (at > 0 && words[at]?.named === true)
}

/** Numbers are dates as far as the grammar cares. */
function numberAt(words: readonly Token[], at: number): Match[] {
  const digits = /^\d+$/.test(words[at]?.word ?? '')
  return digits
    ? [{ length: 1, meanings: [{ sign: 'date', language: 'sv' }], mistyped: false }]
    : []
}

type Step = { cost: number; match: Match | null; length: number }

function cut(words: readonly Token[], matches: readonly Match[][]): Piece[] {
  const best: Step[] = []
  best[words.length] = { cost: 0, match: null, length: 0 }
  for (let at = words.length - 1; at >= 0; at -= 1) best[at] = cheapest(at, matches[at] ?? [], best)
  const pieces: Piece[] = []
  for (let at = 0; at < words.length; at += best[at]?.length ?? 1) {
    const { match, length } = best[at] ?? { match: null, length: 1 }
    const text = words
      .slice(at, at + length)
      .map(({ raw }) => raw)
      .join(' ')
    pieces.push({
      from: at,
      to: at + length,
      text,
      meanings: match?.meanings ?? [],
      mistyped: match?.mistyped ?? false,
      pause: words[at]?.pause ?? null,
    })
  }
  return pieces
}

function cheapest(at: number, matches: readonly Match[], best: readonly Step[]): Step {
  let least: Step = { cost: cost.unknown + (best[at + 1]?.cost ?? 0), match: null, length: 1 }
  for (const match of matches) {
    const total = costOf(match) + (best[at + match.length]?.cost ?? 0)
    if (total < least.cost || (total === least.cost && match.length > least.length))
      least = { cost: total, match, length: match.length }
  }
  return least
}

function costOf({ mistyped, meanings }: Match): number {
  if (mistyped) return cost.mistyped
  if (meanings.some(isNumbered)) return cost.numbered
  return meanings.some(isName) ? cost.name : cost.piece
}

const isName = ({ sign }: Meaning) => sign === sign.toUpperCase()

/** «Skola 24» takes the number with it, before «för skola» is a place. */
const isNumbered = (meaning: Meaning) =>
  meaning.sign === 'SYSTEM' && / \d+$/.test(meaning.systems.name)
