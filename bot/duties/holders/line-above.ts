import { managersAbove } from '../../directory/directory.ts'
import type { Person } from '../../directory/person.ts'
import { headsAlong } from '../../register/holding/department-head.ts'
import { pathOf } from '../../register/holding/department-path.ts'
import { atLarge, roleOf } from '../../register/holding/role-holders.ts'
import { roleId } from '../../routine/routine.ts'
import type { Scope } from '../occurrence.ts'
import type { RecipientWhy } from '../step.ts'
import type { OnDay } from './seat.ts'

export type Recipient = { person: Person; why: RecipientWhy }

/** From whom something rises: who is below, what it is about, and who is not to be asked. */
export type Below = { person: Person | null; scope: Scope; except: ReadonlySet<string> }

/** Where it rises one step: to the nearest manager, else to the department's head, else to the coordinator. */
export function lineAbove(below: Below, knowing: OnDay): readonly Recipient[] {
  const manager = managerAbove(below, knowing)
  if (manager) return [manager]
  const heads = departmentHeads(below, knowing)
  return heads.length > 0 ? heads : coordinators(below, knowing)
}

function managerAbove({ person, except }: Below, { snapshot }: OnDay): Recipient | null {
  if (!person) return null
  for (const manager of managersAbove(snapshot.directory, person))
    if (!except.has(manager.id)) return { person: manager, why: 'manager' }
  return null
}

/** The heads of the department that a scope is about, or else of the one in which somebody works. */
export function departmentHeads(below: Below, knowing: OnDay): Recipient[] {
  const { snapshot, day } = knowing
  const role = roleOf({ snapshot, today: day }, roleId.departmentHead)
  if (!role) return []
  const path = pathIn(below.scope, knowing) ?? departmentOf(below.person)
  return headsAlong(snapshot.directory, role, path)
    .filter(({ id }) => !below.except.has(id))
    .map((person) => ({ person, why: 'departmentHead' }))
}

function pathIn(scope: Scope, { snapshot }: OnDay): readonly string[] | null {
  const { systems } = snapshot.register
  switch (scope.kind) {
    case 'department':
      return pathOf(snapshot.register, scope.department)
    case 'system':
      return known(systems.get(scope.systemId)?.department)
    case 'event': {
      const { systemId, personId } = scope.event
      const person = snapshot.directory.people.get(personId ?? '')
      return known(systems.get(systemId ?? '')?.department) ?? known(departmentOf(person ?? null))
    }
    case 'line':
    case 'organisation':
      return null
  }
}

const known = (path: readonly string[] = []) => (path.length > 0 ? path : null)
const departmentOf = (person: Person | null) => (person?.department ? [person.department] : [])

/** The security coordinators, or whoever is head of IT where there is no other of them to ask. */
export function coordinators(
  { except }: Pick<Below, 'except'>,
  { snapshot, day }: OnDay,
): Recipient[] {
  const holding = (id: string) =>
    (atLarge({ snapshot, today: day }, id)?.held ?? []).flatMap((held): Recipient[] =>
      held.kind === 'person' && !except.has(held.person.id)
        ? [{ person: held.person, why: 'coordinator' }]
        : [],
    )
  const those = holding(roleId.securityCoordinator)
  return those.length > 0 ? those : holding(roleId.headOfIt)
}
