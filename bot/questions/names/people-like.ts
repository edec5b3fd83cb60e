import type { Directory } from '../../directory/directory.ts'
import type { Person } from '../../directory/person.ts'
import { wordsOf } from './fold.ts'
import { nameWord, type PeopleIndex, peopleCalled, peopleIndexOf } from './people-index.ts'

/** Names of which one that is not yet typed to its end may be any. */
const MOST_ENDINGS = 60

/**
 * The people whom a text may begin, name or misspell, best first and at most `most`; for search as one types. Those
 * who left come last.
 */
export function peopleLike(directory: Directory, text: string, most = 20): Person[] {
  const byAddress = directory.byAddress.get(text.trim().toLowerCase())
  if (byAddress) return [byAddress]
  const index = peopleIndexOf(directory)
  const words = wordsOf(text)
  const last = words.pop()
  if (last === undefined) return []
  const before = words.map((word) => nameWord(index, word) ?? mistyped(index, word) ?? word)
  const found = new Set<Person>()
  for (const word of endingsOf(index, last)) {
    for (const person of peopleCalled(index, [...before, word], most)) found.add(person)
    if (found.size >= most) break
  }
  const those = [...found].slice(0, most)
  return [...those.filter(({ active }) => active), ...those.filter(({ active }) => !active)]
}

/** What a word may be the beginning of, itself first; else what it may be mistyped for. */
function endingsOf(index: PeopleIndex, word: string): string[] {
  const whole = nameWord(index, word)
  const longer: string[] = []
  for (const names of [index.byName, index.byHalf])
    for (const name of names.keys())
      if (name !== whole && longer.length < MOST_ENDINGS && name.startsWith(word)) longer.push(name)
  const found = [...(whole ? [whole] : []), ...new Set(longer)]
  return found.length > 0 ? found : index.typos.nearest(word).map(({ key }) => key)
}

const mistyped = (index: PeopleIndex, word: string) => index.typos.nearest(word)[0]?.key
