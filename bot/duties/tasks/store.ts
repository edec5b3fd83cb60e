import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Queryable } from '../../database/database.ts'
import type { Occurrence } from '../occurrence.ts'
import { type OccurrenceRow, occurrenceOf } from '../occurrences/occurrence-of.ts'
import type { Setting } from '../reminders/store.ts'

/** Times that a duty was done are read at most; what is asked for are the last ones. */
const MOST = 100

/** The times that any of these duties was done, for every scope its last one only, the latest first. */
export async function readLastTimes(
  database: Queryable,
  dutyIds: readonly string[],
): Promise<Occurrence[]> {
  if (dutyIds.length === 0) return []
  const { rows } = await sql<{ occurrence: OccurrenceRow }>`
    select to_jsonb(occurrence) as occurrence
    from (
      select distinct on (duty_id, scope_key) *
      from occurrence
      where duty_id = any (${dutyIds}::text[])
        and state = 'done'
      order by duty_id, scope_key, done_on desc, state_at desc
    ) as occurrence
    order by done_on desc, state_at desc
    limit ${MOST}
  `.execute(database)
  return rows.map(({ occurrence }) => occurrenceOf(occurrence))
}

/** The occurrences that the last message to somebody was about. */
export async function readLastTold(database: Queryable, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select occurrence_id as id
    from reminder
    where dropped is null
      and delivery_id = (
        select id
        from delivery
        where recipient_id = ${personId}
          and state in ('delivered', 'unknown')
        order by day desc
        limit 1
      )
    order by occurrence_id
  `.execute(database)
  return rows.map(({ id }) => id)
}

export async function readSetting(database: Queryable, personId: string): Promise<Setting> {
  const row = await database
    .selectFrom('reminder_setting')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return { sendAt: row?.send_at ?? null, pausedUntil: row?.paused_until ?? null }
}

/** Lets somebody's reminders wait until a day; null lets them come again. */
export async function keepPause(
  database: Queryable,
  personId: string,
  until: Day | null,
): Promise<void> {
  await database
    .insertInto('reminder_setting')
    .values({ person_id: personId, send_at: null, paused_until: until })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ paused_until: until }))
    .execute()
}

/** @param at `HH:MM`, Swedish time */
export async function keepHour(database: Queryable, personId: string, at: string): Promise<void> {
  await database
    .insertInto('reminder_setting')
    .values({ person_id: personId, send_at: at, paused_until: null })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ send_at: at }))
    .execute()
}
