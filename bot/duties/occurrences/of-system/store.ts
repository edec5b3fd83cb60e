import { sql } from 'kysely'
import type { Queryable } from '../../../database/database.ts'
import type { Occurrence } from '../../occurrence.ts'
import { type OccurrenceRow, occurrenceOf } from '../occurrence-of.ts'

/** Occurrences of a system that anybody reads at once. */
const MOST = 200

/** All times that something was to be done for a system or for what happened to it, the latest first. */
export async function readOccurrencesOf(
  database: Queryable,
  systemId: string,
): Promise<Occurrence[]> {
  const { rows } = await sql<{ occurrence: OccurrenceRow }>`
    select to_jsonb(occurrence) as occurrence
    from occurrence
    where (scope_key = ${`system:${systemId}`} or scope #>> '{event,systemId}' = ${systemId})
      and state <> 'withdrawn'
    order by due desc, id
    limit ${MOST}
  `.execute(database)
  return rows.map(({ occurrence }) => occurrenceOf(occurrence))
}
