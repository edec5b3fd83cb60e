import { sql } from 'kysely'
import type { Database, Queryable } from '../../../database/database.ts'
import { jsonOf } from '../../../database/json.ts'
import { slowDown } from '../../allowance/store.ts'
import type { Jobs } from '../../jobs.ts'
import type { Reminder } from '../../step.ts'
import type { Dropped } from '../falls-away.ts'
import type { Settlement } from '../settlement.ts'

/** What is to be written of a delivery; `left` is what its message does not say, and why. */
export type Settled = Settlement & {
  id: string
  claim: string
  left: readonly { reminder: Reminder; why: Dropped }[]
}

/** Where it is written, what sends a delivery's next job, and who is slowed down; null for nobody. */
export type Books = {
  database: Database
  sendDeliveries: Jobs['sendDeliveries']
  tenant: string | null
}

/**
 * Writes what became of deliveries, with their attempts, the jobs of those that are tried again and what their
 * messages left out, all or nothing. Only the claim that a delivery was sent under may settle it, and only once; what
 * was taken for unknown meanwhile becomes certain. Written again it changes nothing.
 */
export async function settle(books: Books, all: readonly Settled[]): Promise<void> {
  const plain = all.every(
    ({ left, againMs, slowMs }) => left.length === 0 && againMs === null && slowMs === null,
  )
  if (plain) return void (await writeOutcomes(books.database, all))
  await books.database.transaction().execute(async (transaction) => {
    const settled = new Set(await writeOutcomes(transaction, all))
    const written = all.filter(({ id }) => settled.has(id))
    await writeLeft(transaction, written)
    await sendAgain(transaction, books, written)
    const slowMs = Math.max(0, ...all.map((one) => one.slowMs ?? 0))
    if (books.tenant && slowMs > 0) await slowDown(transaction, books.tenant, slowMs)
  })
}

/** Returns which of the deliveries were settled now. */
async function writeOutcomes(database: Queryable, all: readonly Settled[]): Promise<string[]> {
  const told = all.map(({ left: _, ...one }) => one)
  const { rows } = await sql<{ id: string }>`
    with told as (
      select *
      from jsonb_to_recordset(${jsonOf(told)}::jsonb) as told (
        "id" text, "claim" text, "state" text, "outcome" text, "reason" text, "status" integer,
        "channel" text, "activityId" text, "conversationId" text, "againMs" float8
      )
    ),
    settled as (
      update delivery
      set
        state = told.state,
        attempts = delivery.attempts
          + case when delivery.state = 'sending' and told.outcome is not null then 1 else 0 end,
        job_due = clock_timestamp() + make_interval(secs => coalesce(told."againMs", 0) / 1000),
        decided_at = clock_timestamp(),
        reason = told.reason,
        status = told.status,
        channel = told.channel,
        activity_id = told."activityId",
        conversation_id = told."conversationId"
      from told
      where delivery.id = any(${all.map(({ id }) => id)}::text[])
        and delivery.id = told.id
        and delivery.claim = told.claim
        and delivery.state in ('sending', 'unknown')
      returning delivery.id, delivery.attempts, told.outcome, told.status, told.reason
    ),
    attempted as (
      insert into delivery_attempt as kept (delivery_id, number, at, outcome, status, reason)
      select id, attempts, clock_timestamp(), outcome, status, reason
      from settled
      where outcome is not null
      on conflict (delivery_id, number) do update
      set at = excluded.at, outcome = excluded.outcome, status = excluded.status, reason = excluded.reason
      where kept.outcome = 'unknown'
    )
    select id
    from settled
  `.execute(database)
  return rows.map(({ id }) => id)
}

/** What a message that is tried again would leave out is looked at anew then. */
async function writeLeft(database: Queryable, settled: readonly Settled[]): Promise<void> {
  const left = settled
    .filter(({ state }) => state !== 'throttled')
    .flatMap(({ left }) => left.map(({ reminder, why }) => ({ ...reminder, dropped: why })))
  if (left.length === 0) return
  await sql`
    update reminder
    set dropped = fell.dropped
    from jsonb_to_recordset(${jsonOf(left)}::jsonb) as fell (
      "occurrenceId" text, "step" text, "recipientId" text, "dropped" text, "turn" integer
    )
    where reminder.occurrence_id = fell."occurrenceId"
      and reminder.step = fell.step
      and reminder.recipient_id = fell."recipientId"
      and reminder.turn = coalesce(fell.turn, 1)
  `.execute(database)
}

async function sendAgain(
  transaction: Queryable,
  { sendDeliveries }: Books,
  settled: readonly Settled[],
): Promise<void> {
  for (const { id, againMs } of settled)
    if (againMs !== null) await sendDeliveries(transaction, [id], againMs / 1000)
}
