import type { Language } from '../../../routine/routine.ts'
import type {
  Broken,
  DutyMatrixView,
  MatrixChangesView,
  SystemMatrixView,
} from '../../views/matrix.ts'
import type { HeldView } from '../../views/shared.ts'
import { type MatrixWords, matrixWords } from './words.ts'

/** A sheet's name and its rows, the header first. */
export type MatrixSheet = { name: string; rows: string[][] }

/** The matrix of systems as a sheet; what is broken has a column where the reader may know of it. */
export function systemSheet(view: SystemMatrixView, language: Language): MatrixSheet {
  const words = matrixWords[language]
  const { column } = words
  const isTold = view.gaps !== 'none'
  const header = [
    column.system,
    column.department,
    column.vendor,
    ...view.roles.map((role) => roleHeader(role, words)),
    ...(isTold ? [column.broken] : []),
  ]
  const rows = view.rows.map(({ name, department, vendor, cells, broken }) => [
    name,
    department ?? '',
    vendor ?? '',
    ...cells.map(({ held }) => heldText(held, words)),
    ...(isTold
      ? [[...cellsBroken(view.roles, cells, words), ...told(broken, words)].join('; ')]
      : []),
  ])
  return { name: words.systems, rows: [header, ...rows] }
}

function cellsBroken(
  roles: SystemMatrixView['roles'],
  cells: SystemMatrixView['rows'][number]['cells'],
  words: MatrixWords,
): string[] {
  return cells.flatMap(({ broken }, place) =>
    broken.length > 0 ? [`${roles[place]?.label ?? ''}: ${told(broken, words).join(', ')}`] : [],
  )
}

const told = (broken: readonly Broken[], words: MatrixWords) =>
  broken.map((rule) => words.broken[rule])

/** The matrix of duties as a sheet. */
export function dutySheet(view: DutyMatrixView, language: Language): MatrixSheet {
  const words = matrixWords[language]
  const { column } = words
  const header = [
    column.duty,
    column.standing,
    column.document,
    column.clause,
    ...view.roles.map((role) => roleHeader(role, words)),
    column.holder,
    column.due,
    column.state,
    column.broken,
  ]
  const rows = view.rows.map((row) => [
    row.text,
    row.proposed ? words.proposal : words.adopted,
    row.document ?? '',
    row.clause,
    ...row.letters.map((letter) => letter ?? ''),
    heldText(row.held, words),
    row.next?.due ?? '',
    row.next ? words.state[row.next.state] : '',
    told(row.broken, words).join('; '),
  ])
  return { name: words.duties, rows: [header, ...rows] }
}

/** What has changed as a sheet; null where it is not told since when. */
export function changesSheet(view: MatrixChangesView, language: Language): MatrixSheet | null {
  if (view.since === null) return null
  const words = matrixWords[language]
  const { column } = words
  const header = [column.system, column.role, column.before, column.after, column.day]
  const rows = view.rows.map(({ system, kind, role, before, after, day }) => [
    system,
    kind === 'role' ? capital(role?.label ?? '') : words[kind],
    heldText(before, words),
    heldText(after, words),
    day ?? '',
  ])
  return { name: words.changes(view.since), rows: [header, ...rows] }
}

/** A proposal never passes for what has been decided. */
function roleHeader({ label, proposed }: SystemMatrixView['roles'][number], words: MatrixWords) {
  return capital(proposed ? `${label} (${words.proposal})` : label)
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

const heldText = (held: readonly HeldView[], words: MatrixWords) =>
  held
    .map(({ kind, name, stale }) => {
      if (kind === 'left') return words.left(name)
      return stale ? words.stale(name) : name
    })
    .join('; ')
