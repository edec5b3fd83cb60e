import { isThere, type RoleHeld } from '../../register/holding/held.ts'
import { holdsAtLarge } from '../../register/holding/organisation-role.ts'
import {
  coordinatorOrHeadOfIt,
  heldFor,
  holdersFor,
  roleOf,
} from '../../register/holding/role-holders.ts'
import type { System } from '../../register/system.ts'
import type { Role, Topic } from '../../routine/routine.ts'
import type { Asking } from './asking.ts'
import { systemsOf } from './responsibilities.ts'

/**
 * Tells whether the asker may see a topic of a system: they hold one of the roles that the routine lists for it,
 * for this system or for the whole organisation. Weaknesses are not for everybody; nobody unknown sees them.
 */
export function maySee(asking: Asking, topic: Topic, system: System): boolean {
  if (!asking.asker?.active) return false
  return rolesFor(asking, topic).some((role) => concerns(asking, role, system))
}

/** Tells whether the asker may see a topic of every system, through a role held for the whole organisation. */
export function maySeeAll(asking: Asking, topic: Topic): boolean {
  const { asker } = asking
  if (!asker?.active) return false
  return rolesFor(asking, topic).some((role) =>
    holdsAtLarge(asking.snapshot.directory, role, asker),
  )
}

/** Those of many systems of which the asker may see a topic. */
export function thoseSeen(
  asking: Asking,
  topic: Topic,
  systems: readonly System[],
): readonly System[] {
  if (!asking.asker?.active) return []
  if (maySeeAll(asking, topic)) return systems
  // Only the head of a department is concerned by systems that the register does not give to them.
  const asHead = rolesFor(asking, topic).some((role) => role.found.by === 'department')
  const own = new Set(systemsOf(asking, asking.asker).map(({ system }) => system))
  return systems.filter((one) => (asHead || own.has(one)) && maySee(asking, topic, one))
}

/** Whom to ask about a topic that one may not see: an owner or administrator of the system, else the coordinator. */
export function whoMayTell(asking: Asking, topic: Topic, system: System | null): RoleHeld | null {
  const perSystem = system
    ? rolesFor(asking, topic)
        .filter((role) => role.found.by === 'system')
        .map((role) => heldFor(asking, system, role.id))
    : []
  const there = perSystem.find((one) => one?.held.some(isThere))
  return there ?? coordinatorOrHeadOfIt(asking)
}

function rolesFor(asking: Asking, topic: Topic): Role[] {
  return asking.snapshot.routine.visibility[topic].flatMap((id) => roleOf(asking, id) ?? [])
}

function concerns(asking: Asking, role: Role, system: System): boolean {
  const { asker } = asking
  return holdersFor(asking, system, role).some((held) => {
    if (held.kind === 'post') return held.people.some((person) => person.id === asker?.id)
    return held.kind === 'person' && held.person.id === asker?.id
  })
}
