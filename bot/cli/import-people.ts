import { today } from '../calendar/clock.ts'
import { importPeople, type PeopleImport } from '../directory/import-people.ts'
import { openSheet } from '../sheet/open-sheet.ts'
import { UnreadableSheet } from '../sheet/unreadable-sheet.ts'
import { type Call, type Command, type ExitCode, Refusal } from './command.ts'
import { reportLines } from './import-report.ts'
import { withDatabase } from './with-database.ts'

/** `import people FILE`: reads a people file into the directory. */
export const importPeopleCommand: Command = {
  words: ['import', 'people'],
  usage: 'FILE [--dry-run] [--json]',
  help: 'Läser in personer ur en .csv- eller .xlsx-fil. --dry-run visar vad som skulle hända och ändrar inget.',
  options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const [path, ...more] = call.positionals
  if (!path || more.length > 0) {
    call.tell('Skriv en fil: import people FILE [--dry-run] [--json]')
    return 2
  }
  const done = await importFile(path, call)
  const lines = call.values.json
    ? [JSON.stringify(done.report)]
    : [...headerLines(done), ...reportLines(done.report, 'personer'), ...dryLines(call)]
  for (const line of lines) call.print(line)
  return 0
}

async function importFile(path: string, call: Call): Promise<PeopleImport> {
  try {
    const sheet = await openSheet(path)
    return await withDatabase(call.config, ({ database }) =>
      importPeople(sheet, {
        database,
        today: today(call.clock),
        dryRun: call.values['dry-run'] === true,
        onProgress: progress(call),
      }),
    )
  } catch (problem) {
    if (!(problem instanceof UnreadableSheet)) throw problem
    throw new Refusal(`Ingenting är inläst. ${problem.message}`, { cause: problem })
  }
}

/** Rows between two words of progress; a file that is read at once needs none. */
const STRIDE = 5_000
const words = { read: 'lästa', written: 'sparade' }

function progress({ tell }: Call) {
  return (step: 'read' | 'written', rows: number) => {
    if (rows % STRIDE === 0) tell(`${rows} rader ${words[step]} …`, false)
  }
}

function headerLines({ header }: PeopleImport): string[] {
  const read = header.read.map((one) => `${one.header} → ${fieldNames[one.field]}`).join(', ')
  const notRead = header.notRead.length > 0 ? [`Läses inte: ${header.notRead.join(', ')}`] : []
  return [`Rubrikerna på rad ${header.line}: ${read}`, ...notRead]
}

const fieldNames: Record<PeopleImport['header']['read'][number]['field'], string> = {
  id: 'id',
  userPrincipalName: 'inloggningsnamn',
  mail: 'e-postadress',
  name: 'namn',
  givenName: 'förnamn',
  surname: 'efternamn',
  title: 'titel',
  department: 'förvaltning',
  manager: 'närmaste chef',
  phone: 'telefon',
  active: 'aktivt konto',
  blocked: 'spärrat konto',
}

function dryLines({ values }: Call): string[] {
  return values['dry-run'] ? ['', 'Det här var ett prov: ingenting är ändrat.'] : []
}
