import type { Day } from '../../calendar/day.ts'
import type { Database, Queryable } from '../../database/database.ts'
import { differenceOf } from '../../routine/difference.ts'
import type { Routine } from '../../routine/routine.ts'
import { readRoutine, saveRoutine } from '../../routine/store.ts'
import { readRegister } from '../store.ts'
import { type RoutineReport, refusedFor, reportOf } from './report.ts'

type Replacement = { text: string; routine: Routine; on: Day; dryRun: boolean; dropRoles: boolean }

/** Replaces the routine that applies, unless a role that somebody holds would vanish with it. */
export function replaceRoutine(
  database: Database,
  replacement: Replacement,
): Promise<RoutineReport> {
  const { text, routine, on, dryRun, dropRoles } = replacement
  return database.transaction().execute(async (transaction) => {
    const difference = differenceOf(await readRoutine(transaction), routine)
    const used = dropRoles ? [] : await usesOf(transaction, difference.roles.removed)
    if (used.length > 0) return refusedFor(used.map(roleInUse))
    if (!dryRun) await saveRoutine(transaction, { text, on })
    return reportOf(difference, routine, !dryRun)
  })
}

type Use = { role: string; count: number }

/** A role that assignments use vanishes only when the caller says so: answers would no longer find its holders. */
async function usesOf(database: Queryable, roles: readonly string[]): Promise<Use[]> {
  if (roles.length === 0) return []
  const assignments = [...(await readRegister(database)).bySystem.values()].flat()
  return roles
    .map((role) => ({
      role,
      count: assignments.filter((assignment) => assignment.role === role).length,
    }))
    .filter(({ count }) => count > 0)
}

function roleInUse({ role, count }: Use) {
  const message = `Rollen «${role}» saknas i filen men innehas för ${count} system i registret. Behåll den, eller ange --drop-roles om den ska bort.`
  return { row: null, column: 'roles', code: 'roleInUse', message }
}
