import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../../calendar/day.ts'
import type { Queryable } from '../../../database/database.ts'
import type { Words } from '../../../routine/routine.ts'
import type { Scope } from '../../occurrence.ts'
import type { Outcome } from '../../outcome.ts'

/** What became of a message so far. */
export const deliveryStates = [
  'planned',
  'sending',
  'delivered',
  'refused',
  'throttled',
  'unknown',
  'unreachable',
  'dropped',
] as const

/** One message of the ledger, with every attempt to send it. */
export type LedgerRow = {
  id: string
  recipientId: string
  day: Day
  state: (typeof deliveryStates)[number]
  reason: string | null
  status: number | null
  channel: 'teams' | 'mail' | null
  about: { text: Words; scope: Scope; isOpen: boolean; dropped: string | null }[]
  attempts: {
    at: string
    outcome: Outcome['kind']
    reason: string | null
    status: number | null
  }[]
}

type Sought = {
  day: Day | null
  state: LedgerRow['state'] | null
  /** Null for everybody. */
  recipients: readonly string[] | null
  /** Counts from 1. */
  page: number
  /** Messages a page. */
  most: number
}

/** A page of the ledger, the latest day first, and how many messages there are in all. */
export async function readLedger(
  database: Queryable,
  sought: Sought,
): Promise<{ count: number; rows: LedgerRow[] }> {
  const wanted = conditionOf(sought)
  const { rows: counted } = await sql<{ count: number }>`
    select count(*)::integer as count
    from delivery
    where ${wanted}
  `.execute(database)
  const { rows } = await sql<LedgerRow>`
    with shown as (
      select *
      from delivery
      where ${wanted}
      order by day desc, id
      limit ${sought.most}
      offset ${(sought.page - 1) * sought.most}
    )
    select
      shown.id, shown.recipient_id as "recipientId", shown.day, shown.state, shown.reason,
      shown.status, shown.channel,
      (
        select coalesce(jsonb_agg(jsonb_build_object(
          'text', occurrence.duty -> 'text', 'scope', occurrence.scope,
          'isOpen', occurrence.state in ('open', 'started'), 'dropped', reminder.dropped
        ) order by occurrence.due, occurrence.id, reminder.step), '[]')
        from reminder
        join occurrence on occurrence.id = reminder.occurrence_id
        where reminder.delivery_id = shown.id
      ) as about,
      (
        select coalesce(jsonb_agg(jsonb_build_object(
          'at', at, 'outcome', outcome, 'reason', reason, 'status', status
        ) order by number), '[]')
        from delivery_attempt
        where delivery_id = shown.id
      ) as attempts
    from shown
    order by shown.day desc, shown.id
  `.execute(database)
  return { count: counted[0]?.count ?? 0, rows }
}

function conditionOf({ day, state, recipients }: Sought): RawBuilder<unknown> {
  return sql`
    (${day}::date is null or day = ${day}::date)
    and (${state}::text is null or state = ${state}::text)
    and (${recipients}::text[] is null or recipient_id = any(${recipients}::text[]))
  `
}

/**
 * Takes back that something was said where a message was certainly refused, so that the next day that is planned says
 * it again to whoever it then concerns. What arrived, or may have, stays said. Returns the messages of which anything
 * is to be said again; asked again before that, there are none.
 */
export async function sayAgain(database: Queryable, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with refused as (
      select id
      from delivery
      where id = any(${ids}::text[])
        and state in ('refused', 'unreachable')
        and not exists (
          select
          from delivery_attempt
          where delivery_id = delivery.id
            and outcome in ('delivered', 'unknown')
        )
    ),
    again as (
      update reminder
      set dropped = 'late'
      from refused, occurrence
      where reminder.delivery_id = refused.id
        and reminder.dropped is null
        and occurrence.id = reminder.occurrence_id
        and occurrence.state in ('open', 'started')
      returning reminder.delivery_id
    )
    select distinct delivery_id as id
    from again
  `.execute(database)
  return rows.map(({ id }) => id)
}
