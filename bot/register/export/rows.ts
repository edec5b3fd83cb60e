import type { Directory } from '../../directory/directory.ts'
import type { Assignment } from '../assignment.ts'
import type { Register } from '../register.ts'
import { fieldNames, fields } from '../sheet/fields.ts'
import { knownHolders } from '../sheet/known-holders.ts'
import type { SheetRole } from '../sheet/roles.ts'
import type { System } from '../system.ts'
import { cellOf } from './cells.ts'
import { holdersCell } from './holders.ts'

/**
 * The register as rows of a sheet, the header first: every field, every role, and the further columns of the sheets
 * that it came from. Systems that vanished from the sheet are left out. An import reads it back unchanged.
 */
export function* registerRows(
  { systems, bySystem }: Register,
  roles: readonly SheetRole[],
  directory: Directory,
): Generator<string[]> {
  const known = knownHolders(directory)
  const present = [...systems.values()].filter(({ vanishedOn }) => vanishedOn === null)
  const columns = [...roles, ...otherRoles(bySystem, roles)]
  const extras = [...new Set(present.flatMap(({ extra }) => Object.keys(extra)))]
  yield [
    ...fieldNames.map((field) => fields[field].label),
    ...columns.map(({ label }) => label),
    ...extras,
  ]
  for (const system of present) {
    const held = bySystem.get(system.id) ?? []
    const seen = { known, ownDepartment: system.department }
    yield [
      ...fieldNames.map((field) => cellOf(system, field)),
      ...columns.map(({ id }) => holdersCell(ofRole(held, id), seen)),
      ...extras.map((header) => extraCell(system, header)),
    ]
  }
}

const ofRole = (held: readonly Assignment[], role: string) =>
  held.filter((assignment) => assignment.role === role)
const extraCell = ({ extra }: System, header: string) =>
  Object.hasOwn(extra, header) ? (extra[header] ?? '') : ''

/** Roles that the register has and the routine no longer names; nothing of them is lost on the way. */
function otherRoles(bySystem: Register['bySystem'], roles: readonly SheetRole[]) {
  const named = new Set(roles.map(({ id }) => id))
  const held = new Set([...bySystem.values()].flat().map(({ role }) => role))
  return [...held]
    .filter((role) => !named.has(role))
    .map((role) => ({ id: role, label: `role:${role}` }))
}
