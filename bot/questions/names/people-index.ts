import type { Directory } from '../../directory/directory.ts'
import type { Person } from '../../directory/person.ts'
import { squeeze, wordsOf } from './fold.ts'
import { TypoIndex } from './typo-index.ts'

/** How people are found by name. Postings are places in `people`, in rising order. */
export type PeopleIndex = {
  people: readonly Person[]
  /** By each name as it stands: `annsofie`, `berg`. */
  byName: Postings
  /** By half of a double name: `ann`, `sofie`. */
  byHalf: Postings
  /** Active people by a job title, squeezed. */
  byTitle: ReadonlyMap<string, readonly string[]>
  byAddress: ReadonlyMap<string, Person>
  typos: TypoIndex
}

type Postings = ReadonlyMap<string, readonly number[]>

const known = new WeakMap<Directory, PeopleIndex>()

/** The index of a directory's names, built once for each. */
export function peopleIndexOf(directory: Directory): PeopleIndex {
  const before = known.get(directory)
  if (before) return before
  const people = [...directory.people.values()]
  const byName = new Map<string, number[]>()
  const byHalf = new Map<string, number[]>()
  people.forEach(({ name }, place) => {
    for (const word of name.split(/\s+/)) {
      post(byName, squeeze(word), place)
      if (word.includes('-')) for (const half of wordsOf(word)) post(byHalf, half, place)
    }
  })
  const typos = new TypoIndex(new Set([...byName.keys(), ...byHalf.keys()]), 1)
  const index = {
    people,
    byName,
    byHalf,
    byTitle: titlesOf(directory),
    byAddress: directory.byAddress,
    typos,
  }
  known.set(directory, index)
  return index
}

function post(postings: Map<string, number[]>, word: string, place: number): void {
  const places = postings.get(word)
  if (!places) postings.set(word, [place])
  else if (places.at(-1) !== place) places.push(place)
}

function titlesOf(directory: Directory): Map<string, string[]> {
  const titles = new Map<string, string[]>()
  for (const [title, people] of directory.byTitle) {
    const key = squeeze(title)
    if (key) titles.set(key, [...(titles.get(key) ?? []), ...people.map(({ id }) => id)])
  }
  return titles
}

/** Tells whether somebody has this folded word for a name, or half a name. */
export const isNameWord = ({ byName, byHalf }: PeopleIndex, word: string): boolean =>
  byName.has(word) || byHalf.has(word)

/** A folded word as it stands in names: itself («Kjaergaard» is Kjærgård), or without a genitive s; null when nobody is called so. */
export function nameWord(index: PeopleIndex, word: string): string | null {
  if (isNameWord(index, word)) return word
  const plain = [word.replace(/ae/g, 'a').replace(/oe/g, 'o'), word.replace(/aa/g, 'a')].find(
    (one) => one !== word && isNameWord(index, one),
  )
  if (plain) return plain
  const bare = word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : null
  return bare !== null && isNameWord(index, bare) ? bare : null
}

/** The places of those who bear all of these names, found among those with the rarest of them. */
function* placesOf({ byName, byHalf }: PeopleIndex, words: readonly string[]): Generator<number> {
  const postings = words.map((word) => [byName.get(word) ?? [], byHalf.get(word) ?? []])
  const [rarest = [], ...others] = postings.toSorted((one, other) => sizeOf(one) - sizeOf(other))
  const wanted = words.length === 1 ? [rarest.find(({ length }) => length > 0) ?? []] : rarest
  for (const places of wanted)
    for (const place of places)
      if (others.every((lists) => lists.some((list) => holds(list, place)))) yield place
}

const sizeOf = (lists: readonly (readonly number[])[]) =>
  lists.reduce((sum, { length }) => sum + length, 0)

/** Halves a rising list until the number is found or cannot be there. */
function holds(rising: readonly number[], wanted: number): boolean {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rising[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return rising[low] === wanted
}

/** The people who bear all of these names, at most `most`; those who left only where nobody else is called so. */
export function peopleCalled(index: PeopleIndex, words: readonly string[], most = 24): Person[] {
  const active = new Set<Person>()
  const left = new Set<Person>()
  for (const place of placesOf(index, words)) {
    const person = index.people[place]
    if (person) (person.active ? active : left).add(person)
    if (active.size >= most) break
  }
  return active.size > 0 ? [...active] : [...left].slice(0, most)
}
