import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Queryable } from '../../database/database.ts'
import { jsonOf } from '../../database/json.ts'
import { type KeptDuty, type Occurrence, type Planned, scopeKey } from '../occurrence.ts'
import { lineOf } from './line.ts'
import { type OccurrenceRow, occurrenceOf } from './occurrence-of.ts'

/** How many occurrences one statement carries: some 500 kB of JSON. */
const BATCH = 500

/**
 * Lets occurrences come to be, each once whoever plans it and how often; returns how many did. One that was withdrawn
 * and is asked for again is opened again, with the duty as it stood when it came to be.
 * @param at the instant, in ISO form
 */
export async function insertPlanned(
  transaction: Queryable,
  planned: readonly (Planned & { duty: KeptDuty })[],
  at: string,
): Promise<number> {
  let count = 0
  for (let start = 0; start < planned.length; start += BATCH) {
    count += await insertBatch(transaction, planned.slice(start, start + BATCH), at)
    // The embedded database works without letting go: answers get their turn in between.
    await setImmediate()
  }
  return count
}

async function insertBatch(
  transaction: Queryable,
  planned: readonly (Planned & { duty: KeptDuty })[],
  at: string,
): Promise<number> {
  const given = planned.map(({ dutyId, duty, scope, scheduled, due }) => ({
    dutyId,
    duty,
    scopeKey: scopeKey(scope),
    scope,
    scheduled,
    due,
  }))
  const { rows } = await sql<{ count: number }>`
    with given as (
      select *
      from json_to_recordset(${jsonOf(given)}::text::json) as given
        ("dutyId" text, duty jsonb, "scopeKey" text, scope jsonb, scheduled date, due date)
    ), kept as (
      insert into occurrence as kept
        (id, duty_id, duty, scope_key, scope, scheduled, due, state, version)
      select
        gen_random_uuid()::text, "dutyId", duty, "scopeKey", scope, scheduled, due, 'open', 1
      from given
      on conflict (duty_id, scope_key, scheduled) do update
      set state = 'open', state_at = null, version = kept.version + 1
      where kept.state = 'withdrawn'
      returning id, version
    ), told as (
      insert into occurrence_history (occurrence_id, at, what, before, after)
      select
        id,
        ${at}::timestamptz,
        case when version = 1 then 'planned' else 'reopened' end,
        case when version = 1 then null else '{"kind":"withdrawn"}'::jsonb end,
        '{"kind":"open"}'::jsonb
      from kept
    )
    select count(*) as count
    from kept
  `.execute(transaction)
  return rows[0]?.count ?? 0
}

/** Ends occurrences that are still open, and returns how many were. */
export async function endOpen(
  transaction: Queryable,
  occurrences: readonly Occurrence[],
  { kind, at }: { kind: 'missed' | 'withdrawn'; at: string },
): Promise<number> {
  if (occurrences.length === 0) return 0
  const ids = occurrences.map(({ id }) => id)
  const { rows } = await sql<{ count: number }>`
    with before as (
      select id, state
      from occurrence
      where id = any (${ids}::text[])
        and state in ('open', 'started')
      order by id
      for update
    ), ended as (
      update occurrence
      set state = ${kind}, state_by = null, state_at = ${at}::timestamptz, version = version + 1
      from before
      where occurrence.id = before.id
      returning occurrence.id, before.state
    ), told as (
      insert into occurrence_history (occurrence_id, at, what, before, after)
      select
        id,
        ${at}::timestamptz,
        ${kind},
        jsonb_build_object('kind', state),
        jsonb_build_object('kind', ${kind}::text, 'at', ${at}::text)
      from ended
    )
    select count(*) as count
    from ended
  `.execute(transaction)
  return rows[0]?.count ?? 0
}

/** Everything that is still to be done, the most urgent first. What is kept of a duty comes once for all its rows. */
export async function readOpen(database: Queryable): Promise<Occurrence[]> {
  const { rows: duties } = await sql<{ key: string; duty: KeptDuty }>`
    select distinct md5(duty::text) as key, duty
    from occurrence
    where state in ('open', 'started')
  `.execute(database)
  const kept = new Map(duties.map(({ key, duty }) => [key, duty]))
  const { rows } = await sql<Omit<OccurrenceRow, 'duty'> & { duty: string }>`
    select
      id, duty_id, md5(duty::text) as duty, scope, scheduled, due, state, state_by,
      to_jsonb(state_at) #>> '{}' as state_at,
      done_on, note, link, snoozed_until, delegate_id, holder_id, version
    from occurrence
    where state in ('open', 'started')
    order by due, duty_id, scope_key, id
  `.execute(database)
  return rows.flatMap((row) => {
    const duty = kept.get(row.duty)
    // One that came between the two statements is read the next time.
    return duty ? [occurrenceOf({ ...row, duty })] : []
  })
}

export async function readOccurrence(database: Queryable, id: string): Promise<Occurrence | null> {
  const { rows } = await sql<{ occurrence: OccurrenceRow }>`
    select to_jsonb(occurrence) as occurrence
    from occurrence
    where id = ${id}
  `.execute(database)
  return rows[0] ? occurrenceOf(rows[0].occurrence) : null
}

/** All times that a duty was to be done for one scope, the latest first. */
export async function readOccurrencesFor(
  database: Queryable,
  dutyId: string,
  scope: string,
): Promise<Occurrence[]> {
  const { rows } = await sql<{ occurrence: OccurrenceRow }>`
    select to_jsonb(occurrence) as occurrence
    from occurrence
    where duty_id = ${dutyId}
      and scope_key = ${scope}
    order by scheduled desc
  `.execute(database)
  return rows.map(({ occurrence }) => occurrenceOf(occurrence))
}

/** The keys (`keyOf`) of all that came to be with a due day from a day on, but for what was withdrawn. */
export async function readKeys(database: Queryable, from: Day): Promise<Set<string>> {
  const rows = await database
    .selectFrom('occurrence')
    .select(['duty_id', 'scope_key', 'scheduled'])
    .where('due', '>=', from)
    .where('state', '!=', 'withdrawn')
    .execute()
  return new Set(rows.map((row) => `${lineOf(row.duty_id, row.scope_key)} ${row.scheduled}`))
}

/** Notes whom the reminders now name as the holder. What somebody put off, they did not put off for their successor. */
export async function nameHolders(
  transaction: Queryable,
  holders: readonly { occurrenceId: string; holderId: string | null }[],
): Promise<void> {
  if (holders.length === 0) return
  await sql`
    update occurrence
    set
      holder_id = given."holderId",
      snoozed_until = case when holder_id <> given."holderId" then null else snoozed_until end
    from json_to_recordset(${jsonOf(holders)}::text::json) as given
      ("occurrenceId" text, "holderId" text)
    where occurrence.id = given."occurrenceId"
  `.execute(transaction)
}
