import type { Duty } from './routine.ts'
import type { Schedule } from './schedule.ts'

/** A duty in one of the ways in which it comes due. */
export type ScheduledDuty = Duty & { schedule: Schedule }

/**
 * The duties that come due, those switched off included. What a duty has beside its schedule (`also`) is a duty of its
 * own here, with an id made of both, `head-of-it-uninterruptible-power/load-test`: each is done, missed and counted by
 * itself.
 */
export function scheduledDuties(duties: readonly Duty[]): ScheduledDuty[] {
  return duties.flatMap((duty) => {
    const { schedule, also = [] } = duty
    const first = schedule ? [{ ...duty, schedule }] : []
    return [
      ...first,
      ...also.map((more) => ({ ...duty, id: `${duty.id}/${more.id}`, schedule: more })),
    ]
  })
}
