import type { Day } from '../../calendar/day.ts'
import type { Queryable } from '../../database/database.ts'

/** Something that happened to a system; before and after are as the history keeps them. */
export type RegisterChange = {
  systemId: string
  on: Day
  /** `created`, `vanished`, `returned`, the name of a field, `extra:HEADER`, or `role:ID`. */
  what: string
  before: unknown
  after: unknown
}

/** What happened to the register after a day, the latest first. */
export async function readChangesAfter(database: Queryable, day: Day): Promise<RegisterChange[]> {
  const rows = await database
    .selectFrom('system_change')
    .select(['system_id', 'on_day', 'what', 'before', 'after'])
    .where('on_day', '>', day)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ system_id, on_day, ...change }) => ({
    systemId: system_id,
    on: on_day,
    ...change,
  }))
}
