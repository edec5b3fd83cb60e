import type { Problem } from '../sheet/sheet.ts'
import type { Directory } from './directory.ts'
import { type PersonRow, problem } from './people-row.ts'
import type { Person } from './person.ts'
import { isMadeUp } from './person-id.ts'

/** A row and the person whom the directory knows for it, if any; `id` is the one that person will have. */
export type IdentifiedRow = { row: PersonRow; id: string; known: Person | null }

/**
 * Whom the directory knows for each row: by the row's own id, else by its address. A made-up id gives way to an id
 * that the file brings; `renumbered` maps it. Two rows about one known person: the second is refused.
 */
export function identifyRows(rows: readonly PersonRow[], directory: Directory) {
  const identified: IdentifiedRow[] = []
  const problems: Problem[] = []
  const renumbered = new Map<string, string>()
  const lines = new Map<string, number>()
  for (const row of rows) {
    const known = knownFor(row, directory)
    const id = row.ownId ?? known?.id ?? row.id
    const other = lines.get(id)
    if (other !== undefined) {
      problems.push(
        problem(row, 'samePerson', `Samma person som på rad ${other}. Den första raden gäller.`),
      )
      continue
    }
    lines.set(id, row.line)
    if (known && known.id !== id) renumbered.set(known.id, id)
    identified.push({ row, id, known })
  }
  return { identified, problems, renumbered }
}

function knownFor(row: PersonRow, directory: Directory): Person | null {
  const byId = row.ownId && directory.people.get(row.ownId)
  if (byId) return byId
  const byAddress = [row.mail, row.userPrincipalName]
    .map((address) => address && directory.byAddress.get(address))
    .find((person) => person)
  if (!byAddress) return null
  return row.ownId === null || isMadeUp(byAddress.id) ? byAddress : null
}
