import { addMonths, type Day } from '../../calendar/day.ts'
import { type Assignment, holdsOn } from '../../register/assignment.ts'
import { assignmentsOf } from '../../register/register.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { System } from '../../register/system.ts'
import { roleId } from '../../routine/routine.ts'
import type { Trigger } from '../../routine/schedule.ts'

export type Gap = Extract<Trigger, { by: 'gap' }>

/** Tells whether a system lacks on a day what a duty waits for. */
export function isMissing(gap: Gap, system: System, snapshot: Snapshot, day: Day): boolean {
  switch (gap.of) {
    case 'noOwner':
      return assignmentsOf(snapshot.register, system.id, roleId.systemOwner, day).length === 0
    case 'holderLeft':
      return holdingOn(snapshot, system, day).some((assignment) => hasLeft(assignment, snapshot))
    case 'notConfirmed':
      return holdingOn(snapshot, system, day).some(
        ({ confirmedOn, origin }) => addMonths(confirmedOn ?? origin.on, gap.months) <= day,
      )
  }
}

function holdingOn({ register }: Snapshot, system: System, day: Day): Assignment[] {
  return (register.bySystem.get(system.id) ?? []).filter((assignment) => holdsOn(assignment, day))
}

function hasLeft({ holder }: Assignment, { directory }: Snapshot): boolean {
  return holder.kind === 'person' && directory.people.get(holder.personId)?.active === false
}
