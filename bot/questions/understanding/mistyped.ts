import { mistakesIn } from '../names/typo-index.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { isEveryday } from './everyday-words.ts'
import { cueLexicon } from './lexicon.ts'
import type { Match } from './matches.ts'
import type { Meaning } from './meaning.ts'
import type { Token } from './tokens.ts'

const MOST_WORDS = 3

/** What tokens that mean nothing may be mistyped for: a cue or a term by one word, a system by up to three. */
export function mistypedAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Match[] {
  const matches: Match[] = []
  for (let length = 1; length <= MOST_WORDS; length += 1) {
    const run = tokens.slice(at, at + length)
    if (run.length < length || !isName(run)) break
    const meanings = meaningsOf(run, vocabulary)
    if (meanings.length > 0) matches.push({ length, meanings, mistyped: true })
  }
  return matches
}

/** An address is typed right or not at all; a word that asks something is no part of a mistyped name. */
function isName(run: readonly Token[]): boolean {
  if (run.some(({ address }) => address)) return false
  return run.length === 1 || run.every(({ word }) => !cueLexicon.meanings.has(word))
}

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
