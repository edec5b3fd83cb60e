import { normaliseHeader } from '../sheet/headers.ts'
import type { SheetRow } from '../sheet/sheet.ts'

/** What a column of a people file can hold. `blocked` is `active` turned round. */
export type PeopleField = keyof typeof synonyms

/** Where the fields stand: the columns of each, counted from 0, the one to prefer first. */
export type PeopleColumns = {
  header: SheetRow
  of: ReadonlyMap<PeopleField, readonly number[]>
}

/**
 * Headers by field, without blanks, the preferred one first: Swedish ones, Graph's names as the Entra admin centre
 * exports them, and those of the Microsoft 365 admin centre («Block credential»).
 */
const synonyms = {
  id: 'id objectid entraid entraobjectid azureadid aadobjectid aadid objektid användarid userid',
  userPrincipalName:
    'userprincipalname upn användarenshuvudnamn användarhuvudnamn användarnamn inloggningsnamn username konto',
  mail: 'mail epost email epostadress emailadress emailaddress mailadress mejl mejladress primarysmtpaddress workemail',
  name: 'displayname namn visningsnamn name fullständigtnamn fullname förochefternamn medarbetare anställd person',
  givenName: 'givenname förnamn firstname tilltalsnamn',
  surname: 'surname efternamn lastname familyname',
  title: 'jobtitle titel befattning title yrkestitel tjänstetitel tjänst yrke position',
  department:
    'förvaltning department sektor avdelning enhet organisation organisationsenhet bolag kontor verksamhet arbetsplats',
  manager:
    'manager närmastechef närmstachef chef linemanager ansvarigchef managermail managerupn managerid managername närmastechefepost närmastechefnamn chefepost chefensepost chefsepost reportsto supervisor',
  phone:
    'telephonenumber telefon telefonnummer phone phonenumber businessphones businessphone arbetstelefon direktnummer tel tfn telnr mobile mobil mobiltelefon mobilephone mobilnummer',
  active:
    'accountenabled aktiv aktivt kontoaktivt kontotaktivt aktivtkonto kontoaktiverat aktiverad aktiverat enabled active kontostatus status',
  blocked: 'blockcredential blocked signinblocked blockerad spärrad inaktiv inaktiverad disabled',
} as const

/** Rows above the table (a title, a date, an empty line) among which the header is looked for. */
export const HEADER_AMONG = 30

/** The header row: the one that names most fields; null where none names a person's address or id and something more. */
export function findColumns(rows: readonly SheetRow[]): PeopleColumns | null {
  const found = rows.map((header) => ({ header, of: fieldsIn(header.cells) })).filter(isHeader)
  return found.reduce<PeopleColumns | null>(
    (best, next) => (best && best.of.size >= next.of.size ? best : next),
    null,
  )
}

function isHeader({ of }: PeopleColumns): boolean {
  return of.size > 1 && (of.has('mail') || of.has('userPrincipalName') || of.has('id'))
}

function fieldsIn(cells: readonly string[]): Map<PeopleField, number[]> {
  const names = cells.map((cell) => normaliseHeader(cell).replaceAll(' ', ''))
  const fields = new Map<PeopleField, number[]>()
  for (const field of allFields) {
    const columns = synonyms[field]
      .split(' ')
      .map((synonym) => names.indexOf(synonym))
      .filter((column) => column >= 0)
    if (columns.length > 0) fields.set(field, columns)
  }
  return fields
}

const allFields = [
  'id',
  'userPrincipalName',
  'mail',
  'name',
  'givenName',
  'surname',
  'title',
  'department',
  'manager',
  'phone',
  'active',
  'blocked',
] as const satisfies PeopleField[]

/** The headers that no field is read from, as they stand in the file. */
export function headersNotRead({ header, of }: PeopleColumns): string[] {
  const read = new Set([...of.values()].flat())
  return header.cells.filter((text, column) => text.trim() !== '' && !read.has(column))
}
