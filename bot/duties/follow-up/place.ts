import type { Person } from '../../directory/person.ts'
import { pathOf } from '../../register/holding/department-path.ts'
import { foldedDepartment } from '../../register/holding/folded.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { Scope } from '../occurrence.ts'

/** Where something belongs: a department's path, the whole organisation first; empty where it is nobody's own. */
export type Place = readonly string[]

/** The department that something is about; of a manager's people, the manager's own. */
export function placeOfScope(scope: Scope, snapshot: Snapshot): Place {
  const { register, directory } = snapshot
  switch (scope.kind) {
    case 'organisation':
      return []
    case 'department':
      return pathOf(register, scope.department)
    case 'line':
      return placeOfPerson(directory.people.get(scope.managerId), snapshot)
    case 'system':
      return register.systems.get(scope.systemId)?.department ?? []
    case 'event': {
      const { systemId, personId } = scope.event
      const ofSystem = register.systems.get(systemId ?? '')?.department
      return ofSystem ?? placeOfPerson(directory.people.get(personId ?? ''), snapshot)
    }
  }
}

export function placeOfPerson(person: Person | undefined, { register }: Snapshot): Place {
  return person?.department ? pathOf(register, person.department) : []
}

/** Tells what belongs to the departments of a head, and to those within them; null: everything does. */
export function partOf(heads: readonly string[] | null): (place: Place) => boolean {
  if (heads === null) return () => true
  const own = new Set(heads.map(foldedDepartment))
  return (place) => place.some((step) => own.has(foldedDepartment(step)))
}

/** The department as people call it. */
export const nameOfPlace = (place: Place): string | null => place.at(-1) ?? null
