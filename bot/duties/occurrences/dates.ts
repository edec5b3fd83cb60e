import type { Occurrence } from '../occurrence.ts'
import { type PlanningKnowing, plannedOccurrences } from '../planning/planned.ts'
import { type Duties, isBy } from './duties-on.ts'
import { keyOf } from './line.ts'

/** The keys (`keyOf`) of the dates that the register keeps now, as far as something open is about them. */
export function datesKept(
  open: readonly Occurrence[],
  duties: Duties,
  knowing: PlanningKnowing,
): Set<string> {
  const about = open.filter(({ dutyId }) => isBy(duties, dutyId, 'date'))
  const days = about.map(({ due }) => due).toSorted()
  const [from, to] = [days.at(0), days.at(-1)]
  if (!from || !to) return new Set()
  const ofDates = [...duties.values()].filter(({ id }) => isBy(duties, id, 'date'))
  const routine = {
    ...knowing.snapshot.routine,
    duties: ofDates.map((duty) => ({ ...duty, also: [] })),
  }
  const snapshot = { ...knowing.snapshot, routine }
  return new Set([...plannedOccurrences({ ...knowing, snapshot }, { from, to })].map(keyOf))
}
