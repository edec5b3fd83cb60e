import type { Day } from '../calendar/day.ts'
import type { Database, Queryable } from '../database/database.ts'
import type { ImportReport, Problem, Sheet } from '../sheet/sheet.ts'
import { headersNotRead, type PeopleField } from './people-columns.ts'
import { decidePeople } from './people-decision.ts'
import { type PeopleFile, readPeopleFile } from './people-file.ts'
import { countOthers, readDirectory, writePeople } from './store.ts'

/** What an import of people did, and what it understood of the file's headers. */
export type PeopleImport = {
  report: ImportReport
  /** Line of the header row, the headers that were read, with the field that each fills, and those that were not. */
  header: { line: number; read: { header: string; field: PeopleField }[]; notRead: string[] }
}

type Importing = {
  database: Database
  today: Day
  /** Reports what would happen and changes nothing. */
  dryRun?: boolean
  /** Hears how far the import is, in rows. */
  onProgress?: (step: 'read' | 'written', rows: number) => void
}

/**
 * Imports a people file in one transaction. People whom the file does not name stay as they are: not read is never
 * taken for left. Throws `UnreadableSheet` when the file can't be read as a list of people; nothing is changed then.
 */
export async function importPeople(
  sheet: Sheet,
  { database, today, dryRun = false, onProgress = () => undefined }: Importing,
): Promise<PeopleImport> {
  const file = await readPeopleFile(sheet, (rows) => onProgress('read', rows))
  const report = dryRun
    ? await rehearse(database, (transaction) => writeFile(transaction, file, today))
    : await database
        .transaction()
        .execute((transaction) =>
          writeFile(transaction, file, today, (rows) => onProgress('written', rows)),
        )
  return { report, header: headerOf(file) }
}

/** People written between two words of progress. */
const PORTION = 5_000

async function writeFile(
  transaction: Queryable,
  { rows, people: read, problems: first }: PeopleFile,
  today: Day,
  onWritten: (rows: number) => void = () => undefined,
): Promise<ImportReport> {
  const { people, problems } = decidePeople(read, await readDirectory(transaction), today)
  const counts = { created: 0, changed: 0, unchanged: 0 }
  for (let start = 0; start < people.length; start += PORTION) {
    const portion = people.slice(start, start + PORTION)
    const written = await writePeople(transaction, portion, 'file')
    counts.created += written.created
    counts.changed += written.changed
    counts.unchanged += written.unchanged
    onWritten(start + portion.length)
  }
  const vanished = await countOthers(
    transaction,
    people.map((person) => person.id),
  )
  return {
    rows,
    ...counts,
    refused: rows - people.length,
    vanished,
    problems: inOrder([...first, ...problems]),
  }
}

function inOrder(problems: Problem[]): Problem[] {
  return problems.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0))
}

class Rehearsed extends Error {}

/** Does the work in a transaction and takes all of it back. */
async function rehearse<T>(
  database: Database,
  work: (transaction: Queryable) => Promise<T>,
): Promise<T> {
  const results: T[] = []
  try {
    await database.transaction().execute(async (transaction) => {
      results.push(await work(transaction))
      throw new Rehearsed()
    })
  } catch (problem) {
    const [result] = results
    if (!(problem instanceof Rehearsed) || result === undefined) throw problem
    return result
  }
  throw new Error('A rehearsal must not be committed.')
}

function headerOf({ columns }: PeopleFile): PeopleImport['header'] {
  const read = [...columns.of].flatMap(([field, places]) =>
    places.map((place) => ({ header: columns.header.cells[place]?.trim() ?? '', field, place })),
  )
  return {
    line: columns.header.line,
    read: read
      .toSorted((one, other) => one.place - other.place)
      .map(({ header, field }) => ({ header, field })),
    notRead: headersNotRead(columns),
  }
}
