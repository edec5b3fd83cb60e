import { sql } from 'kysely'
import type { Queryable } from '../../../database/database.ts'
import { jsonOf } from '../../../database/json.ts'

/** One thing that happened to an occurrence; nothing of it is ever changed. */
export type Happening = {
  occurrenceId: string
  /** The instant, in ISO form. */
  at: string
  /** The person; null when Ansvar itself did it. */
  by: string | null
  what: string
  /** What it was and what it became, as JSON. */
  before: unknown
  after: unknown
  /** The message whose button was pressed. */
  card: string | null
  /** The same for a repeated request: it counts once. */
  key: string | null
}

/** Adds what happened; returns how much of it is new, which what has a known key is not. */
export async function appendHistory(
  transaction: Queryable,
  happenings: readonly Happening[],
): Promise<number> {
  if (happenings.length === 0) return 0
  const { rows } = await sql<{ count: number }>`
    with told as (
      insert into occurrence_history (occurrence_id, at, by, what, before, after, card, key)
      select "occurrenceId", at, by, what, nullif(before, 'null'), nullif(after, 'null'), card, key
      from json_to_recordset(${jsonOf(happenings)}::text::json) as given
        ("occurrenceId" text, at timestamptz, by text, what text, before jsonb, after jsonb,
        card text, key text)
      on conflict (key) do nothing
      returning 1
    )
    select count(*) as count
    from told
  `.execute(transaction)
  return rows[0]?.count ?? 0
}

/** All that happened to an occurrence, in order. */
export const readHistory = (database: Queryable, occurrenceId: string): Promise<Happening[]> =>
  readHistories(database, [occurrenceId])

/** All that happened to any of some occurrences, in order. */
export async function readHistories(
  database: Queryable,
  occurrenceIds: readonly string[],
): Promise<Happening[]> {
  const { rows } = await sql<{ told: Row }>`
    select to_jsonb(occurrence_history) as told
    from occurrence_history
    where occurrence_id = any(${occurrenceIds}::text[])
    order by id
  `.execute(database)
  return rows.map(({ told: { occurrence_id, at, by, what, before, after, card, key } }) => ({
    occurrenceId: occurrence_id,
    at,
    by,
    what,
    before,
    after,
    card,
    key,
  }))
}

type Row = Omit<Happening, 'occurrenceId'> & { occurrence_id: string }
