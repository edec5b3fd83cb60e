import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../../calendar/day.ts'
import type { Database, Queryable } from '../../../database/database.ts'
import type { Jobs } from '../../jobs.ts'

/**
 * Counts as `unknown` what somebody began to send longer ago than any sending takes: they did not live to tell. It
 * may have arrived, so it is not sent again. Returns how many there were.
 * @param claimLasts milliseconds
 */
export async function sweepInterrupted(database: Queryable, claimLasts: number): Promise<number> {
  const { rows } = await sql`
    with interrupted as (
      select id
      from delivery
      where state = 'sending'
        and claimed_at < clock_timestamp() - make_interval(secs => ${claimLasts / 1000}::float8)
      order by id
      for update skip locked
    ),
    swept as (
      update delivery
      set
        state = 'unknown',
        reason = 'interrupted',
        attempts = delivery.attempts + 1,
        decided_at = clock_timestamp()
      from interrupted
      where delivery.id = interrupted.id
      returning delivery.id, delivery.attempts
    )
    insert into delivery_attempt (delivery_id, number, at, outcome, reason)
    select id, attempts, clock_timestamp(), 'unknown', 'interrupted'
    from swept
    returning delivery_id
  `.execute(database)
  return rows.length
}

/**
 * Sends a job once more for what has waited for so long that its job must have been lost, whatever lost it. A job
 * too many does no harm: a delivery is claimed once. Returns how many there were.
 * @param overdue milliseconds
 */
export async function sendLostJobs(
  { database, sendDeliveries }: { database: Database; sendDeliveries: Jobs['sendDeliveries'] },
  overdue: number,
): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ id: string }>`
      update delivery
      set job_due = clock_timestamp()
      where id in (
        select id
        from delivery
        where state in ('planned', 'throttled')
          and job_due < clock_timestamp() - make_interval(secs => ${overdue / 1000}::float8)
        order by id
        for update skip locked
      )
      returning id
    `.execute(transaction)
    await sendDeliveries(
      transaction,
      rows.map(({ id }) => id),
    )
    return rows.length
  })
}

/** Drops what was planned for a day and never went before it was too late: it is said on a later one. */
export async function dropLate(database: Queryable, ids: readonly string[]): Promise<void> {
  await dropWhere(database, sql`id = any(${ids}::text[])`)
}

/** Drops what was planned before a day and never went, so that the day's planning can say it. */
export async function dropEarlier(transaction: Queryable, day: Day): Promise<void> {
  await dropWhere(transaction, sql`day < ${day}`)
}

async function dropWhere(database: Queryable, condition: RawBuilder<unknown>): Promise<void> {
  await sql`
    with dropped as (
      update delivery
      set state = 'dropped', reason = 'late', decided_at = clock_timestamp()
      where id in (
        select id
        from delivery
        where state in ('planned', 'throttled')
          and ${condition}
        order by id
        for update skip locked
      )
      returning id
    )
    update reminder
    set dropped = 'late'
    from dropped
    where reminder.delivery_id = dropped.id
  `.execute(database)
}
