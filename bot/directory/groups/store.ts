import { sql } from 'kysely'
import { markChanged, type Queryable } from '../../database/database.ts'
import { jsonOf } from '../../database/json.ts'

/** Makes the members of a group exactly these people; returns how many came and went. */
export async function writeGroup(
  database: Queryable,
  groupId: string,
  memberIds: readonly string[],
): Promise<number> {
  const members = sql`(select json_array_elements_text(${jsonOf(memberIds)}::text::json))`
  const gone = await sql`
    delete from group_member
    where group_id = ${groupId} and person_id not in ${members}`.execute(database)
  const come = await sql`
    insert into group_member (group_id, person_id)
    select ${groupId}, member from json_array_elements_text(${jsonOf(memberIds)}::text::json) as member
    on conflict do nothing`.execute(database)
  return noteDifference(database, gone.numAffectedRows, come.numAffectedRows)
}

/** Forgets the groups that nothing names any more; returns how many members went with them. */
export async function keepGroups(
  database: Queryable,
  groupIds: readonly string[],
): Promise<number> {
  const gone = await sql`
    delete from group_member
    where group_id not in (select json_array_elements_text(${jsonOf(groupIds)}::text::json))`.execute(
    database,
  )
  return noteDifference(database, gone.numAffectedRows)
}

/** Those ids that belong to nobody in the directory. */
export async function withoutPeople(
  database: Queryable,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const people = await database.selectFrom('person').select('id').where('id', 'in', ids).execute()
  const known = new Set(people.map(({ id }) => id))
  return ids.filter((id) => !known.has(id))
}

async function noteDifference(
  database: Queryable,
  ...counts: (bigint | undefined)[]
): Promise<number> {
  const rows = counts.reduce((sum: number, count) => sum + Number(count ?? 0), 0)
  if (rows > 0) await markChanged(database, 'directory')
  return rows
}
