import { addDays, type Day } from '../../calendar/day.ts'
import type { Occurrence } from '../occurrence.ts'
import type { Duties } from './duties-on.ts'
import { lineIn } from './line.ts'
import type { SettledGap } from './past/store.ts'

/** Days for which a gap that somebody has settled is left alone, if it stands open all the time. */
const LEFT_ALONE = 182

export const settledSince = (day: Day): Day => addDays(day, -LEFT_ALONE)

/** Since when each gap has been seen that is open, or was settled without closing since, by `lineOf`. */
export function gapsSeen(
  duties: Duties,
  open: readonly Occurrence[],
  settled: readonly SettledGap[],
): Map<string, Day> {
  const seen = [
    ...settled,
    ...open.map((one) => ({ line: lineIn(one), dutyId: one.dutyId, scheduled: one.scheduled })),
  ]
  return new Map(
    seen.flatMap(({ line, dutyId, scheduled }) => {
      const trigger = duties.get(dutyId)?.schedule.trigger
      return trigger?.by === 'gap' ? [[line, addDays(scheduled, -trigger.dueIn)] as const] : []
    }),
  )
}
