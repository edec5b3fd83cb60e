import { clockStartingAt } from '../../bot/calendar/clock.ts'
import type { Action, AdaptiveCard, Element, Execute } from '../../bot/cards/adaptive-card.ts'
import type { DutyReading } from '../../bot/cards/duties/about.ts'
import { digestMessage } from '../../bot/cards/duties/digest.ts'
import type { Message } from '../../bot/cards/message.ts'
import { keptOf, type Occurrence, type Scope } from '../../bot/duties/occurrence.ts'
import type { Digest } from '../../bot/duties/outcome.ts'
import type { RecipientWhy, Reminder } from '../../bot/duties/step.ts'
import { starter } from '../../bot/routine/starter.ts'
import { checkCard } from './adaptive-cards.ts'
import { day, people, snapshotWith } from './small-municipality.ts'

export const snapshot = snapshotWith()
export const today = day('2027-01-04')
/** What a bot is started with for it to be that Monday morning in Lillby, where time stands still. */
export const monday = {
  snapshot: () => snapshot,
  clock: clockStartingAt('2027-01-04T08:30:00+01:00', () => 0),
}

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

export const organisation: Scope = { kind: 'organisation' }
export const ownerDuty = 'owner-access-rules'
export const ups = (rest: Partial<Occurrence> = {}): Occurrence =>
  occurrenceOf('head-of-it-uninterruptible-power', organisation, rest)

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

type Named = { name: string; message: Message }

/** Days of several people in both languages: alone, among others, late, as a notice, put off, delegated, finished. */
export function digests(): Named[] {
  const system = (systemId: string) => occurrenceOf(ownerDuty, { kind: 'system', systemId })
  const at = '2027-01-04T08:41:00Z'
  const late = occurrenceOf('head-of-it-documentation', organisation, { due: day('2026-12-30') })
  const line = occurrenceOf('line-manager-access', { kind: 'line', managerId: 'erik' })
  const event = {
    id: 'x',
    kind: 'leaves',
    on: day('2027-01-31'),
    personId: 'anna',
    systemId: null,
  } as const
  const leaving = occurrenceOf('line-manager-records', { kind: 'event', event })
  const started = ups({
    state: { kind: 'started', by: 'ivar', at },
    snoozedUntil: day('2027-01-11'),
  })
  const done = ups({
    state: { kind: 'done', by: 'ivar', at, on: today, note: 'Gick bra.', link: null },
  })
  const days: Record<string, [string, ...Item[]]> = {
    alone: ['ivar', { occurrence: ups(), step: 'before-14', why: 'holder' }],
    late: ['ivar', { occurrence: late, step: 'overdue-1', why: 'holder' }],
    several: [
      'ivar',
      { occurrence: ups({ delegateId: 'tove' }), step: 'due', why: 'holder' },
      { occurrence: late, step: 'overdue-1', why: 'holder' },
      { occurrence: started, step: 'before-14', why: 'holder' },
      { occurrence: done, step: 'before-14', why: 'holder' },
    ],
    delegated: [
      'tove',
      { occurrence: ups({ delegateId: 'tove' }), step: 'delegated', why: 'delegate' },
    ],
    leader: [
      'erik',
      { occurrence: line, step: 'due', why: 'holder' },
      { occurrence: leaving, step: 'before-30', why: 'holder' },
    ],
    above: ['kajsa', { occurrence: late, step: 'manager', why: 'manager' }],
    notices: [
      'siv',
      { occurrence: system('ensam'), step: 'gap', why: 'coordinator' },
      { occurrence: system('treserva'), step: 'handedOver', why: 'former' },
    ],
    takenOver: ['sofia', { occurrence: system('treserva'), step: 'takenOver', why: 'holder' }],
    handedOver: ['olle', { occurrence: system('treserva'), step: 'handedOver', why: 'former' }],
    finished: ['ivar', { occurrence: done, step: 'before-14', why: 'holder' }],
  }
  return (['sv', 'en'] as const).flatMap((language) =>
    Object.entries(days).map(([name, [recipientId, ...items]]) => ({
      name: `${name} (${language})`,
      message: digestMessage(
        digestOf(recipientId, items),
        readingOf(recipientId, { language, undoable: new Set([done.id]) }),
      ),
    })),
  )
}

export function cardOf(message: Message): AdaptiveCard {
  if (message.kind !== 'card') throw new TypeError(message.text)
  return message.card
}

const elementsIn = (elements: readonly Element[]): Element[] =>
  elements.flatMap((element) =>
    element.type === 'Container' ? [element, ...elementsIn(element.items)] : [element],
  )
const setsIn = (message: Message): Action[][] => {
  const card = cardOf(message)
  const sets = elementsIn(card.body).flatMap((one) =>
    one.type === 'ActionSet' ? [one.actions] : [],
  )
  return [...sets, card.actions ?? []]
}
export const actionsPerSet = (message: Message) => setsIn(message).map(({ length }) => length)
export const actionsOf = (message: Message) => setsIn(message).flat()
export const executesIn = (message: Message): Execute[] =>
  actionsOf(message).flatMap((action) => {
    if (action.type === 'Action.ShowCard') return action.card.actions
    return action.type === 'Action.Execute' ? [action] : []
  })
export const idsIn = (message: Message) => [
  ...elementsIn(cardOf(message).body).flatMap((one) =>
    one.type === 'Container' && one.id ? [one.id] : [],
  ),
  ...actionsOf(message).flatMap((action) =>
    action.type === 'Action.ShowCard'
      ? action.card.body.flatMap((one) => ('id' in one ? [one.id] : []))
      : [],
  ),
]

/** What Microsoft's parser complains of, but for the people picker, which is Teams' own and newer than 1.5. */
export const complaintsOf = (message: Message) =>
  checkCard(cardOf(message)).complaints.filter(
    (complaint) => !complaint.startsWith('Property "choices.data" is supported in version 1.6'),
  )
