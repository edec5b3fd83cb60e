import { addDays, type Day } from '../../calendar/day.ts'
import { addWorkingDays } from '../../calendar/working-day.ts'
import type { RecipientWhy, Reminder } from '../step.ts'
import type { Standing } from './knowing.ts'
import { saidOf } from './said.ts'

/** Days for which a step is still worth telling to somebody who could not hear it when others did. */
const WORTH_TELLING = 30

/**
 * Whether a step that others were told of is still owed to somebody: they had had their message that day, were on a
 * pause, or answer for it only since then. A deputy stands in for the day, so only for a step of today's or of the
 * working day before.
 */
export function isOwed(
  { said, day, knowing }: Standing,
  step: Reminder['step'],
  { personId, why }: { personId: string; why: RecipientWhy },
): boolean {
  const told = saidOf(said, step)
  if (told.some(({ recipientId }) => recipientId === personId)) return false
  const first = told.map(({ plannedOn }) => plannedOn).toSorted()[0]
  if (first === undefined) return false
  if (why === 'deputy') return first >= addWorkingDays(day, -1)
  return first >= addDays(day, -WORTH_TELLING) || wasPaused(knowing.pausedUntil(personId), first)
}

const wasPaused = (until: Day | null, on: Day) => until !== null && on < until
