import type { Person } from '../../directory/person.ts'
import { nameWord, type PeopleIndex, peopleCalled } from '../names/people-index.ts'
import type { Match } from './matches.ts'
import type { Meaning } from './meaning.ts'
import type { Token } from './tokens.ts'

const LONGEST_NAME = 5

/** The longest run of tokens from `at` that is somebody's name, or an address; null when nobody is called so. */
export function personAt(tokens: readonly Token[], at: number, index: PeopleIndex): Match | null {
  const first = tokens[at]
  if (!first) return null
  if (first.address) return byAddress(first, index)
  const words = nameWordsFrom(tokens, at, index)
  for (let length = words.length; length > 0; length -= 1) {
    const people = peopleCalled(index, words.slice(0, length))
    if (people.length > 0) return named(tokens.slice(at, at + length), people)
  }
  return null
}

function nameWordsFrom(tokens: readonly Token[], at: number, index: PeopleIndex): string[] {
  const words: string[] = []
  for (const { word, address } of tokens.slice(at, at + LONGEST_NAME)) {
    const name = address ? null : nameWord(index, word)
    if (name === null) break
    words.push(name)
  }
  return words
}

function named(run: readonly Token[], people: readonly Person[]): Match {
  const name = run.map(({ raw }) => raw).join(' ')
  const meaning: Meaning = {
    sign: 'PERSON',
    people: { name, ids: people.map(({ id }) => id), near: [] },
  }
  return { length: run.length, meanings: [meaning], mistyped: false }
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
