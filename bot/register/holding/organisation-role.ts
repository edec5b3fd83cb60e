import type { Directory } from '../../directory/directory.ts'
import type { Person } from '../../directory/person.ts'
import type { Role } from '../../routine/routine.ts'
import { type Held, heldBy } from './held.ts'
import { peopleTitled } from './titles.ts'

/** How the holder of an organisation-wide role is known. */
export type Known = 'named' | 'group' | 'title' | 'directory'
export type OrganisationRole = { held: Held[]; known: Known }
type FoundAtLarge = Extract<Role['found'], { by: 'organisation' }>

const known = new WeakMap<Directory, WeakMap<Role, OrganisationRole>>()

/**
 * Who holds an organisation-wide role: the person whom the routine names, else the members of its Entra group,
 * else the people with its job title. `held` is empty when nobody does; a title does not find those who left.
 * Looked up once a directory, for every answer that not everybody may see asks for it.
 */
export function holdersAtLarge(directory: Directory, role: Role): OrganisationRole {
  const ofDirectory = known.get(directory) ?? new WeakMap<Role, OrganisationRole>()
  known.set(directory, ofDirectory)
  const found = ofDirectory.get(role) ?? findHolders(directory, role)
  ofDirectory.set(role, found)
  return found
}

function findHolders(directory: Directory, role: Role): OrganisationRole {
  if (role.found.by !== 'organisation') return { held: [], known: 'title' }
  const { person, group, titles } = role.found
  if (person) return { held: [named(directory, person)], known: 'named' }
  const members = activeMembers(directory, group)
  if (members.length > 0) return { held: all(directory, members), known: 'group' }
  const holders = firstTitled(directory, [role.label.sv, role.label.en, ...titles])
  return { held: all(directory, holders), known: 'title' }
}

/** Tells whether a person holds an organisation-wide role, and how that is known. */
export function holdsAtLarge(directory: Directory, role: Role, person: Person): Known | null {
  const { held, known: how } = holdersAtLarge(directory, role)
  return held.some((one) => one.kind === 'person' && one.person.id === person.id) ? how : null
}

function named(directory: Directory, who: string): Held {
  const key = who.toLowerCase()
  const person = directory.people.get(key) ?? directory.byAddress.get(key)
  return person ? heldBy(directory, person) : { kind: 'unknown', text: who, assigned: null }
}

function activeMembers(directory: Directory, group: FoundAtLarge['group']): Person[] {
  return (directory.groups.get(group ?? '') ?? []).flatMap((id) => {
    const member = directory.people.get(id)
    return member?.active ? [member] : []
  })
}

/** A municipality may have both an IT-chef and a digitaliseringschef: the title that comes first in the routine decides. */
function firstTitled(directory: Directory, titles: readonly string[]): readonly Person[] {
  for (const title of titles) {
    const people = peopleTitled(directory, title)
    if (people.length > 0) return people
  }
  return []
}

const all = (directory: Directory, people: readonly Person[]) =>
  people.map((person) => heldBy(directory, person))
