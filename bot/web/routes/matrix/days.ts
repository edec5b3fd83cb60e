import { z } from 'zod'
import type { Day } from '../../../calendar/day.ts'
import { isDay } from '../../../calendar/day.ts'
import type { PastDays } from '../../../register/history/past-days.ts'
import type { Snapshot } from '../../../register/snapshot.ts'
import type { NotKnown } from './system-view.ts'

/** A day that an address names. */
export const dayAsked = z.iso.date().transform((text, context): Day => {
  if (isDay(text)) return text
  context.addIssue('is no day')
  return z.NEVER
})

/** What was or is known on a day, and what of it is not. */
export type Standing = { snapshot: Snapshot; on: Day; notKnown: NotKnown }

/** An earlier day is looked up in the history; a later one shows what has been decided by now. */
export async function standingOn(
  { snapshot, today }: { snapshot: Snapshot; today: Day },
  on: Day | undefined,
  past: PastDays,
): Promise<Standing> {
  if (on === undefined || on >= today) return { snapshot, on: on ?? today, notKnown: [] }
  const { snapshot: then, isWhole } = await past(snapshot, on)
  return { snapshot: then, on, notKnown: isWhole ? ['people'] : ['confirmations', 'people'] }
}
