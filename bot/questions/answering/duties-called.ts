import type { Words } from '../../routine/routine.ts'
import { scheduledDuties } from '../../routine/scheduled-duties.ts'
import type { Asking } from './asking.ts'

/** What the duties of a question are called in the routine, those that come due at all before those switched off. */
export function dutiesCalled({ snapshot }: Asking, ids: readonly string[]): Words[] {
  const named = scheduledDuties(snapshot.routine.duties).filter(({ id }) => ids.includes(id))
  const on = named.filter(({ schedule }) => schedule.on)
  const texts = (on.length > 0 ? on : named).map(({ text }) => text)
  return [...new Map(texts.map((text) => [text.sv, text])).values()]
}
