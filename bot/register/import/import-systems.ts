import { type Database, markChanged, type Queryable } from '../../database/database.ts'
import { readDirectory } from '../../directory/store.ts'
import type { ImportReport, Problem, Sheet, SheetRow } from '../../sheet/sheet.ts'
import { keyOf, type Meanings } from '../sheet/columns.ts'
import { type Entry, entryOf, type Reading } from '../sheet/entry.ts'
import type { HeaderRow } from '../sheet/header-row.ts'
import { knownHolders } from '../sheet/known-holders.ts'
import { problem } from '../sheet/problems.ts'
import { createSightings } from '../sheet/sightings.ts'
import { importEntries } from './import-entries.ts'
import { withKnownDepartments } from './known-departments.ts'
import type { Occasion } from './plan.ts'
import { BATCH, inBatches, NoRegister, withoutHeader } from './rows.ts'
import { addHistory, markVanished, measureTables, waitForTurn } from './store.ts'

export type Import = Pick<Occasion, 'file' | 'on' | 'planned'> & {
  sheet: Sheet
  meanings: Meanings
  dryRun: boolean
  /** Hears which columns were understood, before anything is written. */
  understood: (header: HeaderRow) => void
  /** Hears how many rows have been read, some hundred at a time. */
  progress: (rows: number) => void
  /** Surrounds the writing, within its transaction. */
  around?: (transaction: Queryable, write: () => Promise<void>) => Promise<void>
}

/**
 * Imports a sheet of systems in one transaction: whole or, when the process dies or the sheet turns out to be
 * unreadable, not at all. Throws `NoRegister` and, from the sheet, `UnreadableSheet`.
 */
export async function importSystems(database: Database, work: Import): Promise<ImportReport> {
  const report: ImportReport = emptyReport()
  try {
    await database.transaction().execute(async (transaction) => {
      await waitForTurn(transaction)
      const write = () => importInto(transaction, work, report)
      await (work.around ? work.around(transaction, write) : write())
      if (work.dryRun) throw new Rehearsed()
    })
  } catch (problem) {
    if (!(problem instanceof Rehearsed)) throw problem
  }
  return report
}

/** Takes back what a dry run has written. */
class Rehearsed extends Error {}

const emptyReport = (): ImportReport => ({
  rows: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  refused: 0,
  vanished: 0,
  problems: [],
})

async function importInto(database: Queryable, work: Import, report: ImportReport): Promise<void> {
  const { header, rows } = await withoutHeader(work.sheet, work.meanings)
  work.understood(header)
  const reading = { ...header, known: knownHolders(await readDirectory(database)) }
  const { file, on, planned } = work
  const occasion = { file, on, planned, headers: headersOf(header) }
  const sightings = createSightings()
  let wrote = false
  let measured = false
  for await (const batch of inBatches(rows)) {
    const read = batch.flatMap((row) => readRow(row, reading, report))
    const entries = occasion.headers.has('department')
      ? read
      : await withKnownDepartments(database, read, { report, sightings })
    const firsts = entries.filter((entry) => sightings.isFirst(entry, report))
    wrote = (await importEntries(database, firsts, occasion, report)) || wrote
    // What the first rows tell of the tables holds for the rest: the figures are kept in proportion to the size.
    if (batch.length === BATCH && !measured) await measureTables(database)
    measured = true
    work.progress(report.rows)
  }
  if (sightings.identities.size === 0)
    throw new NoRegister('Filen har rubriker men inga system under dem; inget ändras.')
  const vanished = await markVanished(database, sightings.identities, work.on)
  await noteVanished(database, vanished, work, report)
  if (wrote || vanished.length > 0) await markChanged(database, 'register')
}

const headersOf = ({ columns }: HeaderRow) =>
  new Map(columns.map(({ header, target }) => [keyOf(target), header]))

function readRow(row: SheetRow, reading: Reading, report: ImportReport): Entry[] {
  report.rows += 1
  const read = entryOf(row, reading)
  if (read.kind === 'entry') return [read.entry]
  report.refused += 1
  report.problems.push(read.problem)
  return []
}

async function noteVanished(
  database: Queryable,
  vanished: Awaited<ReturnType<typeof markVanished>>,
  { file, on }: Import,
  report: ImportReport,
): Promise<void> {
  report.vanished = vanished.length
  report.problems.push(...vanished.map(vanishedProblem))
  const changes = vanished.map(({ id }) => ({
    systemId: id,
    what: 'vanished',
    before: null,
    after: on,
  }))
  await addHistory(database, changes, { by: file, on })
}

function vanishedProblem({ name, department }: { name: string; department: string[] }): Problem {
  const where = department.at(-1)
  return problem(
    null,
    null,
    'vanished',
    `${name}${where ? ` (${where})` : ''} finns inte längre i förteckningen; det står kvar i registret.`,
  )
}
