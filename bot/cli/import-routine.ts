import { today } from '../calendar/clock.ts'
import type { Day } from '../calendar/day.ts'
import type { Database, Queryable } from '../database/database.ts'
import { readRegister } from '../register/store.ts'
import { differenceOf } from '../routine/difference.ts'
import { neverDue } from '../routine/never-due.ts'
import { openRoutine, UnreadableRoutine } from '../routine/open-routine.ts'
import { parseRoutine } from '../routine/parse-routine.ts'
import type { Routine } from '../routine/routine.ts'
import { readRoutine, saveRoutine } from '../routine/store.ts'
import { type Call, type Command, Refusal } from './command.ts'
import { type RoutineReport, refusedFor, reportOf, sentencesOf } from './routine-report.ts'
import { withDatabase } from './with-database.ts'

const USAGE = 'FILE [--dry-run] [--drop-roles] [--json]'

/** `ansvar import routine FILE`: the municipality's own governing documents, roles and duties. */
export const importRoutineCommand: Command = {
  words: ['import', 'routine'],
  usage: USAGE,
  help: 'Läser in kommunens egen rutin ur en YAML-fil, hel eller inte alls; fel anges med rad och fält. --dry-run visar vad som skulle ändras.',
  options: {
    'dry-run': { type: 'boolean' },
    'drop-roles': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run(call) {
    const [path, ...more] = call.positionals
    if (!path || more.length > 0) {
      call.tell(`ansvar import routine ${USAGE}`)
      return 2
    }
    const report = await importRoutine(path, call)
    const lines = call.values.json ? [JSON.stringify(report)] : sentencesOf(report)
    for (const line of lines) call.print(line)
    return report.problems.length > 0 ? 1 : 0
  },
}

async function importRoutine(path: string, call: Call): Promise<RoutineReport> {
  const text = await textOf(path)
  const parsed = parseRoutine(text, (routine) => neverDue(routine, today(call.clock)))
  if (parsed.kind === 'wrong')
    return refusedFor(
      parsed.problems.map(({ line, field, message }) => ({
        row: line,
        column: field,
        code: 'wrongEntry',
        message,
      })),
    )
  const replacement = {
    text,
    routine: parsed.routine,
    on: today(call.clock),
    dryRun: call.values['dry-run'] === true,
    dropRoles: call.values['drop-roles'] === true,
  }
  return withDatabase(call.config, ({ database }) => replaceRoutine(database, replacement))
}

async function textOf(path: string): Promise<string> {
  try {
    return await openRoutine(path)
  } catch (problem) {
    if (problem instanceof UnreadableRoutine) throw new Refusal(problem.message)
    throw problem
  }
}

type Replacement = { text: string; routine: Routine; on: Day; dryRun: boolean; dropRoles: boolean }

function replaceRoutine(database: Database, replacement: Replacement): Promise<RoutineReport> {
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
