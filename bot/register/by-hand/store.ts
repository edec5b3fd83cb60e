import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Day } from '../../calendar/day.ts'
import { markChanged, type Queryable } from '../../database/database.ts'
import { type Assignment, type Holder, holdsOn } from '../assignment.ts'
import { keptOf } from '../history/kept.ts'
import { factKeys, factsOf, withFacts } from '../import/merge.ts'
import { addHistory, replaceAssignments, writeSystems } from '../import/store.ts'
import type { Stored } from '../import/stored.ts'
import { identityOf } from '../sheet/identity.ts'
import type { Facts } from '../sheet/values.ts'
import { assignmentOf, systemOf } from '../store.ts'
import type { System } from '../system.ts'

/** Who changed it (an address or an id), and on which day. */
export type ByHand = { by: string; on: Day }
export type HeldByHand =
  | { holder: Holder; validFrom?: Day | null; validTo?: Day | null }
  /** One that stays, perhaps with another end; it is not confirmed by that. */
  | { kept: Assignment }

/**
 * Sets who holds a role for a system, the first to ask first; nobody when there are none. From then on imports leave
 * the role alone. False when there is no such system. Called in a transaction.
 */
export async function setAssignments(
  database: Queryable,
  { systemId, role, held }: { systemId: string; role: string; held: readonly HeldByHand[] },
  { by, on }: ByHand,
): Promise<boolean> {
  const stored = await lockSystem(database, systemId)
  if (!stored) return false
  const before = stored.assignments.filter((one) => one.role === role)
  const origin = { kind: 'hand', by, on } as const
  const assignments = held.map((one, index): Assignment => {
    if ('kept' in one) return { ...one.kept, order: index + 1, origin }
    const { holder, validFrom = null, validTo = null } = one
    const id = randomUUID()
    const order = index + 1
    return { id, systemId, role, holder, order, validFrom, validTo, origin, confirmedOn: on }
  })
  const change = {
    systemId,
    what: `role:${role}`,
    before: before.map(keptOf),
    after: assignments.map(keptOf),
  }
  await replaceAssignments(database, [{ systemId, role, assignments }])
  await addHistory(database, [change], { by, on })
  await markChanged(database, 'register')
  return true
}

/**
 * Corrects what is known about a system; imports leave what was corrected alone. False when there is no such system.
 * Called in a transaction.
 */
export async function correctSystem(
  database: Queryable,
  systemId: string,
  corrected: Partial<Facts>,
  { by, on }: ByHand,
): Promise<boolean> {
  const stored = await lockSystem(database, systemId)
  if (!stored) return false
  const before = factsOf(stored.system)
  const after = { ...before, ...corrected }
  const changes = factKeys
    .filter((what) => !isDeepStrictEqual(before[what], after[what]))
    .map((what) => ({ systemId, what, before: before[what], after: after[what] }))
  if (changes.length === 0) return true
  const system = withFacts(stored.system, after, { ...stored.system.extra })
  await writeSystems(database, [{ ...stored, system }])
  await addHistory(database, changes, { by, on })
  await markChanged(database, 'register')
  return true
}

/** Notes that those who hold a role for a system today still do. False when nobody does. Called in a transaction. */
export async function confirmRole(
  database: Queryable,
  { systemId, role }: { systemId: string; role: string },
  { by, on }: ByHand,
): Promise<boolean> {
  const stored = await lockSystem(database, systemId)
  const before = (stored?.assignments ?? []).filter((one) => one.role === role)
  const confirmed = before.filter((one) => holdsOn(one, on))
  if (confirmed.length === 0) return false
  const after = before.map((one) => (confirmed.includes(one) ? { ...one, confirmedOn: on } : one))
  await database
    .updateTable('assignment')
    .set({ confirmed_on: on })
    .where(
      'id',
      'in',
      confirmed.map(({ id }) => id),
    )
    .execute()
  const change = {
    systemId,
    what: `role:${role}`,
    before: before.map(keptOf),
    after: after.map(keptOf),
  }
  await addHistory(database, [change], { by, on })
  await markChanged(database, 'register')
  return true
}

/** A system that nobody else changes until the transaction ends, with its assignments; null when there is none. */
export async function lockSystem(
  database: Queryable,
  systemId: string,
): Promise<(Stored & { identity: string }) | null> {
  const row = await database
    .selectFrom('system')
    .selectAll()
    .where('id', '=', systemId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  const assignments = await readAssignments(database, systemId)
  return { system: systemOf(row), said: row.said, identity: row.identity, assignments }
}

async function readAssignments(database: Queryable, systemId: string): Promise<Assignment[]> {
  const rows = await database
    .selectFrom('assignment')
    .selectAll()
    .where('system_id', '=', systemId)
    .orderBy('role')
    .orderBy('position')
    .execute()
  return rows.map(assignmentOf)
}

/** Another system that has this name in this department already. */
export async function findNamesake(
  database: Queryable,
  { id, name, department }: Pick<System, 'id' | 'name' | 'department'>,
): Promise<string | null> {
  const row = await database
    .selectFrom('system')
    .select('id')
    .where('id', '!=', id)
    .where('vanished_on', 'is', null)
    .where('identity', '=', identityOf(name, department))
    .executeTakeFirst()
  return row?.id ?? null
}
