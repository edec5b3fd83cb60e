import type { Language } from '../../routine/routine.ts'
import { stemsOf } from '../names/endings.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { isEveryday } from './everyday-words.ts'
import { cueLexicon, type Lexicon } from './lexicon.ts'
import type { Meaning, Sign } from './meaning.ts'
import { isAcronymOf, type Token } from './tokens.ts'

/** A run of `length` tokens that means something. */
export type Match = { length: number; meanings: readonly Meaning[]; mistyped: boolean }

const LONGEST = 8
const LEAST_BROKEN = 8

/** All runs that begin at a token and mean something; two tokens are always tried together, more where a name begins so. */
export function matchesAt(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
  language: Language,
): Match[] {
  const matches: Match[] = []
  let key = ''
  for (let length = 1; length <= LONGEST; length += 1) {
    const token = tokens[at + length - 1]
    if (!token || token.address) break
    key += token.word
    const run = tokens.slice(at, at + length)
    const meanings = heardAs(key, run, vocabulary, language)
    if (meanings.length > 0) matches.push({ length, meanings, mistyped: false })
    if (length > 1 && !vocabulary.starts.has(key)) break
  }
  return matches
}

function heardAs(key: string, run: readonly Token[], vocabulary: Vocabulary, language: Language) {
  return isKnown(key, vocabulary) ? fitting(meaningsOf(key, run, vocabulary), run, language) : []
}

/** Tells whether a run of words, or what it may be a form of, has any meaning at all. */
const isKnown = (key: string, { keys }: Vocabulary) =>
  keys.has(key) || stemsOf(key).some((stem) => keys.has(stem))

function meaningsOf(key: string, run: readonly Token[], vocabulary: Vocabulary): Meaning[] {
  const own = called(cueLexicon, key, run) ?? []
  const terms =
    called(vocabulary.terms, key, run) ?? inflectedTerms(key, run, vocabulary, own.length > 0)
  const cues = terms.some(isDuty) ? [...own, ...accessWithin(run)] : own
  const named = run.map(({ raw }) => raw).join(' ')
  const ids =
    terms.some(isDuty) && !vocabulary.systems.whole.has(key)
      ? []
      : systemsCalled(key, run, vocabulary, cues.length > 0)
  const system: Meaning[] =
    ids.length > 0 ? [{ sign: 'SYSTEM', systems: { name: named, ids, near: [] } }] : []
  const rest =
    ids.length > 0 || isSmallWord(key, run, own)
      ? terms
          .filter(({ sign }) => sign !== 'ROLE' || ids.length > 0)
          .filter(({ sign }) => sign !== 'SYSTEM')
      : terms.map((term) => asSaid(term, named))
  return system.length > 0 && isBranded(run, ids, vocabulary)
    ? system
    : [...cues, ...rest, ...system]
}

/** «Beställa behörighet» is a duty, and asks for access as its words do. */
function accessWithin(run: readonly Token[]): Meaning[] {
  if (run.length === 1) return []
  const cues = run.flatMap(({ word }) => cueLexicon.meanings.get(word) ?? [])
  return cues.some(({ sign }) => sign === 'access')
    ? cues.filter(({ sign }) => ofAccess.includes(sign))
    : []
}

const ofAccess: readonly Sign[] = ['access', 'order', 'approve', 'end']

/** A word that was broken in two is taken together again only when it is long: «är e» is not “are”. */
function called(
  { meanings, phrases }: Lexicon,
  key: string,
  run: readonly Token[],
): Meaning[] | undefined {
  const isBroken = key.length >= LEAST_BROKEN && run.every(({ word }) => word.length > 1)
  return run.length === 1 || phrases.has(key) || isBroken || isJoined(run)
    ? meanings.get(key)
    : undefined
}

/** «HR-chef» and «HR chef» are one word, however short. */
const isJoined = (run: readonly Token[]) =>
  run.length === 2 && (run[1]?.glued === true || isAcronymOf(run[0], run[1]))

