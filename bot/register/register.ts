import type { Day } from '../calendar/day.ts'
import { type Assignment, holdsOn } from './assignment.ts'
import type { System } from './system.ts'

/** The systems and who holds which role for each, as answers read it. */
export type Register = {
  systems: ReadonlyMap<string, System>
  /** Assignments by system id, in order. */
  bySystem: ReadonlyMap<string, readonly Assignment[]>
  /** Assignments of people by person id. */
  byPerson: ReadonlyMap<string, readonly Assignment[]>
}

export function registerOf(
  systems: readonly System[],
  assignments: readonly Assignment[],
): Register {
  const ordered = assignments.toSorted((one, other) => one.order - other.order)
  const ofPeople = ordered.filter(({ holder }) => holder.kind === 'person')
  return {
    systems: new Map(systems.map((system) => [system.id, system])),
    bySystem: Map.groupBy(ordered, (assignment) => assignment.systemId),
    byPerson: Map.groupBy(ofPeople, ({ holder }) =>
      holder.kind === 'person' ? holder.personId : '',
    ),
  }
}

/** Who holds a role for a system on a day, the first to ask first. */
export function assignmentsOf(
  register: Register,
  systemId: string,
  role: string,
  day: Day,
): Assignment[] {
  return (register.bySystem.get(systemId) ?? []).filter(
    (assignment) => assignment.role === role && holdsOn(assignment, day),
  )
}
