import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Queryable } from '../../database/database.ts'
import type { Occurrence } from '../occurrence.ts'
import { type OccurrenceRow, occurrenceOf } from '../occurrences/occurrence-of.ts'
import type { Followed } from './figures.ts'

/** Everything that came to be and was due within some days, both included, but for what was withdrawn. */
export async function readFollowed(
  database: Queryable,
  { from, to }: { from: Day; to: Day },
): Promise<Followed[]> {
  const { rows } = await sql<Followed>`
    select
      id,
      duty ->> 'role' as role,
      scope,
      due,
      state,
      coalesce(done_on, due) as "doneOn",
      exists (
        select
        from reminder
        where occurrence_id = occurrence.id
          and dropped is null
          and (step in ('manager', 'coordinator') or covers ?| array['manager', 'coordinator'])
      ) as escalated
    from occurrence
    where due between ${from} and ${to}
      and state <> 'withdrawn'
    order by due, id
  `.execute(database)
  return rows
}

/** Some occurrences by their ids, the most urgent first. */
export async function readThese(
  database: Queryable,
  ids: readonly string[],
): Promise<Occurrence[]> {
  const { rows } = await sql<{ occurrence: OccurrenceRow }>`
    select to_jsonb(occurrence) as occurrence
    from occurrence
    where id = any(${ids}::text[])
    order by due, id
  `.execute(database)
  return rows.map(({ occurrence }) => occurrenceOf(occurrence))
}
