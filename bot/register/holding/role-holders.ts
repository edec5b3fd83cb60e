import type { Day } from '../../calendar/day.ts'
import { type Role, roleId } from '../../routine/routine.ts'
import { assignmentsOf } from '../register.ts'
import type { Snapshot } from '../snapshot.ts'
import type { System } from '../system.ts'
import { headsAlong } from './department-head.ts'
import { type Held, heldAs, heldBy, presentFirst, type RoleHeld } from './held.ts'
import { holdersAtLarge } from './organisation-role.ts'

/** What is known, and the day for which it is asked. */
export type AsOf = { snapshot: Snapshot; today: Day }

export function roleOf({ snapshot }: AsOf, id: string): Role | null {
  return snapshot.routine.roles.find((role) => role.id === id) ?? null
}

/** Who holds a role for a system today: what the register says, else how the routine finds the role. */
export function holdersFor(asOf: AsOf, system: System, role: Role): Held[] {
  const { directory, register } = asOf.snapshot
  const assignments = assignmentsOf(register, system.id, role.id, asOf.today)
  if (assignments.length > 0)
    return presentFirst(assignments.map((assignment) => heldAs(directory, assignment)))
  switch (role.found.by) {
    case 'organisation':
      return holdersAtLarge(directory, role).held
    case 'department':
      return headsAlong(directory, role, system.department).map((head) => heldBy(directory, head))
    case 'system':
    case 'manager':
      return []
  }
}

/** A role with its holders for a system; null when the routine has no such role or nobody holds it. */
export function heldFor(asOf: AsOf, system: System, id: string): RoleHeld | null {
  const role = roleOf(asOf, id)
  const held = role ? holdersFor(asOf, system, role) : []
  return role && held.length > 0 ? { role, held } : null
}

/** The security coordinator and the head of IT, in that order, where somebody who has not left holds the role. */
export function coordinatorOrHeadOfIt(asOf: AsOf): RoleHeld | null {
  return atLarge(asOf, roleId.securityCoordinator) ?? atLarge(asOf, roleId.headOfIt)
}

/** An organisation-wide role with those of its holders who have not left; null when there are none. */
export function atLarge(asOf: AsOf, id: string): RoleHeld | null {
  const role = roleOf(asOf, id)
  if (!role) return null
  const held = holdersAtLarge(asOf.snapshot.directory, role).held.filter(
    (one) => one.kind === 'person',
  )
  return held.length > 0 ? { role, held } : null
}
