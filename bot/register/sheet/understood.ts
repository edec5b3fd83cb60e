import { keyOf, type Meanings, type Target } from './columns.ts'
import { fields } from './fields.ts'
import type { HeaderRow } from './header-row.ts'

/** What the import understood of a sheet's columns, for the one who imports it to look at. */
export function understoodLines({ line, columns }: HeaderRow, meanings: Meanings): string[] {
  const known = columns.filter(({ target }) => target.kind !== 'extra')
  const kept = columns.filter(({ target }) => target.kind === 'extra')
  const roles = new Set(known.map(({ target }) => keyOf(target)))
  const missing = meanings.roles.filter(({ id }) => !roles.has(`role:${id}`))
  return [
    `Rubrikerna står på rad ${line}:`,
    ...known.map(({ header, target }) => `  ${header} → ${nameOf(target, meanings)}`),
    ...(kept.length > 0 ? [`  Behålls som de är: ${kept.map(keptName(meanings)).join(', ')}`] : []),
    ...(missing.length > 0
      ? [
          `  Utan kolumn: ${missing.map(({ label }) => label).join(', ')} (--map "Rubrik=roll" om en finns)`,
        ]
      : []),
  ]
}

/** A column that would have been understood, had not a surer one been there, is pointed out. */
const keptName =
  (meanings: Meanings) =>
  ({ header }: { header: string }): string => {
    const guess = meanings.guess(header)
    return guess && guess.target.kind !== 'extra'
      ? `${header} (en annan kolumn är ${nameOf(guess.target, meanings)})`
      : header
  }

function nameOf(target: Target, { roles }: Meanings): string {
  switch (target.kind) {
    case 'field':
      return fields[target.field].label
    case 'role':
      return roles.find(({ id }) => id === target.role)?.label ?? target.role
    case 'extra':
      return 'extra'
  }
}
