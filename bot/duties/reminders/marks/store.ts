import { sql } from 'kysely'
import type { Queryable } from '../../../database/database.ts'

/** A text that changes whenever people or other rooms have done something that a planning may have to follow. */
export async function readMark(database: Queryable): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select concat_ws(
      ' ',
      (select max(id) from occurrence_history),
      (select count(*) from duty_event),
      (select md5(string_agg(concat_ws(' ', person_id, send_at, paused_until), ',' order by person_id))
        from reminder_setting)
    ) as mark
  `.execute(database)
  return rows[0]?.mark ?? ''
}
