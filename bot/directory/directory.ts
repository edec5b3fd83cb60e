import type { Person } from './person.ts'

/** Everybody whom the directory knows, those who left included, as answers read it. */
export type Directory = {
  people: ReadonlyMap<string, Person>
  /** By address and by user principal name, both in lower case. */
  byAddress: ReadonlyMap<string, Person>
  /** The active people whom a person leads, by that person's id. */
  reports: ReadonlyMap<string, readonly Person[]>
  /** The active people of a department, by its name in lower case. */
  byDepartment: ReadonlyMap<string, readonly Person[]>
  /** The active people with a job title, by the title in lower case. */
  byTitle: ReadonlyMap<string, readonly Person[]>
  /** Members of the Entra groups that a role names, by group id. */
  groups: ReadonlyMap<string, readonly string[]>
}

export function directoryOf(
  everybody: readonly Person[],
  groups: ReadonlyMap<string, readonly string[]> = new Map(),
): Directory {
  const active = everybody.filter((person) => person.active)
  return {
    people: new Map(everybody.map((person) => [person.id, person])),
    byAddress: addressesOf(everybody),
    reports: Map.groupBy(
      active.filter((person) => person.managerId),
      (person) => person.managerId ?? '',
    ),
    byDepartment: Map.groupBy(active, (person) => person.department?.toLowerCase() ?? ''),
    byTitle: Map.groupBy(active, (person) => person.title?.toLowerCase() ?? ''),
    groups,
  }
}

/** An address that a newcomer took over from somebody who left belongs to the newcomer. */
function addressesOf(everybody: readonly Person[]): Map<string, Person> {
  const byAddress = new Map<string, Person>()
  for (const person of everybody)
    for (const address of [person.mail, person.userPrincipalName])
      if (address && (person.active || !byAddress.has(address))) byAddress.set(address, person)
  return byAddress
}

/** Who leads a person, as the directory says; null when it says nothing. */
export function managerOf(directory: Directory, person: Person): Person | null {
  return (person.managerId && directory.people.get(person.managerId)) || null
}

/** Those who lead a person and have not left, the nearest first, up to the top; a circle is walked once. */
export function* managersAbove(directory: Directory, person: Person): Generator<Person> {
  const seen = new Set([person.id])
  let above = managerOf(directory, person)
  while (above && !seen.has(above.id)) {
    if (above.active) yield above
    seen.add(above.id)
    above = managerOf(directory, above)
  }
}
