import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { Database } from '../../bot/database/database.ts'
import { planned } from './duties-planned.ts'
import { day } from './small-municipality.ts'

/** When the history below is read: late enough that nothing is planned that day. */
export const FOLLOWED_AT = '2026-11-24T21:00:00+01:00'

const at = (name: string) => `${name}@tallhamra.example`
const duties = [
  ['contract', 'owner-contract', 'Treserva', '2026-01-15', 'done', '2026-01-15'],
  ['review', 'administrator-access-review', 'Treserva', '2026-02-10', 'done', '2026-02-12'],
  ['continuity', 'administrator-documentation', 'Treserva', '2026-11-20', 'open', null],
  ['missed', 'owner-contract', 'Lifecare VoO', '2026-03-02', 'missed', null],
  ['not', 'owner-access-rules', 'Lifecare VoO', '2026-03-20', 'notApplicable', null],
  ['documents', 'head-of-it-documentation', null, '2026-11-23', 'started', null],
  // Due today is not overdue.
  ['today', 'head-of-it-continuity', null, '2026-11-24', 'open', null],
  // Before the twelve months, no longer asked for, and after today.
  ['before', 'owner-classification', 'Treserva', '2025-11-30', 'done', '2025-11-30'],
  ['withdrawn', 'owner-classification', 'Treserva', '2026-05-04', 'withdrawn', null],
  ['after', 'owner-classification', 'Treserva', '2026-12-10', 'open', null],
] as const

type Told = readonly [duty: (typeof duties)[number][0], step: string, covers: readonly string[]]
type Sent = {
  id: string
  to: string
  on: string
  state: 'delivered' | 'unreachable' | 'unknown'
  about: readonly Told[]
}
const messages: readonly Sent[] = [
  {
    id: 'reached',
    to: at('linnea.wikstrom'),
    on: '2026-11-19',
    state: 'delivered',
    about: [['continuity', 'before-1', []]],
  },
  {
    id: 'refused',
    to: at('linnea.wikstrom'),
    on: '2026-11-20',
    state: 'unreachable',
    about: [['continuity', 'due', []]],
  },
  {
    id: 'uncertain',
    to: at('jan-erik.soderberg'),
    on: '2026-11-23',
    state: 'unknown',
    about: [['documents', 'due', []]],
  },
  {
    id: 'risen',
    to: at('anna.berg'),
    on: '2026-11-23',
    state: 'delivered',
    about: [
      ['continuity', 'manager', []],
      ['missed', 'coordinator', ['manager']],
    ],
  },
  ...Array.from({ length: 55 }, (_, place): Sent => {
    const on = `2026-0${7 + Math.floor(place / 28)}-${String((place % 28) + 1).padStart(2, '0')}`
    return { id: `daily-${on}`, to: at('katarzyna.wojcik'), on, state: 'delivered', about: [] }
  }),
]
const became = {
  delivered: { outcome: 'delivered', reason: null, status: 201 },
  unreachable: { outcome: 'refused', reason: 'blocked', status: 403 },
  unknown: { outcome: 'unknown', reason: null, status: 504 },
} as const

/** A history made by hand: ten duties of two systems and the organisation, and 59 messages. */
export async function followed(database: Database): Promise<void> {
  const ids = new Map<string, string>()
  for (const [name, dutyId, system, due, state, doneOn] of duties) {
    const scope = system
      ? ({ kind: 'system', systemId: await systemId(database, system) } as const)
      : ({ kind: 'organisation' } as const)
    await planned(database, [{ dutyId, scope, due: day(due) }])
    const row = await database
      .updateTable('occurrence')
      .set({ state, done_on: doneOn === null ? null : day(doneOn), state_at: `${due}T12:00:00Z` })
      .where('duty_id', '=', dutyId)
      .where('due', '=', day(due))
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.set(name, row.id)
  }
  for (const message of messages) await send(database, message, ids)
}

async function systemId(database: Database, name: string): Promise<string> {
  const { id } = await database
    .selectFrom('system')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return id
}

async function send(
  database: Database,
  { id, to, on, state, about }: Sent,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const { id: recipient } = await database
    .selectFrom('person')
    .select('id')
    .where('mail', '=', to)
    .executeTakeFirstOrThrow()
  const { outcome, reason, status } = became[state]
  const decided = `${on}T08:00:00Z`
  const channel = state === 'delivered' ? ('teams' as const) : null
  const delivery = { id, recipient_id: recipient, day: day(on), state, attempts: 1 }
  await database
    .insertInto('delivery')
    .values({ ...delivery, reason, status, channel, decided_at: decided })
    .execute()
  await database
    .insertInto('delivery_attempt')
    .values({ delivery_id: id, number: 1, at: decided, outcome, status, reason })
    .execute()
  for (const [duty, step, covers] of about)
    await database
      .insertInto('reminder')
      .values({
        occurrence_id: ids.get(duty) ?? assert.fail(duty),
        step,
        recipient_id: recipient,
        why: 'holder',
        covers: sql<string[]>`${JSON.stringify(covers)}::text::jsonb`,
        planned_on: day(on),
        delivery_id: id,
      })
      .execute()
}
