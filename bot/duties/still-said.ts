import type { Day } from '../calendar/day.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { type Dropped, fallsAway, type Item } from './delivery/falls-away.ts'
import type { RecipientsOn } from './reminders/known.ts'

/** What is true when a message is about to go. */
type Present = { snapshot: Snapshot; day: Day; recipientsOn: RecipientsOn }

/** Why something planned is not said to its recipient any more, by what is true now; null while it is. */
export function whyNotSaid(item: Item, pausedUntil: Day | null, present: Present): Dropped | null {
  const { snapshot, day } = present
  return fallsAway(item, {
    day,
    pausedUntil,
    isActive: (id) => snapshot.directory.people.get(id)?.active === true,
    isTheirs: (one) => isTheirs(one, present),
  })
}

function isTheirs(
  { reminder: { step, why, recipientId }, occurrence }: Item,
  { snapshot, day, recipientsOn }: Present,
): boolean {
  if (step === 'delegated') return occurrence.delegateId === recipientId
  // Whoever said so let the reminders wait; that they do no longer means that it was taken back.
  if (step === 'wrongPerson' && occurrence.snoozedUntil === null) return false
  // Who stands in was told because the holder, and whoever comes before them, was away this morning.
  const absent = new Set(why === 'deputy' ? snapshot.directory.people.keys() : [])
  absent.delete(recipientId)
  const { holder, to } = recipientsOn(occurrence, step, { snapshot, day, absent })
  if (step === 'takenOver') return holder?.id === recipientId
  if (step === 'handedOver') return holder?.id !== recipientId
  return to.some(({ person }) => person.id === recipientId)
}
