import { mistakesIn } from '../names/typo-index.ts'
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

/** A mistyped name neither begins nor ends with a word that asks something, unless some name has that word. */
function isName(run: readonly Token[], vocabulary: Vocabulary): boolean {
  if (run.length === 1 || run.slice(1).every(({ glued }) => glued)) return true
  return [run.at(0), run.at(-1)].every(
    (token) => token !== undefined && isOfName(token, vocabulary),
  )
}

const isOfName = ({ word }: Token, { systems }: Vocabulary) =>
  !cueLexicon.meanings.has(word) || systems.hints.has(word)

function meaningsOf(run: readonly Token[], vocabulary: Vocabulary): Meaning[] {
  const [first] = run
  if (first && run.length === 1) return ofWord(first, vocabulary)
  return systemsLike(run.map(({ word }) => word).join(''), run, vocabulary)
}

function ofWord(token: Token, vocabulary: Vocabulary): Meaning[] {
  if (isEveryday(token.word)) return []
  const [term] = token.word.length > 5 ? vocabulary.typos.nearest(token.word) : []
  const [system] = vocabulary.systems.typos.nearest(token.word)
  const systemFirst = system && (!term || system.distance <= term.distance)
  if (systemFirst || !term) return systemsLike(token.word, [token], vocabulary)
  return [
    ...(cueLexicon.meanings.get(term.key) ?? []),
    ...(vocabulary.terms.meanings.get(term.key) ?? []),
  ]
}

function systemsLike(key: string, run: readonly Token[], { systems }: Vocabulary): Meaning[] {
  const near = systems.typos.nearest(key, mistakesIn(key.length))
  const ids = [
    ...new Set(
      near.flatMap((one) => systems.whole.get(one.key) ?? systems.part.get(one.key) ?? []),
    ),
  ]
  const name = run.map(({ raw }) => raw).join(' ')
  return ids.length > 0 ? [{ sign: 'SYSTEM', systems: { name, ids, near: [] } }] : []
}
