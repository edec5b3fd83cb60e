import type { SystemMatrixView } from '../../bot/web/views/matrix.ts'
import type { Selection } from './selection.ts'

export type SystemRow = SystemMatrixView['rows'][number]
export type Cell = SystemRow['cells'][number]

/** A line of the matrix as it is shown: a system, or the heading of a group. */
export type Line =
  | { kind: 'group'; label: string; count: number }
  | { kind: 'system'; row: SystemRow }

/** What is searched of each row, folded once. */
export type Searchable = { row: SystemRow; words: string; gaps: number }

const MARKS = /\p{M}+/gu

/** Lower case and no marks, so that «å» is found by “a”, as in the chat. */
export const fold = (text: string) =>
  text.toLowerCase().normalize('NFKD').replace(MARKS, '').replaceAll('ø', 'o').replaceAll('æ', 'a')

export function searchable(rows: readonly SystemRow[]): Searchable[] {
  return rows.map((row) => {
    const held = row.cells.flatMap((cell) => cell.held.map(({ name }) => name))
    const words = fold([row.name, row.department ?? '', row.vendor ?? '', ...held].join(' '))
    return { row, words, gaps: gapsOf(row) }
  })
}

/** Cells of a row that break a rule, and what the row itself breaks. */
const gapsOf = ({ cells, broken }: SystemRow) =>
  cells.filter((cell) => cell.broken.length > 0).length + broken.length

type Chosen = Pick<
  Selection,
  'text' | 'department' | 'vendor' | 'person' | 'onlyGaps' | 'order' | 'group'
> & {
  /** The place of the one role that is looked at; -1 for all. */
  role: number
  /** Ids that the server found for a mistyped name; null where it was not asked. */
  similar: readonly string[] | null
}

/** The rows that are looked for, in order. */
export function chosenRows(all: readonly Searchable[], chosen: Chosen): SystemRow[] {
  const words = fold(chosen.text).split(/\s+/).filter(Boolean)
  const found = all.filter((one) => fits(one, chosen, words))
  return ordered(found, chosen.order).map(({ row }) => row)
}

function fits({ row, words }: Searchable, chosen: Chosen, wanted: readonly string[]): boolean {
  const { department, vendor, person, similar } = chosen
  const isNamed = similar ? similar.includes(row.id) : wanted.every((word) => words.includes(word))
  if (!isNamed) return false
  if (department && row.department !== department) return false
  if (vendor && row.vendor !== vendor) return false
  if (person && !holds(row, person, chosen.role)) return false
  return !chosen.onlyGaps || hasGap(row, chosen.role)
}

const holds = (row: SystemRow, person: string, role: number) =>
  cellsOf(row, role).some(({ held }) => held.some(({ personId }) => personId === person))

const hasGap = (row: SystemRow, role: number) =>
  cellsOf(row, role).some(({ broken }) => broken.length > 0) ||
  (role === -1 && row.broken.length > 0)

const cellsOf = ({ cells }: SystemRow, role: number) =>
  role === -1 ? cells : cells.slice(role, role + 1)

const collator = new Intl.Collator('sv', { numeric: true })

function ordered(rows: readonly Searchable[], order: Selection['order']): Searchable[] {
  if (order === 'name') return [...rows]
  if (order === 'gaps') return rows.toSorted((one, other) => other.gaps - one.gaps)
  return rows.toSorted((one, other) =>
    collator.compare(one.row.department ?? '\uFFFF', other.row.department ?? '\uFFFF'),
  )
}

/** The rows with a heading before each group; without groups, the rows alone. */
export function linesOf(
  rows: readonly SystemRow[],
  group: Selection['group'],
  without: string,
): Line[] {
  if (group === 'none') return rows.map((row) => ({ kind: 'system', row }))
  const groups = Map.groupBy(rows, (row) => row[group] ?? '')
  return [...groups]
    .toSorted(([one], [other]) => collator.compare(one || '\uFFFF', other || '\uFFFF'))
    .flatMap(([name, members]): Line[] => [
      { kind: 'group', label: name || without, count: members.length },
      ...members.map((row): Line => ({ kind: 'system', row })),
    ])
}

/** The different values of a column, in alphabetical order. */
export function valuesOf(rows: readonly SystemRow[], of: 'department' | 'vendor'): string[] {
  const values = new Set(rows.flatMap((row) => row[of] ?? []))
  return [...values].toSorted(collator.compare)
}
