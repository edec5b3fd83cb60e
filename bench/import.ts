import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayOf } from '../bot/calendar/day.ts'
import type { Database } from '../bot/database/database.ts'
import { migrate } from '../bot/database/migrate.ts'
import { openDatabase } from '../bot/database/open.ts'
import { importSystems } from '../bot/register/import/import-systems.ts'
import { meaningsOf } from '../bot/register/sheet/columns.ts'
import { sheetRoles } from '../bot/register/sheet/roles.ts'
import { createSnapshots } from '../bot/register/snapshots.ts'
import { starter } from '../bot/routine/starter.ts'
import type { SheetRow } from '../bot/sheet/sheet.ts'
import { atMost, type Bench, milliseconds, reported } from './measure.ts'

const SECONDS = 20
const MEGABYTE = 2 ** 20
/** What a row may cost in memory that stays, in bytes: its name and its line, to know it when it comes again. */
const PER_ROW = 2_000

/** Imports of 1,000 and of 10,000 rows into the embedded database on disk, and of the same rows again. */
export const bench: Bench = async (tell) => {
  const small = await imported(1_000, tell)
  const large = await imported(10_000, tell)
  const growth = (large.peak - small.peak) / 9_000
  return [
    atMost(SECONDS, [large.first], { subject: 'import of 10,000 rows, PGlite', unit: 's' }),
    atMost(SECONDS, [large.again], { subject: 'the same 10,000 rows again', unit: 's' }),
    atMost(PER_ROW, [growth], { subject: 'heap a row more, 1,000 → 10,000', unit: 'bytes' }),
    reported([small.first], { subject: 'import of 1,000 rows, PGlite', unit: 's' }),
    reported([large.peak / MEGABYTE], { subject: 'heap that 10,000 rows take', unit: 'MB' }),
    reported([large.read], { subject: 'snapshot of 10,000 systems read', unit: 's' }),
  ]
}

async function imported(rows: number, tell: (line: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'ansvar-import-'))
  const { database, close } = await openDatabase({ DATA_DIR: folder })
  try {
    await migrate(database)
    const start = heap()
    let peak = 0
    const note = () => {
      peak = Math.max(peak, heap() - start)
    }
    const first = (await milliseconds(() => importOnce(database, rows, note))) / 1000
    const again = (await milliseconds(() => importOnce(database, rows, () => undefined))) / 1000
    const snapshots = createSnapshots({ database })
    const read = (await milliseconds(() => snapshots.refresh())) / 1000
    tell(`${rows} rows: ${first.toFixed(1)} s, again ${again.toFixed(1)} s`)
    return { first, again, peak, read }
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Bytes that are in use once garbage has been collected. */
function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

async function importOnce(database: Database, rows: number, note: () => void): Promise<void> {
  const on = dayOf(2026, 11, 23)
  if (!on) throw new RangeError('23 November is a day.')
  await importSystems(database, {
    sheet: { rows: sheetOf(rows) },
    file: 'system.csv',
    on,
    meanings: meaningsOf(sheetRoles(starter)),
    dryRun: false,
    understood: () => undefined,
    // A look every thousand rows: collecting garbage takes longer than reading what lies between.
    progress: (count) => {
      if (count % 1_000 === 0) note()
    },
  })
}

const HEADERS =
  'System;Förvaltning;Systemägare;Systemförvaltare;Leverantör;Driftform;Livscykel;Avtal löper ut;K;R;T;Verksamhetskritiskt;Not;Taggar'

/** Rows made as they are asked for. */
function* sheetOf(rows: number): Generator<SheetRow> {
  yield { line: 1, cells: HEADERS.split(';') }
  for (let index = 0; index < rows; index++)
    yield {
      line: index + 2,
      cells: [
        `System nummer ${index}`,
        `Norr / Förvaltning ${index % 12}`,
        `person${index % 700}@norr.example`,
        `Eva Nummer ${index % 400}, Bo Nummer ${index % 300}`,
        `Leverantör ${index % 90}`,
        index % 3 === 0 ? 'Externt' : 'Internt',
        index % 7 === 0 ? 'Under förvaltnig' : 'Under avveckling',
        index % 5 === 0 ? 'Löpande, tre månaders uppsägning' : '31/12 2028',
        String(index % 4),
        String(index % 3),
        String(index % 5),
        'Till betydande del verksamhetskritiskt',
        index % 2 === 0 ? 'x' : `Anteckning ${index}`,
        'a, b; c',
      ],
    }
}
