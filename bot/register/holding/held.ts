import type { Day } from '../../calendar/day.ts'
import { type Directory, managerOf, managersAbove } from '../../directory/directory.ts'
import type { Person } from '../../directory/person.ts'
import type { Role } from '../../routine/routine.ts'
import type { Assignment, Origin } from '../assignment.ts'

import { foldedTitle, peopleIn } from './titles.ts'

/** A holder as people meet one. */
export type Held =
  | { kind: 'person'; person: Person; manager: Person | null; assigned: Assigned | null }
  /** The account is closed: named as having left, with the manager who answers in the meantime. */
  | { kind: 'left'; person: Person; manager: Person | null; assigned: Assigned | null }
  | { kind: 'post'; title: string; department: string; people: Person[]; assigned: Assigned | null }
  | { kind: 'department'; department: string; assigned: Assigned | null }
  /** The sheet names somebody whom the directory does not know. */
  | { kind: 'unknown'; text: string; assigned: Assigned | null }

/** What the register says of an assignment. */
export type Assigned = { origin: Origin; confirmedOn: Day | null; order: number }

/** A role with those who hold it, the first one to be asked first. */
export type RoleHeld = { role: Role; held: Held[] }

/** A person as an answer names one: as having left when the account is closed. */
export function heldBy(
  directory: Directory,
  person: Person,
  assigned: Assigned | null = null,
): Held {
  const manager = managerOf(directory, person)
  if (person.active)
    return { kind: 'person', person, manager: manager?.active ? manager : null, assigned }
  return { kind: 'left', person, manager: activeAbove(directory, person), assigned }
}

/** The holder of an assignment as an answer names it. */
export function heldAs(directory: Directory, assignment: Assignment): Held {
  const { holder, origin, confirmedOn, order } = assignment
  const assigned = { origin, confirmedOn, order }
  switch (holder.kind) {
    case 'person': {
      const person = directory.people.get(holder.personId)
      if (person) return heldBy(directory, person, assigned)
      return { kind: 'unknown', text: holder.personId, assigned }
    }
    case 'post':
      return { ...holder, people: inPost(directory, holder), assigned }
    case 'department':
      return { ...holder, assigned }
    case 'unknown':
      return { ...holder, assigned }
  }
}

export function inPost(
  directory: Directory,
  { title, department }: { title: string; department: string },
): Person[] {
  const wanted = foldedTitle(title)
  return peopleIn(directory, department).filter(
    (person) => foldedTitle(person.title ?? '') === wanted,
  )
}

/** Tells whether there is somebody to turn to. */
export function isThere(held: Held): boolean {
  return held.kind === 'person' || held.kind === 'department' || held.kind === 'post'
}

/** Those who can be turned to before those who left; otherwise in the register's order. */
export function presentFirst(held: readonly Held[]): Held[] {
  return [
    ...held.filter((one) => one.kind !== 'left'),
    ...held.filter((one) => one.kind === 'left'),
  ]
}

/** Who answers in the meantime for somebody who left: the nearest manager above who has not left too. */
function activeAbove(directory: Directory, person: Person): Person | null {
  const [nearest = null] = managersAbove(directory, person)
  return nearest
}
