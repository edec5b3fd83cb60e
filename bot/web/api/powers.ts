import type { Day } from '../../calendar/day.ts'
import type { Person } from '../../directory/person.ts'
import { headsAlong } from '../../register/holding/department-head.ts'
import { pathOf } from '../../register/holding/department-path.ts'
import { holdsAtLarge } from '../../register/holding/organisation-role.ts'
import { roleOf } from '../../register/holding/role-holders.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import { roleId } from '../../routine/routine.ts'
import type { Power, Reader } from './reader.ts'

type May = Pick<Reader, 'powers' | 'heads'>

/**
 * What somebody may do, by the directory, the register and the routine as they are. `administrators` are addresses,
 * object ids and Entra group ids in lower case; where there are none, whoever has `all` administers.
 */
export function mayOf(
  snapshot: Snapshot,
  today: Day,
  person: Person,
  administrators: ReadonlySet<string>,
): May {
  const heads = headed(snapshot, today).get(person.id) ?? []
  const all = [roleId.securityCoordinator, roleId.headOfIt].some((id) => {
    const role = roleOf({ snapshot, today }, id)
    return role !== null && holdsAtLarge(snapshot.directory, role, person) !== null
  })
  const has: Record<Power, boolean> = {
    all,
    administer: administrators.size > 0 ? isNamed(snapshot, person, administrators) : all,
    line: (snapshot.directory.reports.get(person.id) ?? []).length > 0,
    department: heads.length > 0,
  }
  return { powers: new Set(ORDER.filter((power) => has[power])), heads }
}

const ORDER: readonly Power[] = ['all', 'administer', 'line', 'department']

function isNamed(
  { directory }: Snapshot,
  { id, mail, userPrincipalName }: Person,
  administrators: ReadonlySet<string>,
): boolean {
  if ([id, mail, userPrincipalName].some((key) => key !== null && administrators.has(key)))
    return true
  return [...administrators].some((group) => directory.groups.get(group)?.includes(id))
}

const known = new WeakMap<Snapshot, Map<string, string[]>>()

/** The departments of each head, worked out once a snapshot; a unit without a head of its own is its department's. */
function headed(snapshot: Snapshot, today: Day): ReadonlyMap<string, readonly string[]> {
  const before = known.get(snapshot)
  if (before) return before
  const role = roleOf({ snapshot, today }, roleId.departmentHead)
  const byHead = new Map<string, string[]>()
  for (const department of role ? departmentsOf(snapshot) : [])
    for (const head of role
      ? headsAlong(snapshot.directory, role, pathOf(snapshot.register, department))
      : [])
      byHead.set(head.id, [...(byHead.get(head.id) ?? []), department])
  known.set(snapshot, byHead)
  return byHead
}

function departmentsOf({ directory, register }: Snapshot): Set<string> {
  const ofPeople = [...directory.byDepartment.values()].map(([first]) => first?.department ?? '')
  const ofSystems = [...register.systems.values()].flatMap(({ department }) => department)
  const all = new Set([...ofPeople, ...ofSystems])
  all.delete('')
  return all
}