function inflectedTerms(
  key: string,
  run: readonly Token[],
  { terms }: Vocabulary,
  isCue: boolean,
): Meaning[] {
  if (isCue || key.length < 5 || endsShort(run)) return []
  for (const stem of stemsOf(key)) {
    const found = terms.meanings.get(stem)
    if (found && stem.length > 4) return found
  }
  return []
}

/** By the whole name, inflected or not, before any part of a name; by an environment's name last. */
function systemsCalled(
  key: string,
  run: readonly Token[],
  { systems: { whole, part, environments } }: Vocabulary,
  isCue: boolean,
): readonly string[] {
  const exact =
    whole.get(key) ??
    (isCue && run.length === 1 ? undefined : part.get(key)) ??
    environments.get(key)
  if (exact) return whole.has(key) ? exact : (inflected(key, whole, run, isCue) ?? exact)
  return inflected(key, whole, run, isCue) ?? inflected(key, part, run, isCue) ?? []
}

/** A system by its function is called what the question calls it. */
const asSaid = (term: Meaning, name: string): Meaning =>
  term.sign === 'SYSTEM' ? { ...term, systems: { ...term.systems, name } } : term

/** «SÄ» is a role, «så» and «sa» are not. */
const isSmallWord = (key: string, run: readonly Token[], cues: readonly Meaning[]) =>
  key.length < 3 && cues.length > 0 && run.every(({ raw }) => raw !== raw.toUpperCase())

/** «Boss+» is no boss, and neither is «Boss» with a capital amid a sentence where a system is written so. */
function isBranded(
  run: readonly Token[],
  ids: readonly string[],
  { snapshot: { register } }: Vocabulary,
): boolean {
  const [first, ...others] = run
  if (run.some(({ raw }) => raw.endsWith('+'))) return true
  if (!first?.amid || !/^\p{Lu}/u.test(first.raw) || others.length > 0) return false
  return ids.some((id) => register.systems.get(id)?.name === first.raw)
}

/** What the routine calls a duty («UPS») is not a system for having the word in its name. */
const isDuty = ({ sign }: Meaning) => sign === 'DUTY'

/** «Lack an» is no form of «läcka»: of several words only a last one of some length is inflected. */
const endsShort = (run: readonly Token[]) => run.length > 1 && (run.at(-1)?.word.length ?? 0) < 4

const genitive = (key: string) => (key.endsWith('s') ? [key.slice(0, -1)] : [])

/** A word that anybody uses («arenan») is no inflected name unless written as one. */
function inflected(
  key: string,
  keys: ReadonlyMap<string, string[]>,
  run: readonly Token[],
  isCue: boolean,
): readonly string[] | undefined {
  const ordinary = isCue || (run.length === 1 && isEveryday(key) && !run[0]?.named)
  if (ordinary) return undefined
  for (const stem of endsShort(run) ? genitive(key) : stemsOf(key)) {
    const found = keys.get(stem)
    if (found) return found
  }
  return undefined
}

/** «Vår» asks not where, «när» is not «når»: whoever writes the dots and rings means them. */
function isSpelt(raw: string, { sign }: Meaning): boolean {
  if (/^(?:vår|når)$/i.test(raw)) return sign !== 'where' && sign !== 'when'
  return !/^när$/i.test(raw) || sign !== 'reach'
}

/** English “i” and “it” are Swedish words too; a cue of the other language counts only where this one has none. */
function fitting(meanings: Meaning[], run: readonly Token[], language: Language): Meaning[] {
  const [first] = run
  const kept = meanings.filter((meaning) => {
    if (run.length > 1 || !first || !('language' in meaning)) return true
    if (!isSpelt(first.raw, meaning)) return false
    if (first.word === 'i' && meaning.sign === 'me') return language === 'en'
    return !(
      first.word === 'it' &&
      meaning.sign === 'it' &&
      (language === 'sv' || first.raw === 'IT')
    )
  })
  const own = kept.some((meaning) => 'language' in meaning && meaning.language === language)
  const ofThis = own
    ? kept.filter((meaning) => !('language' in meaning) || meaning.language === language)
    : kept
  const isPronoun = first?.raw === 'it' && run.length === 1 && language === 'en'
  return isPronoun ? ofThis.filter(({ sign }) => sign === 'it' || sign === 'filler') : ofThis
}
