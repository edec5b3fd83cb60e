import { assignmentsOf } from '../../register/register.ts'
import type { System } from '../../register/system.ts'
import { type Role, roleId } from '../../routine/routine.ts'
import type { Held, RoleHeld } from '../answer.ts'
import type { Asking } from './asking.ts'
import { headsAlong } from './department-head.ts'
import { heldAs, heldBy, presentFirst } from './held.ts'
import { holdersAtLarge } from './organisation-role.ts'

export function roleOf({ snapshot }: Asking, id: string): Role | null {
  return snapshot.routine.roles.find((role) => role.id === id) ?? null
}

/** Who holds a role for a system today: what the register says, else how the routine finds the role. */
export function holdersFor(asking: Asking, system: System, role: Role): Held[] {
  const { directory, register } = asking.snapshot
  const assignments = assignmentsOf(register, system.id, role.id, asking.today)
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
export function heldFor(asking: Asking, system: System, id: string): RoleHeld | null {
  const role = roleOf(asking, id)
  const held = role ? holdersFor(asking, system, role) : []
  return role && held.length > 0 ? { role, held } : null
}

/** The security coordinator and the head of IT, in that order, where somebody who has not left holds the role. */
export function coordinatorOrHeadOfIt(asking: Asking): RoleHeld | null {
  return atLarge(asking, roleId.securityCoordinator) ?? atLarge(asking, roleId.headOfIt)
}

/** An organisation-wide role with those of its holders who have not left; null when there are none. */
export function atLarge(asking: Asking, id: string): RoleHeld | null {
  const role = roleOf(asking, id)
  if (!role) return null
  const held = holdersAtLarge(asking.snapshot.directory, role).held.filter(
    (one) => one.kind === 'person',
  )
  return held.length > 0 ? { role, held } : null
}
