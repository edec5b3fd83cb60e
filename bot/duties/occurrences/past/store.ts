import { sql } from 'kysely'
import type { Day } from '../../../calendar/day.ts'
import type { Queryable } from '../../../database/database.ts'
import { lineOf } from '../line.ts'

/**
 * The day on which each duty was last settled for each scope (`lineOf`): done, or said not to apply, which
 * the next time counts from as well.
 */
export async function readLastDone(
  database: Queryable,
  dutyIds: readonly string[],
): Promise<Map<string, Day>> {
  if (dutyIds.length === 0) return new Map()
  const { rows } = await sql<{ dutyId: string; scopeKey: string; day: Day }>`
    select
      duty_id as "dutyId",
      scope_key as "scopeKey",
      max(coalesce(done_on, (state_at at time zone 'Europe/Stockholm')::date)) as day
    from occurrence
    where duty_id = any (${dutyIds}::text[])
      and state in ('done', 'notApplicable')
    group by duty_id, scope_key
  `.execute(database)
  return new Map(rows.map(({ dutyId, scopeKey, day }) => [lineOf(dutyId, scopeKey), day]))
}

/** A gap that somebody has settled without the gap having closed since. */
export type SettledGap = { id: string; dutyId: string; line: string; scheduled: Day }

/** The gaps of these duties that were settled since a day and have stood open ever since, the latest last. */
export async function readSettledGaps(
  database: Queryable,
  dutyIds: readonly string[],
  since: Day,
): Promise<SettledGap[]> {
  if (dutyIds.length === 0) return []
  const { rows } = await sql<{
    id: string
    dutyId: string
    scopeKey: string
    scheduled: Day
  }>`
    select id, duty_id as "dutyId", scope_key as "scopeKey", scheduled
    from occurrence
    where duty_id = any (${dutyIds}::text[])
      and state in ('done', 'notApplicable')
      and state_at >= ${since}::date
      and not exists (
        select
        from occurrence_history
        where occurrence_id = occurrence.id
          and what = 'gapClosed'
      )
    order by scheduled
  `.execute(database)
  return rows.map(({ id, dutyId, scopeKey, scheduled }) => ({
    id,
    dutyId,
    line: lineOf(dutyId, scopeKey),
    scheduled,
  }))
}
