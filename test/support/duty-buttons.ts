import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { z } from 'zod'
import type { DutyReading } from '../../bot/cards/duties/about.ts'
import { digestMessage } from '../../bot/cards/duties/digest.ts'
import type { Database } from '../../bot/database/database.ts'
import type { ActionKind } from '../../bot/duties/acknowledgement/action.ts'
import type { KeptDuty, Occurrence } from '../../bot/duties/occurrence.ts'
import { insertPlanned, readOpen } from '../../bot/duties/occurrences/store.ts'
import { keepReaches } from '../../bot/teams/store.ts'
import type { Bot } from './bot.ts'
import type { Connector } from './connector.ts'
import { heldOccurrence, system } from './holding.ts'
import { day } from './small-municipality.ts'

/** A day's message that lies with somebody. */
export type Lying = {
  recipientId: string
  activityId: string
  conversationId: string
  card: unknown
}

/** Duties of whoever administers Treserva, which is Anna: open, and due on 15 January. */
export async function planDuties(
  database: Database,
  duties: readonly Partial<KeptDuty>[],
): Promise<Occurrence[]> {
  const due = day('2027-01-15')
  const planned = duties.map((rest, at) => {
    const { duty, scope } = heldOccurrence('system-administrator', system('treserva'))
    return { dutyId: `duty-${at}`, duty: { ...duty, ...rest }, scope, scheduled: due, due }
  })
  await insertPlanned(database, planned, '2027-01-04T07:00:00Z')
  return readOpen(database)
}

/** Lets people be reached, each in a conversation of their own. */
export const reachAll = (database: Database, { serviceUrl }: Connector, ids: readonly string[]) =>
  keepReaches(
    database,
    ids.map((personId) => ({
      personId,
      conversationId: `a:${personId}`,
      serviceUrl,
      tenantId: null,
      botId: '28:ansvar',
      userId: `29:${personId}`,
      language: null,
    })),
  )

type Remind = {
  database: Database
  bot: Bot
  connector: Connector
  reading: Omit<DutyReading, 'recipient'>
}

/** Sends somebody their day's message, and notes in the ledger that it was delivered. */
export async function remind(
  { database, bot, connector, reading }: Remind,
  recipientId: string,
  occurrences: readonly Occurrence[],
): Promise<Lying> {
  const recipient = reading.snapshot.directory.people.get(recipientId)
  assert.ok(recipient)
  const deliveryId = `delivery-${recipientId}`
  const items = occurrences.map((occurrence) => ({
    occurrence,
    reminder: {
      occurrenceId: occurrence.id,
      step: 'before-14',
      recipientId,
      why: 'holder',
      covers: [],
    } as const,
  }))
  const outcome = await bot.send(recipientId, (language) =>
    digestMessage({ deliveryId, recipientId, items }, { ...reading, language, recipient }),
  )
  assert.ok(outcome.kind === 'delivered')
  const { activityId, conversationId } = outcome
  await note(database, { deliveryId, recipientId, activityId, conversationId }, occurrences)
  const sent = connector.sent.find((one) => one.activityId === activityId)
  return { recipientId, activityId, conversationId, card: sent?.attachments?.[0]?.content }
}

type Noted = Omit<Lying, 'card'> & { deliveryId: string }

async function note(
  database: Database,
  { deliveryId, recipientId, activityId, conversationId }: Noted,
  occurrences: readonly Occurrence[],
): Promise<void> {
  const today = day('2027-01-04')
  await database
    .insertInto('delivery')
    .values({
      id: deliveryId,
      recipient_id: recipientId,
      day: today,
      state: 'delivered',
      attempts: 1,
      channel: 'teams',
      activity_id: activityId,
      conversation_id: conversationId,
    })
    .execute()
  const rows = occurrences.map(({ id }) => ({
    occurrence_id: id,
    step: 'before-14',
    recipient_id: recipientId,
    why: 'holder',
    covers: sql<string[]>`'[]'::jsonb`,
    planned_on: today,
    delivery_id: deliveryId,
  }))
  await database.insertInto('reminder').values(rows).execute()
}

const Button = z.object({
  type: z.literal('Action.Execute'),
  verb: z.literal('duty'),
  data: z.looseObject({ occurrenceId: z.string(), action: z.string(), form: z.number() }),
  fallback: z.object({ type: z.literal('Action.Submit'), data: z.looseObject({}) }),
})
export type Button = z.infer<typeof Button>

/** All buttons of duties in a card, in order, wherever they stand. */
export function buttonsIn(card: unknown): Button[] {
  if (typeof card !== 'object' || card === null) return []
  const button = Button.safeParse(card)
  return button.success ? [button.data] : Object.values(card).flatMap(buttonsIn)
}

export function buttonOf(card: unknown, action: ActionKind, occurrenceId?: string): Button {
  const found = buttonsIn(card).find(
    ({ data }) =>
      data.action === action && (occurrenceId === undefined || data.occurrenceId === occurrenceId),
  )
  assert.ok(found, `The card has no button for ${action}.`)
  return found
}

/** What a form brings, under the ids that its inputs have. */
export const filled = ({ data }: Button, fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, text]) => [`${name}-${data.form}`, text]))
