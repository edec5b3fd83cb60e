import { mistakesIn, type Near } from '../names/typo-index.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { isEveryday } from './everyday-words.ts'
import { cueLexicon } from './lexicon.ts'
import type { Match } from './matches.ts'
import type { Meaning } from './meaning.ts'
import type { Token } from './tokens.ts'

/** A mistyped name of more words (tokens) than this is not corrected. */
export const LONGEST_MISTYPED = 5

/** What tokens that mean nothing may be mistyped for: a cue or a term by one word, a system by up to five. */
export function mistypedAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Match[] {
  const matches: Match[] = []
  for (let length = 1; length <= LONGEST_MISTYPED; length += 1) {
    const run = tokens.slice(at, at + length)
    if (run.length < length || run.some(({ address }) => address)) break
    if (!isName(run, vocabulary)) continue
    const meanings = meaningsOf(run, vocabulary)
    if (meanings.length > 0) matches.push({ length, meanings, mistyped: true })
  }
  return matches
}

/** A mistyped name neither begins nor ends with a word that asks something, or is everybody's, unless some name has it. */
function isName(run: readonly Token[], vocabulary: Vocabulary): boolean {
  if (run.length === 1 || run.slice(1).every(({ glued }) => glued)) return true
  return [run.at(0), run.at(-1)].every(
    (token) => token !== undefined && isOfName(token, vocabulary),
  )
}

const isOfName = ({ word }: Token, { systems }: Vocabulary) =>
  (!cueLexicon.meanings.has(word) && !isEveryday(word)) || systems.hints.has(word)

function meaningsOf(run: readonly Token[], vocabulary: Vocabulary): Meaning[] {
  const [first] = run
  if (first && run.length === 1) return ofWord(first, vocabulary)
  return systemsLike(run.map(({ word }) => word).join(''), run, vocabulary)
}

const LONG = 11

/** Only long words of the questions themselves may hold two mistakes: «anhörighet» is no «behörighet». */
function ofWord(token: Token, vocabulary: Vocabulary): Meaning[] {
  if (isEveryday(token.word)) return []
  const most = token.word.length < LONG ? 1 : 2
  const terms = token.word.length > 5 ? vocabulary.typos.nearest(token.word, most) : []
  const term = terms.find(({ key }) => key[0] === token.word[0])
  const [system] = nearSystems(token.word, vocabulary)
  if (!term || (system && system.distance <= term.distance))
    return systemsLike(token.word, [token], vocabulary)
  return [
    ...(cueLexicon.meanings.get(term.key) ?? []),
    ...(vocabulary.terms.meanings.get(term.key) ?? []),
  ]
}

/** In a short word another letter makes another word: «byggt» is not ByggR. */
const LEAST_SWAPPED = 6

/** Whoever makes two mistakes still gets the first letter right. */
function nearSystems(key: string, { systems }: Vocabulary): Near[] {
  const near = systems.typos.nearest(key, mistakesIn(key.length))
  return near.filter(
    (one) =>
      (one.distance < 2 || one.key[0] === key[0]) &&
      (key.length >= LEAST_SWAPPED || one.swapped === 0),
  )
}

function systemsLike(key: string, run: readonly Token[], vocabulary: Vocabulary): Meaning[] {
  const { whole, part } = vocabulary.systems
  const ids = nearSystems(key, vocabulary).flatMap(
    (one) => whole.get(one.key) ?? part.get(one.key) ?? [],
  )
  if (ids.length === 0) return []
  const name = run.map(({ raw }) => raw).join(' ')
  return [{ sign: 'SYSTEM', systems: { name, ids: [...new Set(ids)], near: [] } }]
}
