import type { Database } from '../../database/database.ts'
import { readRoutine } from '../../routine/store.ts'
import type { Sheet } from '../../sheet/sheet.ts'
import { importSystems } from '../import/import-systems.ts'
import type { Plan } from '../import/plan.ts'
import { keyOf, type Meanings, meaningsOf } from '../sheet/columns.ts'
import type { HeaderRow } from '../sheet/header-row.ts'
import { sheetRoles } from '../sheet/roles.ts'
import { toldTargets } from '../sheet/told.ts'
import { outcomeOf } from './outcome-of.ts'
import type { Run } from './run-import.ts'
import { MOST_CHANGES, type Outcome, type RowChange, type UploadColumn } from './upload.ts'

/** Imports a sheet of systems as its columns are understood, or as somebody has told them. */
export async function runSystems(database: Database, run: Run, sheet: Sheet): Promise<Outcome> {
  const told = await meaningsFor(database, run)
  if (told.kind === 'wrong') return { kind: 'unreadable', message: told.message, headers: [] }
  let columns: UploadColumn[] = []
  const changes: RowChange[] = []
  let changeCount = 0
  const report = await importSystems(database, {
    sheet,
    file: run.upload.name,
    on: run.on,
    meanings: told.meanings,
    dryRun: run.dryRun,
    progress: run.progress,
    ...(run.around && { around: run.around }),
    understood: (header) => {
      columns = columnsOf(header)
    },
    planned: (plans) => {
      changeCount += plans.filter(({ outcome }) => outcome === 'changed').length
      changes.push(...plans.flatMap(changesOf).slice(0, MOST_CHANGES - changes.length))
    },
  })
  return { ...outcomeOf(report), columns, changes, changeCount }
}

const columnsOf = ({ columns }: HeaderRow): UploadColumn[] =>
  columns.map(({ header, target }) => ({
    header,
    target: target.kind === 'extra' ? null : keyOf(target),
  }))

const changesOf = ({ outcome, line, system, changes }: Plan): RowChange[] =>
  outcome === 'changed'
    ? changes.map(({ what, before, after }) => ({
        row: line,
        name: system.name,
        what,
        before,
        after,
      }))
    : []

type Told = { kind: 'meanings'; meanings: Meanings } | { kind: 'wrong'; message: string }

async function meaningsFor(database: Database, { upload }: Run): Promise<Told> {
  const roles = sheetRoles(await readRoutine(database))
  const maps = Object.entries(upload.told).map(
    ([header, target]) => `${header}=${target.replace(/^role:/, '')}`,
  )
  const told = toldTargets(maps, roles)
  return told.kind === 'wrong'
    ? told
    : { kind: 'meanings', meanings: meaningsOf(roles, told.targets) }
}
