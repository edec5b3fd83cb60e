import { firstRows } from '../sheet/first-rows.ts'
import type { Problem, Sheet, SheetRow } from '../sheet/sheet.ts'
import { isBlank } from '../sheet/sheet-rows.ts'
import { UnreadableSheet } from '../sheet/unreadable-sheet.ts'
import { findColumns, HEADER_AMONG, type PeopleColumns } from './people-columns.ts'
import { noteRow, type Rows } from './people-doubles.ts'
import { namesPeople, type PersonRow, readRow } from './people-row.ts'

/** What a people file says, before it is compared with the directory. `rows` counts those that hold anything. */
export type PeopleFile = {
  columns: PeopleColumns
  rows: number
  people: PersonRow[]
  problems: Problem[]
}

/**
 * Reads a people file. Rows that say who is meant are kept; of several rows about one person the first counts.
 * Throws `UnreadableSheet` where no row reads as a header. `onRow` hears how many rows are read so far.
 */
export async function readPeopleFile(
  sheet: Sheet,
  onRow: (rows: number) => void = () => undefined,
): Promise<PeopleFile> {
  const { first, all } = await firstRows(sheet, HEADER_AMONG)
  const columns = findColumns(first)
  if (!columns)
    throw new UnreadableSheet(
      'Filen har ingen rubrikrad som känns igen. Den ska ha en kolumn för e-postadress (eller id) och minst en till, till exempel Namn.',
    )
  const file: PeopleFile = { columns, rows: 0, people: [], problems: withoutNames(columns) }
  const seen: Rows = { ids: new Map(), addresses: new Map() }
  for await (const row of all) {
    if (row.line <= columns.header.line || isBlank(row)) continue
    takeRow(row, file, seen)
    onRow(++file.rows)
  }
  return file
}

function withoutNames(columns: PeopleColumns): Problem[] {
  if (namesPeople(columns)) return []
  const message = 'Filen har ingen kolumn för namn; adresserna visas i stället.'
  return [{ row: null, column: null, code: 'noNameColumn', message }]
}

function takeRow(row: SheetRow, { columns, people, problems }: PeopleFile, seen: Rows): void {
  const read = readRow(row, columns)
  const double = read.person && noteRow(read.person, seen)
  if (read.person && !double) people.push(read.person)
  problems.push(...(double ? [double] : read.problems))
}
