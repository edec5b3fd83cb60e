import { roleId } from '../../routine/routine.ts'
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
    const meanings =
      phraseOf(run, vocabulary) ?? (isName(run, vocabulary) ? meaningsOf(run, vocabulary) : [])
    if (meanings.length > 0) matches.push({ length, meanings, mistyped: true })
  }
  return matches
}

/** «Bestämer om» is «bestämmer om», which asks for something else than «bestämmer» alone. */
function phraseOf([first, ...rest]: readonly Token[], vocabulary: Vocabulary): Meaning[] | null {
  if (!first || rest.length === 0 || isEveryday(first.word) || vocabulary.keys.has(first.word))
    return null
  const key = correctedWord(first.word, vocabulary)
  const phrase = key && key + rest.map(({ word }) => word).join('')
  return (phrase && cueLexicon.phrases.has(phrase) && cueLexicon.meanings.get(phrase)) || null
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
  const terms = nearTerms(token.word, vocabulary)
  const [system] = nearSystems(token.word, vocabulary)
  const distance = terms[0]?.distance ?? Number.POSITIVE_INFINITY
  if (terms.length === 0 || (system && system.distance <= distance))
    return systemsLike(token.word, [token], vocabulary)
  const key = soleOf(terms, vocabulary)
  return key === null ? [] : termMeanings(key, vocabulary)
}

/** The words nearest to a mistyped one that begin alike: those that only lost, gained or swapped letters, else all. */
function nearTerms(word: string, { typos }: Vocabulary): Near[] {
  const most = word.length < LONG ? 1 : 2
  const terms = word.length > 5 ? typos.nearest(word, most) : []
  const alike = terms.filter(({ key }) => key[0] === word[0])
  const kept = alike.filter(({ swapped }) => swapped === 0)
  return kept.length > 0 ? kept : alike
}

/** The word that is meant; null where words that ask for different things are equally near. */
function soleOf(terms: readonly Near[], vocabulary: Vocabulary): string | null {
  const asked = new Set(terms.map(({ key }) => signsOf(key, vocabulary)))
  return asked.size === 1 ? (terms[0]?.key ?? null) : null
}

const signsOf = (key: string, vocabulary: Vocabulary) =>
  [...new Set(termMeanings(key, vocabulary).map(askedBy))].toSorted().join()

/** «Systemägare» and «systemägarn» ask for the same, though one is the role's name and the other a word for it. */
function askedBy(meaning: Meaning): string {
  if (meaning.sign === 'ROLE') return meaning.role
  if (meaning.sign === 'own') return roleId.systemOwner
  return meaning.sign === 'manage' ? roleId.systemAdministrator : meaning.sign
}

const correctedWord = (word: string, vocabulary: Vocabulary) =>
  soleOf(nearTerms(word, vocabulary), vocabulary)

const termMeanings = (key: string, { terms }: Vocabulary): Meaning[] => [
  ...(cueLexicon.meanings.get(key) ?? []),
  ...(terms.meanings.get(key) ?? []),
]

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
