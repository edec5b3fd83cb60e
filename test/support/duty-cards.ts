import type { DutyReading } from '../../bot/cards/duties/about.ts'
import { keptOf, type Occurrence, type Scope } from '../../bot/duties/occurrence.ts'
import type { Digest } from '../../bot/duties/outcome.ts'
import type { RecipientWhy, Reminder } from '../../bot/duties/step.ts'
import { starter } from '../../bot/routine/starter.ts'
import { day, people, snapshotWith } from './small-municipality.ts'

export const snapshot = snapshotWith()
export const today = day('2027-01-04')

export const personOf = (id: string) => {
  const person = people.find((one) => one.id === id)
  if (!person) throw new RangeError(`${id} is nobody in Lillby.`)
  return person
}

export function readingOf(recipientId: string, rest: Partial<DutyReading> = {}): DutyReading {
  return { language: 'sv', today, snapshot, recipient: personOf(recipientId), ...rest }
}

/** An occurrence of a duty of the starter. */
export function occurrenceOf(
  dutyId: string,
  scope: Scope,
  rest: Partial<Occurrence> = {},
): Occurrence {
  const duty = starter.duties.find(({ id }) => id === dutyId)
  if (!duty?.schedule) throw new RangeError(`${dutyId} does not come due.`)
  const due = rest.due ?? day('2027-01-15')
  return {
    id: `${dutyId}-${JSON.stringify(scope).length}`,
    dutyId,
    duty: keptOf(duty, duty.schedule),
    scope,
    scheduled: due,
    due,
    state: { kind: 'open' },
    snoozedUntil: null,
    delegateId: null,
    holderId: null,
    version: 1,
    ...rest,
  }
}

export type Item = {
  occurrence: Occurrence
  step: Reminder['step']
  why: RecipientWhy
}

export function digestOf(recipientId: string, items: readonly Item[]): Digest {
  return {
    deliveryId: 'delivery',
    recipientId,
    items: items.map(({ occurrence, step, why }) => ({
      occurrence,
      reminder: { occurrenceId: occurrence.id, step, why, recipientId, covers: [] },
    })),
  }
}
