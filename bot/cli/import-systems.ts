import { basename } from 'node:path'
import { today } from '../calendar/clock.ts'
import { importSystems } from '../register/import/import-systems.ts'
import { NoRegister } from '../register/import/rows.ts'
import { type Meanings, meaningsOf } from '../register/sheet/columns.ts'
import { sheetRoles } from '../register/sheet/roles.ts'
import { toldTargets } from '../register/sheet/told.ts'
import { understoodLines } from '../register/sheet/understood.ts'
import { readRoutine } from '../routine/store.ts'
import { openSheet } from '../sheet/open-sheet.ts'
import type { ImportReport } from '../sheet/sheet.ts'
import { UnreadableSheet } from '../sheet/unreadable-sheet.ts'
import { type Call, type Command, type ExitCode, Refusal } from './command.ts'
import { reportLines } from './import-report.ts'
import { withDatabase } from './with-database.ts'

/** `import systems FILE`: reads a sheet of systems into the register. */
export const importSystemsCommand: Command = {
  words: ['import', 'systems'],
  usage: 'FILE [--dry-run] [--json] [--map "RUBRIK=FÄLT ELLER ROLL" …]',
  help: 'Läser in system ur en .csv- eller .xlsx-fil. --map säger vad en kolumn betyder, --dry-run visar vad som skulle hända och ändrar inget.',
  options: {
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
    map: { type: 'string', multiple: true },
  },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const [path, ...more] = call.positionals
  if (!path || more.length > 0) {
    call.tell(`Skriv en fil: import systems ${importSystemsCommand.usage}`)
    return 2
  }
  const report = await importFile(path, call)
  const lines = call.values.json
    ? [JSON.stringify(report)]
    : [...reportLines(report, 'system'), ...dryLines(call)]
  for (const line of lines) call.print(line)
  return 0
}

async function importFile(path: string, call: Call): Promise<ImportReport> {
  const { clock, config, tell, values } = call
  try {
    const sheet = await openSheet(path)
    return await withDatabase(config, async ({ database }) => {
      const meanings = meaningsFor(call, sheetRoles(await readRoutine(database)))
      return importSystems(database, {
        sheet,
        file: basename(path),
        on: today(clock),
        meanings,
        dryRun: values['dry-run'] === true,
        understood: (header) => {
          for (const line of understoodLines(header, meanings)) tell(line)
        },
        progress: (rows) => tell(`${rows} rader lästa …`, false),
      })
    })
  } catch (problem) {
    if (!(problem instanceof UnreadableSheet || problem instanceof NoRegister)) throw problem
    throw new Refusal(`Ingenting är inläst. ${problem.message}`, { cause: problem })
  }
}

function meaningsFor({ values }: Call, roles: Meanings['roles']): Meanings {
  const maps = Array.isArray(values.map) ? values.map.map(String) : []
  const told = toldTargets(maps, roles)
  if (told.kind === 'wrong') throw new Refusal(`Ingenting är inläst. ${told.message}`)
  return meaningsOf(roles, told.targets)
}

function dryLines({ values }: Call): string[] {
  return values['dry-run'] ? ['', 'Det här var ett prov: ingenting är ändrat.'] : []
}
