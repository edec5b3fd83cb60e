import type { Directory } from '../directory/directory.ts'
import type { Person } from '../directory/person.ts'

/** Whom a text names: nobody whom the directory knows, one person, or several, between whom nobody guesses. */
export type Named =
  | { kind: 'nobody' }
  | { kind: 'one'; person: Person }
  | { kind: 'several'; people: readonly Person[] }

export type KnownPeople = {
  byId: (id: string) => Person | null
  byAddress: (address: string) => Person | null
  byName: (name: string) => Named
}

/** The directory as somebody who reads names in a sheet needs it. Those who left are known too. */
export function knownPeople({ people, byAddress }: Directory): KnownPeople {
  const names = new Map<string, Person[]>()
  for (const person of people.values())
    for (const name of namesOf(person)) {
      const others = names.get(name)
      if (!others) names.set(name, [person])
      else if (!others.includes(person)) others.push(person)
    }
  return {
    byId: (id) => people.get(id.toLowerCase()) ?? null,
    byAddress: (address) => byAddress.get(address.toLowerCase()) ?? null,
    byName: (name) => namedBy(names.get(foldName(name)) ?? []),
  }
}

function namedBy(people: readonly Person[]): Named {
  const [person] = people
  if (!person) return { kind: 'nobody' }
  return people.length === 1 ? { kind: 'one', person } : { kind: 'several', people }
}

/** A name as the directory shows it may be «Berg, Anna» or carry a mark («Anna Berg (konsult)»). */
function namesOf({ name, givenName, surname }: Person): Set<string> {
  const names = [name, withoutMark(name)]
  const [last, first, ...more] = withoutMark(name).split(',')
  if (last && first && more.length === 0) names.push(`${first} ${last}`)
  if (givenName && surname) names.push(`${givenName} ${surname}`)
  return new Set(names.map(foldName).filter(Boolean))
}

const withoutMark = (name: string) => name.replace(/\s*\([^)]*\)\s*$/, '')

/** A name in the form in which names are compared: lower case, single blanks. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
}
