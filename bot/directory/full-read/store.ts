import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import { markChanged, type Queryable } from '../../database/database.ts'
import { jsonOf } from '../../database/json.ts'

/** Notes whom a full read has met; in the transaction that writes them, so that a killed read goes on with its notes. */
export async function notePeopleRead(
  database: Queryable,
  readId: string,
  ids: readonly string[],
): Promise<void> {
  await sql`
    insert into person_read (read_id, person_id)
    select ${readId}, json_array_elements_text(${jsonOf(ids)}::text::json)
    on conflict do nothing`.execute(database)
}

/**
 * Notes that the people of Graph whom a completed full read did not meet left on a day, and forgets every read's
 * notes. Returns how many had not left before. A read that met nobody ends nobody: it did not see the organisation.
 */
export async function endPeopleNotRead(
  database: Queryable,
  readId: string,
  on: Day,
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update person
    set active = false, left_on = ${on}::date
    where active
      and source = 'graph'
      and exists (select from person_read where read_id = ${readId})
      and not exists (select from person_read where read_id = ${readId} and person_id = person.id)`.execute(
    database,
  )
  await database.deleteFrom('person_read').execute()
  if (numAffectedRows > 0n) await markChanged(database, 'directory')
  return Number(numAffectedRows)
}
