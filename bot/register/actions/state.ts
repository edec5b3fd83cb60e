import { isDeepStrictEqual } from 'node:util'
import type { AssignmentRow } from '../store.ts'

/** A row as the database has it, by column. */
export type Row = Readonly<Record<string, unknown>>

/** A system with its assignments, as their rows. */
export type State = { system: Row; assignments: readonly AssignmentRow[] }

/** How a system stood before an action (null where it was created), after it, and how it stands now. */
export type Sides = { before: State | null; after: State; present: State }

/** What becomes of a system when an action on it is taken back. */
export type TakenBack = {
  /** The row as it is to be written. */
  system: Row
  /** Roles whose assignments are replaced by those given. */
  roles: { role: string; assignments: readonly AssignmentRow[] }[]
  /** What goes back to what it was: columns, and `role:ID`. */
  restored: string[]
  /** What somebody has changed since, and stays. */
  kept: string[]
  /** The action created it; it leaves the list again. */
  isRemoved: boolean
}

/** Decides what goes back: all that is still as the action left it. */
export function takeBack({ before, after, present }: Sides): TakenBack {
  const result: TakenBack = {
    system: present.system,
    roles: [],
    restored: [],
    kept: [],
    isRemoved: false,
  }
  if (before === null) {
    const untouched = isDeepStrictEqual(after, present)
    return { ...result, kept: untouched ? [] : ['created'], isRemoved: untouched }
  }
  const sides = { before, after, present }
  const system = takeBackColumns(sides, result)
  takeBackRoles(sides, result)
  return { ...result, system }
}

type Known = Sides & { before: State }

function takeBackColumns({ before, after, present }: Known, result: TakenBack): Row {
  // What the sheet said last time is noted beside the register, and was never changed by hand.
  const system: Record<string, unknown> = { ...present.system, said: before.system.said }
  for (const column of Object.keys(after.system)) {
    if (column === 'said') continue
    const [was, became, is] = [before, after, present].map((state) => state.system[column])
    if (isDeepStrictEqual(was, became)) continue
    if (isDeepStrictEqual(is, became)) {
      system[column] = was
      result.restored.push(column)
    } else result.kept.push(column)
  }
  return system
}

function takeBackRoles({ before, after, present }: Known, result: TakenBack): void {
  const all = [...before.assignments, ...after.assignments].map(({ role }) => String(role))
  for (const role of new Set(all)) {
    const [was, became, is] = [before, after, present].map((state) => ofRole(state, role))
    if (isDeepStrictEqual(was, became)) continue
    if (isDeepStrictEqual(is, became)) {
      result.roles.push({ role, assignments: was ?? [] })
      result.restored.push(`role:${role}`)
    } else result.kept.push(`role:${role}`)
  }
}

const ofRole = ({ assignments }: State, role: string) =>
  assignments.filter((row) => row.role === role)
