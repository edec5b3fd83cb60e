import { sql } from 'kysely'
import type { Queryable } from '../../database/database.ts'
import { UNDO_WITHIN } from '../acknowledgement/decide.ts'
import type { Occurrence } from '../occurrence.ts'
import { type OccurrenceRow, occurrenceOf } from '../occurrences/occurrence-of.ts'

/**
 * The occurrences of which somebody said the last thing, and so recently that they may still take it back, the latest
 * first.
 * @param now the instant, in ISO form
 */
export async function readUndoable(
  database: Queryable,
  personId: string,
  now: string,
): Promise<Occurrence[]> {
  const { rows } = await sql<{ occurrence: OccurrenceRow }>`
    with told as (
      select occurrence_id, max(id) as id
      from occurrence_history
      where occurrence_id in (
        select occurrence_id
        from occurrence_history
        where by = ${personId}
          and at > ${now}::timestamptz - make_interval(secs => ${UNDO_WITHIN / 1_000})
      )
      group by occurrence_id
    )
    select to_jsonb(occurrence) as occurrence
    from told
    join occurrence_history as last on last.id = told.id
    join occurrence on occurrence.id = told.occurrence_id
    where last.by = ${personId}
      and last.what <> 'undo'
    order by last.id desc
  `.execute(database)
  return rows.map(({ occurrence }) => occurrenceOf(occurrence))
}
