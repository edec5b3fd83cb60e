import type { Day } from '../../../calendar/day.ts'
import type { Queryable } from '../../../database/database.ts'
import type { RegisterChange } from '../store.ts'

/** Something that happened to a system, and who or which sheet did it. */
export type SystemChange = Omit<RegisterChange, 'systemId'> & { by: string }

/** Changes of a system that anybody reads at once. */
const MOST = 200

/** What happened to a system, the latest first. */
export async function readChangesOf(
  database: Queryable,
  systemId: string,
): Promise<SystemChange[]> {
  const rows = await database
    .selectFrom('system_change')
    .select(['on_day', 'by', 'what', 'before', 'after'])
    .where('system_id', '=', systemId)
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(({ on_day: on, ...change }): SystemChange & { on: Day } => ({ on, ...change }))
}
