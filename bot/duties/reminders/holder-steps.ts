import type { Reminder } from '../step.ts'
import { isHolderStep, isSnoozed, reminderOf, type Standing } from './knowing.ts'
import { isOwed } from './owed.ts'
import { lastSaid } from './said.ts'

/**
 * The last step that has come, for everybody who is to do it and has not heard of it; those before it that nobody
 * spoke of are in `covers`. Nothing for a duty that nobody holds, or that was put off.
 */
export function holderReminders(standing: Standing): Reminder[] {
  const { occurrence, said, day, knowing } = standing
  const come = standing.steps.filter(({ on }) => on <= day).map(({ step }) => step)
  const steps = come.filter(isHolderStep)
  const step = steps.at(-1)
  if (!step || isSnoozed(standing)) return []
  const { vacant, to } = knowing.recipients(occurrence, step)
  if (vacant) return []
  const spoken = lastSaid(said, steps)
  const isNew = spoken < steps.length - 1
  return to
    .filter(
      ({ person, why }) =>
        knowing.canHear(person.id) &&
        (isNew || isOwed(standing, step, { personId: person.id, why })),
    )
    .map((one) => {
      const own = said.filter(({ recipientId }) => recipientId === one.person.id)
      const heard = lastSaid(own, steps)
      const from = heard >= 0 || !isNew ? heard : spoken
      const isStranger = heard < 0 && !isNew
      return reminderOf(standing, step, one, isStranger ? [] : steps.slice(from + 1, -1))
    })
}
