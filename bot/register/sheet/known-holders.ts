import type { Directory } from '../../directory/directory.ts'
import { type KnownPeople, knownPeople } from '../known-people.ts'
import { fold } from './words.ts'

/** A job title as the directory spells it, with the departments in which somebody has it and how many have it in all. */
export type KnownTitle = { title: string; departments: ReadonlyMap<string, string>; count: number }

/** Who and what may hold a role, as a reader of cells looks them up. Keys are folded. */
export type KnownHolders = {
  people: KnownPeople
  titles: ReadonlyMap<string, KnownTitle>
  departments: ReadonlyMap<string, string>
}

export function knownHolders(directory: Directory): KnownHolders {
  const titles = new Map<string, KnownTitle>()
  for (const people of directory.byTitle.values()) {
    const title = people[0]?.title
    if (!title) continue
    const names = people.flatMap(({ department }) => department ?? [])
    const departments = new Map(names.map((name) => [fold(name), name]))
    titles.set(fold(title), { title, departments, count: people.length })
  }
  const names = [...directory.byDepartment.values()].flatMap(([first]) => first?.department ?? [])
  return {
    people: knownPeople(directory),
    titles,
    departments: new Map(names.map((name) => [fold(name), name])),
  }
}
