import type { Day } from '../../calendar/day.ts'
import type { Queryable } from '../../database/database.ts'

/** The keys (`keyOf`) of what was due from a day on and is done, said not to apply, or missed. */
export async function readSettled(database: Queryable, from: Day): Promise<Set<string>> {
  const rows = await database
    .selectFrom('occurrence')
    .select(['duty_id', 'scope_key', 'scheduled'])
    .where('due', '>=', from)
    .where('state', 'in', ['done', 'notApplicable', 'missed'])
    .execute()
  return new Set(rows.map((row) => `${row.duty_id} ${row.scope_key} ${row.scheduled}`))
}
