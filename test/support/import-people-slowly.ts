import { dayOf } from '../../bot/calendar/day.ts'
import { openDatabase } from '../../bot/database/open.ts'
import { importPeople } from '../../bot/directory/import-people.ts'
import { openSheet } from '../../bot/sheet/open-sheet.ts'

/** Imports a people file and then waits, inside the transaction, to be killed: `FILE DATA_DIR [DATABASE_URL]`. */
const [path = '', DATA_DIR = '', DATABASE_URL] = process.argv.slice(2)
const today = dayOf(2026, 11, 23)
if (!today) throw new Error('23 November is a day.')
const { database } = await openDatabase({ DATA_DIR, DATABASE_URL })
await importPeople(await openSheet(path), {
  database,
  today,
  onProgress: (step, rows) => {
    if (step === 'read') return
    process.stdout.write(`written ${rows}\n`)
    // Holds this process still, so that the test kills it here and nowhere else.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  },
})
