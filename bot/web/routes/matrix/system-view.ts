import type { Day } from '../../../calendar/day.ts'
import type { CellRule } from '../../../register/matrix/cell.ts'
import { systemMatrix } from '../../../register/matrix/system-matrix.ts'
import type { Snapshot } from '../../../register/snapshot.ts'
import { departmentOf } from '../../../register/system.ts'
import type { Language, Role } from '../../../routine/routine.ts'
import type { SystemMatrixView } from '../../views/matrix.ts'
import { heldShown } from './held-view.ts'

type Row = SystemMatrixView['rows'][number]
export type NotKnown = SystemMatrixView['notKnown']

/** What everybody sees of a row, and what those see who may know its gaps. */
type BothRows = { open: Row; full: Row }
export type BothViews = { view: Omit<SystemMatrixView, 'rows' | 'gaps'>; rows: readonly BothRows[] }

/** The matrix system × role in a language, both for those who may know of gaps and for those who may not. */
export function systemViews(
  snapshot: Snapshot,
  { on, language, notKnown }: { on: Day; language: Language; notKnown: NotKnown },
): BothViews {
  const { columns, rows } = systemMatrix(snapshot, on)
  return {
    view: {
      on,
      roles: columns.map(({ role, broken }) => columnShown(role, broken, language)),
      notKnown,
    },
    rows: rows.map(({ system, cells, empty }) => {
      const { id, name, vendor } = system
      const row = { id, name, department: departmentOf(system), vendor }
      const full = cells.map(({ held, broken }) => ({
        held: held.map(heldShown),
        broken: [...broken],
      }))
      const open = full.map(({ held }) => ({
        held: held.map((one) => ({ ...one, stale: false })),
        broken: [],
      }))
      return {
        full: { ...row, cells: full, broken: empty ? ['empty'] : [] },
        open: { ...row, cells: open, broken: [] },
      }
    }),
  }
}

export const columnShown = (
  { id, label, standing, found }: Role,
  broken: readonly CellRule[],
  language: Language,
): SystemMatrixView['roles'][number] => ({
  id,
  label: label[language],
  proposed: standing === 'proposed',
  found: found.by,
  broken: [...broken],
})

const common = new WeakMap<BothViews, Partial<Record<'all' | 'none', SystemMatrixView>>>()

/**
 * The view of somebody who may know the gaps of these systems; null: of all. Nearly everybody may know all or none,
 * and shares one value then.
 */
export function viewFor(both: BothViews, seen: ReadonlySet<string> | null): SystemMatrixView {
  if (seen && seen.size > 0) return shownTo(both, seen)
  const views = common.get(both) ?? {}
  common.set(both, views)
  const gaps = seen ? 'none' : 'all'
  views[gaps] ??= shownTo(both, seen)
  return views[gaps]
}

function shownTo({ view, rows }: BothViews, seen: ReadonlySet<string> | null): SystemMatrixView {
  const shown = rows.map(({ full, open }) => (!seen || seen.has(full.id) ? full : open))
  if (!seen) return { ...view, rows: shown, gaps: 'all' }
  const roles = view.roles.map((role) => ({ ...role, broken: [] }))
  return { ...view, roles, rows: shown, gaps: seen.size > 0 ? 'some' : 'none' }
}
