import type { Person } from '../../directory/person.ts'
import type { Occurrence } from '../occurrence.ts'
import type { Reminder } from '../step.ts'

/** The holders for whom a deputy would be reminded if they were away, each once. */
export function holdersToAsk(
  reminders: readonly Reminder[],
  open: readonly Occurrence[],
  recipients: (occurrence: Occurrence) => { holder: Person | null },
): string[] {
  const asked = new Set(
    reminders.filter(({ why }) => why === 'deputy').map(({ occurrenceId }) => occurrenceId),
  )
  const holders = open
    .filter(({ id }) => asked.has(id))
    .flatMap((occurrence) => recipients(occurrence).holder?.id ?? [])
  return [...new Set(holders)]
}
