import { sql } from 'kysely'
import type { Day } from '../../../calendar/day.ts'
import type { Queryable } from '../../../database/database.ts'

/** How many messages wait to be sent, and the day of the oldest. */
export async function readQueue(
  database: Queryable,
): Promise<{ waiting: number; oldestDay: Day | null }> {
  const { rows } = await sql<{ waiting: number; oldestDay: Day | null }>`
    select count(*) as waiting, min(day) as "oldestDay"
    from delivery
    where state in ('planned', 'sending', 'throttled')`.execute(database)
  return rows[0] ?? { waiting: 0, oldestDay: null }
}
