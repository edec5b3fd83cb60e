import type { Snapshot } from '../../register/snapshot.ts'
import type { Trigger } from '../../routine/schedule.ts'
import { type ScheduledDuty, scheduledDuties } from '../../routine/scheduled-duties.ts'

/** The duties that are switched on, by id. */
export type Duties = ReadonlyMap<string, ScheduledDuty>

export function dutiesOn({ routine }: Snapshot): Duties {
  const on = scheduledDuties(routine.duties).filter(({ schedule }) => schedule.on)
  return new Map(on.map((duty) => [duty.id, duty]))
}

/** Whether a duty is switched on and comes due by such a trigger. */
export const isBy = (duties: Duties, dutyId: string, by: Trigger['by']): boolean =>
  duties.get(dutyId)?.schedule.trigger.by === by

export const idsBy = (duties: Duties, by: Trigger['by']): string[] =>
  [...duties.keys()].filter((id) => isBy(duties, id, by))
