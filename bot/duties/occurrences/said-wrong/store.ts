import { sql } from 'kysely'
import type { Queryable } from '../../../database/database.ts'
import type { Saying } from '../../step.ts'

/**
 * Who said last of what is open that it is not theirs, and the how manieth time anybody did, by occurrence. What was
 * taken back, as the next thing that happened, was not said.
 */
export async function readSaidWrong(
  database: Queryable,
): Promise<Map<string, Saying & { turn: number }>> {
  const { rows } = await sql<Saying & { occurrenceId: string; turn: number }>`
    with told as (
      select
        occurrence_history.*,
        count(*) over (partition by occurrence_id order by occurrence_history.id)::integer as turn
      from occurrence_history
      join occurrence on occurrence.id = occurrence_id
      where what = 'wrongPerson'
        and occurrence.state in ('open', 'started')
    )
    select distinct on (told.occurrence_id)
      told.occurrence_id as "occurrenceId",
      told.by,
      told.after ->> 'suggestion' as suggestion,
      told.turn
    from told
    left join lateral (
      select what
      from occurrence_history as next
      where next.occurrence_id = told.occurrence_id
        and next.id > told.id
      order by next.id
      limit 1
    ) as next on true
    where next.what is distinct from 'undo'
    order by told.occurrence_id, told.id desc
  `.execute(database)
  return new Map(rows.map(({ occurrenceId, ...said }) => [occurrenceId, said]))
}
