import type { Day } from '../../calendar/day.ts'
import type { Scope } from '../../duties/occurrence.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import { departmentOf } from '../../register/system.ts'
import type { EventKind } from '../../routine/schedule.ts'
import { clean } from '../text.ts'

/** What an occurrence is about, with names instead of ids; null where a name is no longer known. Names are cleaned. */
export type NamedScope =
  | { kind: 'organisation'; name: string }
  | { kind: 'department'; name: string }
  /** `own` where the reader leads them. */
  | { kind: 'line'; leader: string | null; own: boolean }
  | { kind: 'system'; name: string | null; department: string | null }
  | { kind: 'event'; event: EventKind; on: Day; person: string | null; system: string | null }

export function namedScope(scope: Scope, snapshot: Snapshot, readerId: string): NamedScope {
  const { directory, register, routine } = snapshot
  const nameOf = (id: string | null) => known(directory.people.get(id ?? '')?.name)
  switch (scope.kind) {
    case 'organisation':
      return { kind: 'organisation', name: clean(routine.organisation, 60) }
    case 'department':
      return { kind: 'department', name: clean(scope.department, 80) }
    case 'line':
      return {
        kind: 'line',
        leader: nameOf(scope.managerId),
        own: scope.managerId === readerId,
      }
    case 'system': {
      const system = register.systems.get(scope.systemId)
      const department = system ? known(departmentOf(system)) : null
      return { kind: 'system', name: known(system?.name), department }
    }
    case 'event': {
      const { kind, on, personId, systemId } = scope.event
      const system = known(register.systems.get(systemId ?? '')?.name)
      return { kind: 'event', event: kind, on, person: nameOf(personId), system }
    }
  }
}

const known = (text: string | null | undefined) => (text ? clean(text, 80) : null)
