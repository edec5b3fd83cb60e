import type { Problem } from '../sheet/sheet.ts'
import { type PersonRow, problem } from './people-row.ts'

/** The rows of a file so far, to tell which of them a further one repeats. */
export type Rows = { ids: Map<string, PersonRow>; addresses: Map<string, PersonRow> }

/** Notes a row, unless somebody has one already: then that is told as a problem, and the first row counts. */
export function noteRow(person: PersonRow, { ids, addresses }: Rows): Problem | null {
  const same = ids.get(person.id)
  if (same)
    return person.ownId
      ? problem(person, 'duplicateId', `Samma id som på rad ${same.line}. Den första raden gäller.`)
      : sameAddress(person, same)
  const own = addressesOf(person)
  const other = own
    .map((address) => addresses.get(address))
    .find((holder) => holder && !mayShare(person, holder))
  if (other) return sameAddress(person, other)
  ids.set(person.id, person)
  for (const address of own)
    if (person.active !== false || !addresses.has(address)) addresses.set(address, person)
  return null
}

/** An address often goes to the successor of somebody whose account is closed. */
function mayShare(person: PersonRow, other: PersonRow): boolean {
  const twoAccounts = person.ownId !== null && other.ownId !== null
  return twoAccounts && (person.active === false || other.active === false)
}

function addressesOf({ mail, userPrincipalName }: PersonRow): string[] {
  return [mail, userPrincipalName].filter((address) => typeof address === 'string')
}

function sameAddress(person: PersonRow, other: PersonRow): Problem {
  const theirs = new Set(addressesOf(other))
  const shared = addressesOf(person).find((address) => theirs.has(address)) ?? 'Adressen'
  return problem(
    person,
    'duplicateAddress',
    `${shared} står redan på rad ${other.line}. Den första raden gäller.`,
  )
}
