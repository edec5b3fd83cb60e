import { randomUUID } from 'node:crypto'
import type { Queryable } from '../../database/database.ts'
import type { ImportReport } from '../../sheet/sheet.ts'
import type { Entry } from '../sheet/entry.ts'
import { newSystem } from './merge.ts'
import { type Occasion, type Plan, planFor } from './plan.ts'
import { addHistory, findSystems, moveOrigins, replaceAssignments, writeSystems } from './store.ts'

/** Compares rows with the register and writes what differs; tells whether anything did. */
export async function importEntries(
  database: Queryable,
  entries: readonly Entry[],
  occasion: Occasion,
  report: ImportReport,
): Promise<boolean> {
  const stored = await findSystems(
    database,
    entries.map(({ identity }) => identity),
  )
  const plans = entries.map((entry) => {
    const known = stored.get(entry.identity)
    const empty = { system: newSystem(randomUUID()), said: null, assignments: [] }
    return planFor(entry, known ?? empty, known === undefined, occasion)
  })
  occasion.planned?.(plans)
  for (const [index, plan] of plans.entries()) {
    report[plan.outcome] += 1
    report.problems.push(...(entries[index]?.problems ?? []), ...plan.problems)
  }
  return write(database, plans, occasion)
}

async function write(
  database: Queryable,
  plans: readonly Plan[],
  { file, on }: Occasion,
): Promise<boolean> {
  const systems = plans.filter(({ writesSystem }) => writesSystem)
  const roles = plans.flatMap((plan) =>
    plan.roles.map((role) => ({ systemId: plan.system.id, ...role })),
  )
  const seen = plans.flatMap(({ system, seenRoles, line }) =>
    seenRoles.map((role) => ({ systemId: system.id, role, row: line })),
  )
  const changes = plans.flatMap((plan) => plan.changes)
  await writeSystems(database, systems)
  await replaceAssignments(database, roles)
  await addHistory(database, changes, { by: file, on })
  const moved = await moveOrigins(database, file, seen)
  return systems.length + roles.length + moved > 0
}
