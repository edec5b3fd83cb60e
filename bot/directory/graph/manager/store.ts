import { sql } from 'kysely'
import { type Database, markChanged } from '../../../database/database.ts'
import { jsonOf } from '../../../database/json.ts'

/** Some of those whose manager is not known yet. */
export async function readManagerUnknown(database: Database, count: number): Promise<string[]> {
  const rows = await database
    .selectFrom('graph_manager_unknown')
    .select('person_id')
    .orderBy('person_id')
    .limit(count)
    .execute()
  return rows.map((row) => row.person_id)
}

/** Writes who leads whom, so that these people are not asked for again; returns how many got another manager. */
export async function writeManagers(
  database: Database,
  managers: ReadonlyMap<string, string | null>,
): Promise<number> {
  const pairs = jsonOf([...managers].map(([person, manager]) => ({ person, manager })))
  return database.transaction().execute(async (step) => {
    const { numAffectedRows = 0n } = await sql`
      update person
      set manager_id = pair.manager
      from json_to_recordset(${pairs}::text::json) as pair (person text, manager text)
      where id = pair.person and manager_id is distinct from pair.manager`.execute(step)
    await sql`
      delete from graph_manager_unknown
      where person_id in (
        select person from json_to_recordset(${pairs}::text::json) as pair (person text))`.execute(
      step,
    )
    if (numAffectedRows > 0n) await markChanged(step, 'directory')
    return Number(numAffectedRows)
  })
}

/** Where pages bring managers, those without one in a full read have none; returns how many had one before. */
export async function clearManagers(database: Database): Promise<number> {
  return database.transaction().execute(async (step) => {
    const { numAffectedRows = 0n } = await sql`
      update person
      set manager_id = null
      from graph_manager_unknown as unknown
      where id = unknown.person_id and manager_id is not null`.execute(step)
    await step.deleteFrom('graph_manager_unknown').execute()
    if (numAffectedRows > 0n) await markChanged(step, 'directory')
    return Number(numAffectedRows)
  })
}
