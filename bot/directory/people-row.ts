import type { Problem, SheetRow } from '../sheet/sheet.ts'
import { addressIn, phoneIn, textIn, yesOrNo } from './people-cells.ts'
import type { PeopleColumns, PeopleField } from './people-columns.ts'
import { madeUpId } from './person-id.ts'

/**
 * A row of a people file as it reads by itself. A field is undefined when the file has no column for it, null when
 * the cell says nothing. `ownId` is the id that stands in the file.
 */
export type PersonRow = {
  line: number
  ownId: string | null
  id: string
  name: string | null
  mail: string | null | undefined
  userPrincipalName: string | null | undefined
  givenName: string | null | undefined
  surname: string | null | undefined
  title: string | null | undefined
  department: string | null | undefined
  phone: string | null | undefined
  /** As it stands: an address, a user principal name, an id or a name. */
  manager: string | null | undefined
  active: boolean | undefined
}

export type ReadRow = { person: PersonRow | null; problems: Problem[] }

/** Reads one row. It is refused (`person` is null) when nothing in it says who is meant: no id and no valid address. */
export function readRow(row: SheetRow, columns: PeopleColumns): ReadRow {
  const problems: Problem[] = []
  const cells = cellsOf(row, columns, problems)
  const mail = cells.address('mail')
  const userPrincipalName = cells.address('userPrincipalName')
  const ownId = cells.id()
  const address = mail ?? userPrincipalName
  const id = ownId ?? (address && madeUpId(address))
  if (!id) {
    problems.push(
      problem(row, 'missingAddress', 'Raden saknar e-postadress och id. Den läses inte in.'),
    )
    return { person: null, problems }
  }
  noteWidth(row, columns, problems)
  const person: PersonRow = {
    line: row.line,
    ownId,
    id,
    name: cells.name(),
    mail,
    userPrincipalName,
    givenName: cells.text('givenName'),
    surname: cells.text('surname'),
    title: cells.text('title'),
    department: cells.text('department'),
    phone: cells.phone(),
    manager: cells.text('manager'),
    active: cells.active(),
  }
  return { person, problems }
}

function cellsOf(row: SheetRow, columns: PeopleColumns, problems: Problem[]) {
  const raw = (field: PeopleField) => rawCell(row, columns, field)
  const text = (field: PeopleField) => (columns.of.has(field) ? textIn(raw(field)) : undefined)
  const note = (field: PeopleField, code: string, message: string) => {
    const column = columns.header.cells[columns.of.get(field)?.[0] ?? -1]?.trim() ?? null
    problems.push({ row: row.line, column, code, message })
  }
  return {
    text,
    address: (field: 'mail' | 'userPrincipalName') => {
      const given = text(field)
      const address = given && addressIn(given)
      if (given && !address)
        note(field, 'invalidAddress', `«${short(given)}» är ingen giltig adress.`)
      return given && (address ?? null)
    },
    id: () =>
      text('id')
        ?.toLowerCase()
        .replace(/^\{|\}$/g, '') ?? null,
    name: () => {
      const parts = [text('givenName'), text('surname')].filter(Boolean).join(' ')
      const name = text('name') ?? (parts || null)
      if (!name && namesPeople(columns))
        note('name', 'noName', 'Namn saknas; adressen visas i stället.')
      return name
    },
    phone: () => (columns.of.has('phone') ? phoneIn(raw('phone')) : undefined),
    active: () => {
      const field = columns.of.has('active') ? 'active' : 'blocked'
      const given = text(field)
      const yes = given ? yesOrNo(given) : undefined
      if (yes === null)
        note(field, 'badYesNo', `«${short(given ?? '')}» är varken ja eller nej och räknas inte.`)
      return yes === null || yes === undefined ? undefined : yes === (field === 'active')
    },
  }
}

/** Whether the file has any column for names. */
export function namesPeople({ of }: PeopleColumns): boolean {
  return of.has('name') || of.has('givenName') || of.has('surname')
}

/** What the first column of a field says that says anything. */
function rawCell(row: SheetRow, columns: PeopleColumns, field: PeopleField): string {
  const cells = columns.of.get(field)?.map((column) => row.cells[column] ?? '')
  return cells?.find((cell) => textIn(cell) !== null) ?? ''
}

function noteWidth(row: SheetRow, { header }: PeopleColumns, problems: Problem[]): void {
  const missing = header.cells.length - row.cells.length
  if (missing > 0)
    problems.push(
      problem(
        row,
        'shortRow',
        `Raden har ${missing} celler färre än rubrikraden; de räknas som tomma.`,
      ),
    )
  if (row.cells.slice(header.cells.length).some((cell) => cell.trim() !== ''))
    problems.push(
      problem(
        row,
        'longRow',
        'Raden har fler celler än rubrikraden. Kontrollera om en cell innehåller ett skiljetecken.',
      ),
    )
}

export function problem({ line }: { line: number }, code: string, message: string): Problem {
  return { row: line, column: null, code, message }
}

/** A cell's text as a message may quote it. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
