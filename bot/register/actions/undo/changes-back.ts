import type { Day } from '../../../calendar/day.ts'
import { keptOf } from '../../history/kept.ts'
import type { Change } from '../../import/stored.ts'
import { assignmentOf } from '../../store.ts'
import type { Row, State, TakenBack } from '../state.ts'

/** What taking back does to a system, for its history. */
export function changesBack(
  { systemId, present }: { systemId: string; present: State },
  back: TakenBack,
  on: Day,
): Change[] {
  if (back.isRemoved) return [{ systemId, what: 'vanished', before: null, after: on }]
  const roles = back.roles.map(({ role, assignments }) => ({
    systemId,
    what: `role:${role}`,
    before: present.assignments
      .filter((row) => row.role === role)
      .map(assignmentOf)
      .map(keptOf),
    after: assignments.map(assignmentOf).map(keptOf),
  }))
  const columns = back.restored.filter((what) => !what.startsWith('role:'))
  return [...columns.flatMap((column) => changesOf(column, present.system, back.system))]
    .map((change) => ({ systemId, ...change }))
    .concat(roles)
}

type Changed = Omit<Change, 'systemId'>

function changesOf(column: string, was: Row, becomes: Row): Changed[] {
  const [before, after] = [was[column] ?? null, becomes[column] ?? null]
  if (column === 'vanished_on')
    return [{ what: after === null ? 'returned' : 'vanished', before, after }]
  if (column === 'extra') return extraChanges(recordOf(before), recordOf(after))
  return [{ what: fieldOf(column), before, after }]
}

function extraChanges(before: Row, after: Row): Changed[] {
  const headers = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...headers]
    .filter((header) => before[header] !== after[header])
    .map((header) => ({
      what: `extra:${header}`,
      before: before[header] ?? null,
      after: after[header] ?? null,
    }))
}

const recordOf = (value: unknown): Row =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}

/** A column as the history names it: `personalData` of `personal_data`. */
export function fieldOf(column: string): string {
  if (column.startsWith('role:')) return column
  return column.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase())
}
