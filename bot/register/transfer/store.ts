import { sql } from 'kysely'
import type { Queryable } from '../../database/database.ts'
import type { Assignment } from '../assignment.ts'
import { type AssignmentRow, assignmentOf } from '../store.ts'

/** All assignments of the roles that these belong to, in order; their systems are locked until the transaction ends. */
export async function findAssignments(
  transaction: Queryable,
  ids: readonly string[],
): Promise<Assignment[]> {
  await sql`
    select
    from system
    where id in (select system_id from assignment where id = any (${ids}::text[]))
    order by id
    for update`.execute(transaction)
  const { rows } = await sql<{ row: AssignmentRow }>`
    select to_jsonb(assignment) as row
    from assignment
    where (system_id, role) in (
      select system_id, role
      from assignment
      where id = any (${ids}::text[]))
    order by system_id, role, position`.execute(transaction)
  return rows.map(({ row }) => assignmentOf(row))
}
