import type { Directory } from '../../directory/directory.ts'
import type { Person } from '../../directory/person.ts'
import { stemsOf } from './endings.ts'
import { squeeze, wordsOf } from './fold.ts'
import { TypoIndex } from './typo-index.ts'

/** How people are found by name. Postings are places in `people`, in rising order. */
export type PeopleIndex = {
  people: readonly Person[]
  byWord: ReadonlyMap<string, readonly number[]>
  /** Active people by a job title, squeezed. */
  byTitle: ReadonlyMap<string, readonly string[]>
  byAddress: ReadonlyMap<string, Person>
  typos: TypoIndex
}

const known = new WeakMap<Directory, PeopleIndex>()

/** The index of a directory's names, built once for each. */
export function peopleIndexOf(directory: Directory): PeopleIndex {
  const before = known.get(directory)
  if (before) return before
  const people = [...directory.people.values()]
  const byWord = new Map<string, number[]>()
  people.forEach((person, place) => {
    for (const word of nameWords(person)) {
      const places = byWord.get(word)
      if (places) places.push(place)
      else byWord.set(word, [place])
    }
  })
  const index = {
    people,
    byWord,
    byTitle: titlesOf(directory),
    byAddress: directory.byAddress,
    typos: new TypoIndex(byWord.keys(), 1),
  }
  known.set(directory, index)
  return index
}

/** «Ann-Sofie Berg» → `ann`, `sofie`, `annsofie`, `berg`. */
function nameWords(person: Person): Set<string> {
  const words = new Set(wordsOf(person.name))
  if (person.name.includes('-'))
    for (const word of person.name.split(/\s+/)) if (word.includes('-')) words.add(squeeze(word))
  return words
}

function titlesOf(directory: Directory): Map<string, string[]> {
  const titles = new Map<string, string[]>()
  for (const [title, people] of directory.byTitle) {
    const key = squeeze(title)
    if (key) titles.set(key, [...(titles.get(key) ?? []), ...people.map(({ id }) => id)])
  }
  return titles
}

/** A folded word as it stands in names: itself, or without a genitive s; null when nobody is called so. */
export function nameWord(index: PeopleIndex, word: string): string | null {
  if (index.byWord.has(word)) return word
  const bare = stemsOf(word)[0]
  return bare !== undefined && word.endsWith('s') && index.byWord.has(word.slice(0, -1))
    ? word.slice(0, -1)
    : null
}

/** The people who bear all of these names, active ones first; where some are active, only they. */
export function peopleCalled(index: PeopleIndex, words: readonly string[]): Person[] {
  const [rarest = [], ...others] = words
    .map((word) => index.byWord.get(word) ?? [])
    .toSorted((one, other) => one.length - other.length)
  const sets = others.map((places) => new Set(places))
  const people = rarest
    .filter((place) => sets.every((places) => places.has(place)))
    .flatMap((place) => index.people[place] ?? [])
  return bestOf(people, words)
}

/** «Eva» means those called Eva before those called Eva-Lena; those who are here before those who left. */
function bestOf(people: Person[], words: readonly string[]): Person[] {
  const active = people.filter((person) => person.active)
  const present = active.length > 0 ? active : people
  if (present.length < 2) return present
  const exact = present.filter((person) => {
    const named = person.name.split(/\s+/).map(squeeze)
    return words.every((word) => named.includes(word))
  })
  return exact.length > 0 ? exact : present
}
