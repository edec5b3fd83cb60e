import { z } from 'zod'
import type { Database } from './database/database.ts'
import { withoutPeople } from './directory/groups/store.ts'
import { namedGroups } from './routine/named-groups.ts'
import { readRoutine } from './routine/store.ts'

/** The ids of the Entra groups that roles name, and of those that the settings name as administrators. */
export async function groupsToRead(
  database: Database,
  administrators: readonly string[],
): Promise<string[]> {
  const ids = administrators.filter((one) => z.guid().safeParse(one).success)
  const groups = await withoutPeople(database, ids)
  return [...new Set([...namedGroups(await readRoutine(database)), ...groups])]
}
