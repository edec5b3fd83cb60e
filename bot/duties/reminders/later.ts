import type { Reminder } from '../step.ts'
import { isSnoozed, reminderOf, type Standing } from './knowing.ts'

/** The reminder that somebody asked for when putting it off, once the day has come and they have heard nothing since. */
export function laterReminders(standing: Standing): Reminder[] {
  const { occurrence, said, knowing } = standing
  const { snoozedUntil } = occurrence
  if (snoozedUntil === null || isSnoozed(standing)) return []
  return knowing
    .recipients(occurrence, 'due')
    .to.filter(
      ({ person, why }) =>
        (why === 'holder' || why === 'delegate') &&
        knowing.canHear(person.id) &&
        said.some(({ recipientId }) => recipientId === person.id) &&
        !said.some(
          ({ recipientId, plannedOn }) => recipientId === person.id && plannedOn >= snoozedUntil,
        ),
    )
    .map((one) => reminderOf(standing, `later-${snoozedUntil}`, one))
}
