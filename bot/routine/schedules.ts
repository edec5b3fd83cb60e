import type { Duty } from './routine.ts'
import type { Schedule } from './schedule.ts'

/** Every way in which a duty comes due, those switched off included. */
export function schedulesOf({ schedule, also = [] }: Duty): readonly Schedule[] {
  return schedule ? [schedule, ...also] : also
}
