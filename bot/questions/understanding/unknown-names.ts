import { squeeze, wordsOf } from '../names/fold.ts'
import { isNameWord, nameWord, type PeopleIndex, peopleCalled } from '../names/people-index.ts'
import type { SystemIndex } from '../names/system-index.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { isEveryday } from './everyday-words.ts'
import type { Meaning, Piece } from './meaning.ts'

const MOST_WORDS = 5
const MOST_NEAR = 4

/** The pieces with what nobody understood taken together as one name that nobody knows. */
export type Unknown = {
  pieces: Piece[]
  /** `name`: written as names are, or said to be a system; `maybe`: could be one. */
  looks: 'name' | 'maybe'
}

/** Takes unknown words, and the names beside them, for one unknown name; null where they cannot be one. */
export function withUnknownName(pieces: readonly Piece[], vocabulary: Vocabulary): Unknown | null {
  const span = spanOf(pieces)
  if (!span) return null
  const words = pieces.slice(span.from, span.to)
  const text = words.map((piece) => piece.text).join(' ')
  if (wordsOf(text).length > MOST_WORDS) return null
  const near = nearSystems(vocabulary.systems, text, words)
  const looks = looksOf(pieces, span, near.length > 0)
  if (looks === null) return null
  const meanings: Meaning[] = [{ sign: 'SYSTEM', systems: { name: text, ids: [], near } }]
  const person = unknownPerson(text, vocabulary.people)
  if (person) meanings.push(person)
  const first = words[0]?.from ?? 0
  const pause = words[0]?.pause ?? null
  const merged: Piece = { from: first, to: first + 1, text, meanings, mistyped: false, pause }
  return { pieces: [...pieces.slice(0, span.from), merged, ...pieces.slice(span.to)], looks }
}

type Span = { from: number; to: number }

/** From the first to the last unknown piece, and the names that touch it; else two names that touch each other. */
function spanOf(pieces: readonly Piece[]): Span | null {
  const unknown = pieces.flatMap((piece, at) => (piece.meanings.length === 0 ? [at] : []))
  const span =
    unknown.length > 0 ? { from: unknown[0] ?? 0, to: (unknown.at(-1) ?? 0) + 1 } : touching(pieces)
  if (!span) return null
  while (span.from > 0 && isName(pieces[span.from - 1])) span.from -= 1
  while (span.to < pieces.length && isName(pieces[span.to])) span.to += 1
  const between = pieces.slice(span.from, span.to)
  return between.every((piece) => piece.meanings.length === 0 || isName(piece) || isSmall(piece))
    ? span
    : null
}

function touching(pieces: readonly Piece[]): Span | null {
  const at = pieces.findIndex((piece, place) => isName(piece) && isName(pieces[place + 1]))
  return at < 0 ? null : { from: at, to: at + 2 }
}

const isSmall = ({ meanings }: Piece) =>
  meanings.some(({ sign }) => sign === 'filler' || sign === 'and' || sign === 'date')

function isName(piece: Piece | undefined): boolean {
  return (
    piece?.meanings.some(
      ({ sign }) => sign === 'SYSTEM' || sign === 'PERSON' || sign === 'VENDOR',
    ) ?? false
  )
}

/** After these stands a verb, whoever knows it: «va behöver jag tänka på». */
const SUBJECT = /^(?:jag|man|vi|du|hen|hon|han|att|I|we|you|she|he|they)$/

function looksOf(
  pieces: readonly Piece[],
  { from, to }: Span,
  hasNear: boolean,
): Unknown['looks'] | null {
  const before = pieces[from - 1]
  if (before?.meanings.some(({ sign }) => sign === 'system')) return 'name'
  if (SUBJECT.test(before?.text ?? '')) return null
  const words = pieces.slice(from, to).flatMap(({ text }) => text.split(/\s+/))
  if (words.some((word) => !/\p{Lu}/u.test(word) && isEveryday(squeeze(word)))) return null
  if (
    words.some(
      (word, at) => /[\p{Lu}\d]/u.test(word) && (from > 0 || at > 0 || pieces.length === to),
    )
  )
    return 'name'
  if (hasNear) return 'name'
  return words.length <= 2 && (from > 0 || pieces.length < 4) ? 'maybe' : null
}

/** The systems that a name resembles: a letter or two apart, or with a word in common; at most four. */
function nearSystems(index: SystemIndex, name: string, pieces: readonly Piece[]): string[] {
  const whole = squeeze(name)
  const words = wordsOf(name).filter((word) => word.length > 2 && word !== whole)
  const said = pieces.flatMap(({ meanings }) =>
    meanings.flatMap((meaning) => (meaning.sign === 'SYSTEM' ? meaning.systems.ids : [])),
  )
  const ids = [
    ...said,
    ...resembling(index, whole, 2),
    ...words.flatMap((word) => resembling(index, word, 1)),
  ]
  return [...new Set(ids)].slice(0, MOST_NEAR)
}

const resembling = (index: SystemIndex, key: string, most: number): string[] => [
  ...(index.whole.get(key) ?? []),
  ...(index.part.get(key) ?? []),
  ...alike(index, key, most),
  ...(index.hints.get(key) ?? []),
]

function alike(index: SystemIndex, key: string, most: number): string[] {
  if (isEveryday(key) || key.length < 4) return []
  return index.typos
    .within(key, key.length < 5 ? 1 : most)
    .toSorted((one, other) => one.distance - other.distance)
    .flatMap((near) => index.whole.get(near.key) ?? index.part.get(near.key) ?? [])
}

/** A name of two words or more; a slip of the finger leads to the person, a replaced letter is only asked about. */
function unknownPerson(text: string, index: PeopleIndex): Meaning | null {
  const words = wordsOf(text)
  if (words.length < 2 || words.length > 4) return null
  const capitals = text.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word)).length
  const written = capitals > 0 && text.split(/\s+/).length === capitals
  if (capitals > 0 && !written) return null
  const resolved = words.map((word) => nameWord(index, word) ?? slip(word, index))
  if (!written && !resolved.some((word) => word !== null)) return null
  const certain = resolved.flatMap((word) => word ?? [])
  const people =
    certain.length === words.length && words.some((word) => nameWord(index, word) === null)
      ? peopleCalled(index, certain)
      : []
  if (people.length > 0)
    return personMeaning(
      text,
      people.map(({ id }) => id),
      [],
    )
  return personMeaning(text, [], nearPeople(words, index))
}

const personMeaning = (name: string, ids: string[], near: string[]): Meaning => ({
  sign: 'PERSON',
  people: { name, ids: ids.slice(0, MOST_NEAR), near: near.slice(0, MOST_NEAR) },
})

function slip(word: string, index: PeopleIndex): string | null {
  if (word.length < 4) return null
  const near = index.typos.nearest(word, 1).filter(({ swapped }) => swapped === 0)
  return near.length === 1 ? (near[0]?.key ?? null) : null
}

/** Those who share all the names but one, however that one is spelt. */
function nearPeople(words: readonly string[], index: PeopleIndex): string[] {
  const spellings = words.map((word) => [
    ...(isNameWord(index, word) ? [word] : []),
    ...index.typos.within(word, 1).map(({ key }) => key),
  ])
  const [given = [], surname = []] = [spellings[0], spellings.at(-1)]
  const people = given.flatMap((one) =>
    surname.flatMap((other) => (one === other ? [] : peopleCalled(index, [one, other]))),
  )
  return [...new Set(people.map(({ id }) => id))]
}
