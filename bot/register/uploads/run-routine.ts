import type { Database } from '../../database/database.ts'
import { neverDue } from '../../routine/never-due.ts'
import { openRoutine } from '../../routine/open-routine.ts'
import { parseRoutine } from '../../routine/parse-routine.ts'
import { replaceRoutine } from '../replace-routine/replace.ts'
import { wrongEntries } from '../replace-routine/report.ts'
import { outcomeOf } from './outcome-of.ts'
import type { Run } from './run-import.ts'
import type { Outcome } from './upload.ts'

/** Replaces the routine by that of a file, whole or not at all. Throws `UnreadableRoutine`. */
export async function runRoutine(database: Database, run: Run, path: string): Promise<Outcome> {
  const { on, dryRun } = run
  const text = await openRoutine(path)
  const parsed = parseRoutine(text, (routine) => neverDue(routine, on))
  if (parsed.kind === 'wrong') return outcomeOf(wrongEntries(parsed.problems))
  const {
    difference,
    saved: _saved,
    ...report
  } = await replaceRoutine(database, {
    text,
    routine: parsed.routine,
    on,
    dryRun,
    dropRoles: false,
  })
  return { ...outcomeOf(report), difference }
}
