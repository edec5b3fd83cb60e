import { addWorkingDays } from '../../calendar/working-day.ts'
import type { Above } from '../../routine/schedule.ts'
import type { Reminder } from '../step.ts'
import { isAbove, isHolderStep, isSnoozed, reminderOf, type Standing } from './knowing.ts'
import { isOwed } from './owed.ts'
import { lastDayOf, saidOf } from './said.ts'

/**
 * What rises to those above, one step at a time: it comes on its day, yet never sooner after the step before it than
 * the ladder's interval. So an outage, or a duty that came to be late, lets nobody be told of what the holder has had
 * no time to do. Who put it off, or is on a pause, chose that themselves. A vacant duty rises by its own notice.
 */
export function escalationReminders(standing: Standing): Reminder[] {
  const { occurrence, day, knowing } = standing
  const above = standing.steps.filter(({ on }) => on <= day).map(({ step }) => step)
  if (knowing.recipients(occurrence, 'due').vacant) return []
  const owed: Reminder[] = []
  let below: Above | null = null
  for (const step of above.filter(isAbove)) {
    const { to } = knowing.recipients(occurrence, step)
    if (to.length === 0) continue
    const isNew = saidOf(standing.said, step).length === 0
    if (isNew && !mayRise(standing, below)) break
    const those = to.filter(
      ({ person, why }) =>
        knowing.canHear(person.id) &&
        (isNew || isOwed(standing, step, { personId: person.id, why })),
    )
    owed.push(...those.map((one) => reminderOf(standing, step, one)))
    if (isNew) break
    below = step
  }
  return owed
}

function mayRise(standing: Standing, below: Above | null): boolean {
  const { occurrence, steps, said, day } = standing
  const names = steps.map(({ step }) => step)
  const first = names.filter(isHolderStep)
  const told = lastDayOf(said, below ? [below] : first)
  if (told) return addWorkingDays(told, occurrence.duty.ladder.every) <= day
  return first.length === 0 || isHolderSilent(standing)
}

function isHolderSilent(standing: Standing): boolean {
  const { occurrence, knowing, day } = standing
  if (isSnoozed(standing)) return true
  const { holder } = knowing.recipients(occurrence, 'due')
  const until = holder && knowing.pausedUntil(holder.id)
  return until !== null && until > day
}
