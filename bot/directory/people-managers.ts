import type { Directory } from './directory.ts'
import { addressIn } from './people-cells.ts'
import type { IdentifiedRow } from './people-identity.ts'

/** Whom a text names as a manager. */
export type Named =
  | { kind: 'person'; id: string }
  | { kind: 'unknown' }
  | { kind: 'ambiguous'; count: number }
type Holder = { id: string; name: string | null; addresses: (string | null | undefined)[] }

/**
 * Finds the person whom a text names: by id, by address, or by a name that exactly one person holds. Everybody in the
 * file counts, and everybody in the directory whom the file does not name.
 */
export function createPersonFinder(
  rows: readonly IdentifiedRow[],
  directory: Directory,
): (text: string) => Named {
  const { ids, byAddress, byName } = indexOf(holdersIn(rows, directory))
  return (text) => {
    const id = text.toLowerCase()
    if (ids.has(id)) return { kind: 'person', id }
    return text.includes('@')
      ? oneOf([byAddress.get(addressIn(text) ?? '') ?? []].flat())
      : oneOf([...(byName.get(nameKey(text)) ?? [])])
  }
}

function oneOf([only, ...others]: string[]): Named {
  if (!only) return { kind: 'unknown' }
  if (others.length > 0) return { kind: 'ambiguous', count: others.length + 1 }
  return { kind: 'person', id: only }
}

/** Whose account is closed comes last: an address that went to a successor is the successor's. */
function* holdersIn(rows: readonly IdentifiedRow[], directory: Directory): Generator<Holder> {
  const named = new Set(rows.map(({ id }) => id))
  for (const active of [true, false])
    for (const { row, id } of rows.filter((one) => (one.row.active !== false) === active))
      yield { id, name: row.name, addresses: [row.mail, row.userPrincipalName] }
  for (const { id, name, mail, userPrincipalName } of directory.people.values())
    if (!named.has(id)) yield { id, name, addresses: [mail, userPrincipalName] }
}

function indexOf(holders: Iterable<Holder>) {
  const ids = new Set<string>()
  const byAddress = new Map<string, string>()
  const byName = new Map<string, Set<string>>()
  for (const { id, name, addresses } of holders) {
    ids.add(id)
    for (const address of addresses)
      if (address && !byAddress.has(address)) byAddress.set(address, id)
    if (name) byName.set(nameKey(name), (byName.get(nameKey(name)) ?? new Set()).add(id))
  }
  return { ids, byAddress, byName }
}

/** A name as it is compared: also out of `Berg, Anna` and of a directory path (`CN=Anna Berg,OU=…`). */
function nameKey(text: string): string {
  const common = /^CN=((?:[^,\\]|\\.)+)/i.exec(text)?.[1]?.replaceAll('\\', '') ?? text
  const [surname = '', given, ...more] = common.split(',')
  const name = given && more.length === 0 ? `${given} ${surname}` : common
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}
