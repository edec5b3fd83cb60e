import { plain, type Target } from './columns.ts'
import { fieldNames, fields } from './fields.ts'
import type { SheetRole } from './roles.ts'

/** What columns mean by header, as `--map "Header=role-or-field"` tells it, or what is wrong with it. */
export type Told =
  | { kind: 'targets'; targets: ReadonlyMap<string, Target> }
  | { kind: 'wrong'; message: string }

export function toldTargets(maps: readonly string[], roles: readonly SheetRole[]): Told {
  const targets = new Map<string, Target>()
  for (const map of maps) {
    const cut = map.lastIndexOf('=')
    const header = map.slice(0, cut).trim()
    const name = map.slice(cut + 1).trim()
    if (cut < 1 || !plain(header))
      return { kind: 'wrong', message: `--map skrivs "Rubrik=fält eller roll", inte "${map}".` }
    const target = targetNamed(name, roles)
    if (!target) return { kind: 'wrong', message: `${notKnown(name)} ${choices(roles)}` }
    targets.set(header, target)
  }
  return { kind: 'targets', targets }
}

const notKnown = (name: string) => `«${name}» är varken ett fält eller en roll.`

/** A role by its id or label, a field by its name or label, or `extra` for a column that is only to be kept. */
function targetNamed(name: string, roles: readonly SheetRole[]): Target | null {
  const key = plain(name)
  const role = roles.find(({ clear }) => clear.some((word) => plain(word) === key))
  if (role) return { kind: 'role', role: role.id }
  const field = fieldNames.find((one) =>
    [one, fields[one].label].some((word) => plain(word) === key),
  )
  if (field) return { kind: 'field', field }
  return key === 'extra' ? { kind: 'extra' } : null
}

function choices(roles: readonly SheetRole[]): string {
  const ids = roles.map(({ id, label }) => `${id} (${label})`)
  const names = fieldNames.map((field) => `${field} (${fields[field].label})`)
  return `Roller: ${ids.join(', ')}. Fält: ${names.join(', ')}, extra (behålls som den är).`
}
