import { randomUUID } from 'node:crypto'
import type { Day } from '../../calendar/day.ts'
import { markChanged, type Queryable } from '../../database/database.ts'
import type { Assignment, Holder } from '../assignment.ts'
import { keptOf } from '../history/kept.ts'
import { addHistory, replaceAssignments } from '../import/store.ts'
import { assignmentOf } from '../store.ts'
import type { System } from '../system.ts'

/** Who changed it (an address or an id), and on which day. */
export type ByHand = { by: string; on: Day }
export type HeldByHand = { holder: Holder; validFrom?: Day | null; validTo?: Day | null }

/**
 * Sets who holds a role for a system, the first to ask first; nobody when there are none. From then on imports leave
 * the role alone. False when there is no such system. Called in a transaction.
 */
export async function setAssignments(
  database: Queryable,
  { systemId, role, held }: { systemId: string; role: string; held: readonly HeldByHand[] },
  { by, on }: ByHand,
): Promise<boolean> {
  if (!(await isThere(database, systemId))) return false
  const rows = await database
    .selectFrom('assignment')
    .selectAll()
    .where('system_id', '=', systemId)
    .where('role', '=', role)
    .orderBy('position')
    .execute()
  const assignments = held.map(
    ({ holder, validFrom = null, validTo = null }, index): Assignment => ({
      id: randomUUID(),
      systemId,
      role,
      holder,
      order: index + 1,
      validFrom,
      validTo,
      origin: { kind: 'hand', by, on },
      confirmedOn: on,
    }),
  )
  const change = {
    systemId,
    what: `role:${role}`,
    before: rows.map(assignmentOf).map(keptOf),
    after: assignments.map(keptOf),
  }
  await replaceAssignments(database, [{ systemId, role, assignments }])
  await addHistory(database, [change], { by, on })
  await markChanged(database, 'register')
  return true
}

/**
 * Corrects what a system is supplied by and for; imports leave what was corrected alone. False when there is no
 * such system. Called in a transaction.
 */
export async function correctSystem(
  database: Queryable,
  systemId: string,
  corrected: Partial<Pick<System, 'vendor' | 'purpose'>>,
  { by, on }: ByHand,
): Promise<boolean> {
  const before = await database
    .selectFrom('system')
    .select(['vendor', 'purpose'])
    .where('id', '=', systemId)
    .forUpdate()
    .executeTakeFirst()
  if (!before) return false
  const after = { ...before, ...corrected }
  await database.updateTable('system').set(after).where('id', '=', systemId).execute()
  const changes = (['vendor', 'purpose'] as const)
    .filter((what) => before[what] !== after[what])
    .map((what) => ({ systemId, what, before: before[what], after: after[what] }))
  await addHistory(database, changes, { by, on })
  await markChanged(database, 'register')
  return true
}

async function isThere(database: Queryable, systemId: string): Promise<boolean> {
  const row = await database
    .selectFrom('system')
    .select('id')
    .where('id', '=', systemId)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}
