import { dayOf } from '../../bot/calendar/day.ts'
import { migrate } from '../../bot/database/migrate.ts'
import { openDatabase } from '../../bot/database/open.ts'
import { importSystems } from '../../bot/register/import/import-systems.ts'
import { meaningsOf } from '../../bot/register/sheet/columns.ts'
import { sheetRoles } from '../../bot/register/sheet/roles.ts'
import { starter } from '../../bot/routine/starter.ts'
import { openSheet } from '../../bot/sheet/open-sheet.ts'

/** Imports a file until some rows have been written, says so and then waits to be killed. */
const [file = '', DATA_DIR = '', DATABASE_URL] = process.argv.slice(2)
const { database } = await openDatabase({ DATA_DIR, DATABASE_URL })
await migrate(database)
const on = dayOf(2026, 11, 23)
if (!on) throw new RangeError('There is such a day.')
await importSystems(database, {
  sheet: await openSheet(file),
  file: 'system.csv',
  on,
  meanings: meaningsOf(sheetRoles(starter)),
  dryRun: false,
  understood: () => undefined,
  progress: (rows) => {
    process.stdout.write(`written ${rows}\n`)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  },
})
