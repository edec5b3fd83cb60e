import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Database, Queryable } from '../../database/database.ts'
import { jsonOf } from '../../database/json.ts'
import type { Reminder } from '../step.ts'
import type { Said } from './said.ts'

/** How many people one statement makes messages for. */
const BATCH = 500

/** Runs a planning in a transaction while no other one runs, in this process or another. */
export function inPlanning<Result>(
  database: Database,
  plan: (transaction: Queryable) => Promise<Result>,
): Promise<Result> {
  return database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('ansvar: plan the day', 0))`.execute(
      transaction,
    )
    return plan(transaction)
  })
}

/** The last day that was planned before a day; null when there is none. */
export async function readPlannedBefore(database: Queryable, day: Day): Promise<Day | null> {
  const row = await database
    .selectFrom('planned_day')
    .select((table) => table.fn.max('day').as('day'))
    .where('day', '<', day)
    .executeTakeFirst()
  return row?.day ?? null
}

/** Notes that a day has been planned, and tells whether that is new. */
export async function markPlanned(transaction: Queryable, day: Day, at: string): Promise<boolean> {
  const marked = await transaction
    .insertInto('planned_day')
    .values({ day, planned_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('day')
    .execute()
  return marked.length > 0
}

/** What has been said, or is about to be, of everything still open. What was left out of its message was not said. */
export async function readSaid(database: Queryable): Promise<Map<string, Said[]>> {
  const { rows } = await sql<{ occurrenceId: string } & Said>`
    select
      reminder.occurrence_id as "occurrenceId",
      reminder.step,
      reminder.recipient_id as "recipientId",
      reminder.covers,
      reminder.turn,
      reminder.planned_on as "plannedOn"
    from reminder
    join occurrence on occurrence.id = reminder.occurrence_id
    where occurrence.state in ('open', 'started')
      and reminder.dropped is null
    order by reminder.planned_on
  `.execute(database)
  return Map.groupBy(rows, ({ occurrenceId }) => occurrenceId)
}

/** At what hour (`08:30`) somebody wants their message, and until when none; null for the usual. */
export type Setting = { sendAt: string | null; pausedUntil: Day | null }

/** The wishes of those who have any, by person. */
export async function readSettings(database: Queryable): Promise<Map<string, Setting>> {
  const rows = await database.selectFrom('reminder_setting').selectAll().execute()
  return new Map(
    rows.map((row) => [row.person_id, { sendAt: row.send_at, pausedUntil: row.paused_until }]),
  )
}

/** Those who have a message on a day, whatever has become of it: they get no second one. */
export async function readSpokenTo(database: Queryable, day: Day): Promise<Set<string>> {
  const rows = await database
    .selectFrom('delivery')
    .select('recipient_id')
    .where('day', '=', day)
    .execute()
  return new Set(rows.map((row) => row.recipient_id))
}

/** Plans one message for each recipient with all that they are reminded of, and returns the ids of the deliveries. */
export async function insertReminders(
  transaction: Queryable,
  reminders: readonly Reminder[],
  day: Day,
): Promise<string[]> {
  const each = [...Map.groupBy(reminders, ({ recipientId }) => recipientId).values()]
  const made: string[] = []
  for (let start = 0; start < each.length; start += BATCH) {
    made.push(...(await insertBatch(transaction, each.slice(start, start + BATCH).flat(), day)))
    // The embedded database works without letting go: answers get their turn in between.
    await setImmediate()
  }
  return made
}

async function insertBatch(
  transaction: Queryable,
  reminders: readonly Reminder[],
  day: Day,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with given as (
      select *
      from json_to_recordset(${jsonOf(reminders)}::text::json) as given
        ("occurrenceId" text, step text, "recipientId" text, why text, covers jsonb,
        turn integer, saying jsonb)
    ), made as (
      insert into delivery (id, recipient_id, day, state, attempts)
      select gen_random_uuid()::text, "recipientId", ${day}::date, 'planned', 0
      from (select distinct "recipientId" from given) as recipient
      on conflict (recipient_id, day) do nothing
      returning id, recipient_id
    ), kept as (
      insert into reminder as kept
        (occurrence_id, step, recipient_id, why, covers, planned_on, delivery_id, turn, saying)
      select
        "occurrenceId", step, "recipientId", why, covers, ${day}::date, made.id, coalesce(turn, 1),
        saying
      from given
      join made on made.recipient_id = given."recipientId"
      on conflict (occurrence_id, step, recipient_id, turn) do update
      set
        why = excluded.why,
        covers = excluded.covers,
        planned_on = excluded.planned_on,
        delivery_id = excluded.delivery_id,
        saying = excluded.saying,
        dropped = null
      where kept.dropped is not null
    )
    select id
    from made
  `.execute(transaction)
  return rows.map(({ id }) => id)
}
