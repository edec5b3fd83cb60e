import { sql } from 'kysely'
import type { Queryable } from '../../../database/database.ts'
import { type ReminderRow, reminderOf } from '../../delivery/store.ts'
import { type Happening, readHistories } from '../../occurrences/history/store.ts'
import { type OccurrenceRow, occurrenceOf } from '../../occurrences/occurrence-of.ts'
import type { SentCard } from '../../outcome.ts'

/**
 * The messages in Teams that tell of any of some occurrences, each with all that it tells of as that stands now, and its history. What a
 * message left out when it went, it does not tell of.
 */
export async function readCards(
  database: Queryable,
  occurrenceIds: readonly string[],
): Promise<SentCard[]> {
  const { rows } = await sql<Row>`
    with card as (
      select distinct
        delivery.id, delivery.recipient_id, delivery.activity_id, delivery.conversation_id
      from reminder
      join delivery on delivery.id = reminder.delivery_id
      where reminder.occurrence_id = any(${occurrenceIds}::text[])
        and reminder.dropped is null
        and delivery.state = 'delivered'
        and delivery.channel = 'teams'
    )
    select card.*, to_jsonb(reminder) as reminder, to_jsonb(occurrence) as occurrence
    from card
    join reminder on reminder.delivery_id = card.id and reminder.dropped is null
    join occurrence on occurrence.id = reminder.occurrence_id
    order by card.id, occurrence.due, occurrence.id, reminder.step
  `.execute(database)
  const told = new Set(rows.map(({ occurrence }) => occurrence.id))
  const history = Map.groupBy(
    await readHistories(database, [...told]),
    ({ occurrenceId }) => occurrenceId,
  )
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(([first, ...others]) =>
    first ? [cardOf(first, [first, ...others], history)] : [],
  )
}

type Row = {
  id: string
  recipient_id: string
  activity_id: string
  conversation_id: string
  reminder: ReminderRow
  occurrence: OccurrenceRow
}

function cardOf(
  { id, recipient_id, activity_id, conversation_id }: Row,
  rows: readonly Row[],
  history: ReadonlyMap<string, readonly Happening[]>,
): SentCard {
  const told = [...new Set(rows.map(({ occurrence }) => occurrence.id))]
  return {
    recipientId: recipient_id,
    activityId: activity_id,
    conversationId: conversation_id,
    digest: {
      deliveryId: id,
      recipientId: recipient_id,
      items: rows.map(({ reminder, occurrence }) => ({
        reminder: reminderOf(reminder),
        occurrence: occurrenceOf(occurrence),
      })),
    },
    history: told.flatMap((occurrenceId) => history.get(occurrenceId) ?? []),
    language: null,
  }
}
