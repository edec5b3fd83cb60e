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

/** A name as the directory shows it, and as its parts give it. */
function namesOf({ name, givenName, surname }: Person): Set<string> {
  const names = givenName && surname ? [name, `${givenName} ${surname}`] : [name]
  return new Set(names.map(foldName).filter(Boolean))
}

/**
 * A name in the form in which names are compared: lower case, single blanks, first name first («Berg, Anna»),
 * without what is added in brackets or after it («Anna Berg (IT)», «Anna Berg 0470-12 34 56»).
 */
export function foldName(text: string): string {
  const name = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|["“”]/g, ' ')
    .replace(/(?:tel(?:efon)?|mobil)?\.?:?\s*\+?[\d][\d\s-]{5,}$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const [last = '', first = '', ...more] = name.split(/\s*,\s*/)
  return first && more.length === 0 ? `${first} ${last}` : name
}
