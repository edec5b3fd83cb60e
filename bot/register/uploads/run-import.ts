import type { Day } from '../../calendar/day.ts'
import type { Database, Queryable } from '../../database/database.ts'
import { importPeople } from '../../directory/import-people.ts'
import { UnreadableRoutine } from '../../routine/open-routine.ts'
import { openSheet } from '../../sheet/open-sheet.ts'
import { UnreadableSheet } from '../../sheet/unreadable-sheet.ts'
import { NoRegister } from '../import/rows.ts'
import { outcomeOf } from './outcome-of.ts'
import { runRoutine } from './run-routine.ts'
import { runSystems } from './run-systems.ts'
import type { Outcome, Upload } from './upload.ts'
import { withFile } from './with-file.ts'

export type Run = {
  upload: Pick<Upload, 'kind' | 'name' | 'told'>
  bytes: Uint8Array
  on: Day
  /** Reports what would happen and changes nothing. */
  dryRun: boolean
  /** Hears how many rows have been worked through. */
  progress: (rows: number) => void
  /** Surrounds the writing, within its transaction. */
  around?: (transaction: Queryable, write: () => Promise<void>) => Promise<void>
}

/** Imports a file, or tries how it would go, by the same steps as the commands; a file that can't be read is told of. */
export async function runImport(database: Database, run: Run): Promise<Outcome> {
  try {
    return await withFile(run.bytes, (path) => runFile(database, run, path))
  } catch (problem) {
    if (problem instanceof NoRegister) return unreadable(problem.message, problem.headers)
    if (problem instanceof UnreadableSheet || problem instanceof UnreadableRoutine)
      return unreadable(problem.message)
    throw problem
  }
}

const unreadable = (message: string, headers: readonly string[] = []): Outcome => ({
  kind: 'unreadable',
  message,
  headers: [...headers],
})

async function runFile(database: Database, run: Run, path: string): Promise<Outcome> {
  switch (run.upload.kind) {
    case 'systems':
      return runSystems(database, run, await openSheet(path))
    case 'people': {
      const { report, header } = await importPeople(await openSheet(path), {
        database,
        today: run.on,
        dryRun: run.dryRun,
        onProgress: (step, rows) => {
          if (step === 'written' || run.dryRun) run.progress(rows)
        },
      })
      const columns = [
        ...header.read.map(({ header: name, field }) => ({ header: name, target: field })),
        ...header.notRead.map((name) => ({ header: name, target: null })),
      ]
      return { ...outcomeOf(report), columns }
    }
    case 'routine':
      return runRoutine(database, run, path)
  }
}
