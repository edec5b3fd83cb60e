import { nameWord, type PeopleIndex, peopleCalled } from '../names/people-index.ts'
import type { Match } from './matches.ts'
import type { Token } from './tokens.ts'

const LONGEST_NAME = 5
/** More people than this by one name are too many to choose between. */
const MOST_CHOICES = 24

/** The longest run of tokens from `at` that is somebody's name, or an address; null when nobody is called so. */
export function personAt(tokens: readonly Token[], at: number, index: PeopleIndex): Match | null {
  const first = tokens[at]
  if (!first) return null
  if (first.address) return byAddress(first, index)
  const words: string[] = []
  let found: Match | null = null
  for (let length = 1; length <= LONGEST_NAME; length += 1) {
    const token = tokens[at + length - 1]
    const word = token && !token.address ? nameWord(index, token.word) : null
    if (word === null) break
    words.push(word)
    const people = peopleCalled(index, words)
    if (people.length === 0) break
    const name = tokens
      .slice(at, at + length)
      .map(({ raw }) => raw)
      .join(' ')
    const ids = people.slice(0, MOST_CHOICES).map(({ id }) => id)
    found = {
      length,
      meanings: [{ sign: 'PERSON', people: { name, ids, near: [] } }],
      mistyped: false,
    }
  }
  return found
}

function byAddress({ raw }: Token, index: PeopleIndex): Match {
  const person = index.byAddress.get(raw)
  const ids = person ? [person.id] : []
  return {
    length: 1,
    meanings: [{ sign: 'PERSON', people: { name: raw, ids, near: [] } }],
    mistyped: false,
  }
}
