import type { Day } from '../../calendar/day.ts'
import { holdersFor } from '../../register/holding/role-holders.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import { isInUse, type System } from '../../register/system.ts'
import type { Role } from '../../routine/routine.ts'
import type { Asking } from './asking.ts'
import { systemsIndexOf } from './systems-index.ts'

type Gaps = { on: Day; systems: ReadonlySet<System> }
const known = new WeakMap<Snapshot, WeakMap<Role, Gaps>>()

/**
 * The systems in use that nobody holds a role for today, by name. Found once a snapshot and day, for a register
 * may have 10,000 systems.
 */
export function gapsOf(asking: Asking, role: Role): ReadonlySet<System> {
  const ofSnapshot = known.get(asking.snapshot) ?? new WeakMap<Role, Gaps>()
  known.set(asking.snapshot, ofSnapshot)
  const before = ofSnapshot.get(role)
  if (before?.on === asking.today) return before.systems
  const systems = findGaps(asking, role)
  ofSnapshot.set(role, { on: asking.today, systems })
  return systems
}

function findGaps(asking: Asking, role: Role): ReadonlySet<System> {
  const { all } = systemsIndexOf(asking.snapshot.register)
  return new Set(
    all.filter(isInUse).filter((system) => holdersFor(asking, system, role).length === 0),
  )
}
