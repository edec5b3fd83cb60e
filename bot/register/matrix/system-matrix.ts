import type { Day } from '../../calendar/day.ts'
import type { Role } from '../../routine/routine.ts'
import { holdersAtLarge } from '../holding/organisation-role.ts'
import { holdersFor } from '../holding/role-holders.ts'
import type { Snapshot } from '../snapshot.ts'
import { isInUse, type System } from '../system.ts'
import { type Cell, type CellRule, cellOf, isHeld } from './cell.ts'
import { askedOf, matrixRoles } from './roles.ts'

/** A role's column. What is wrong with a role of the whole organisation stands here once, not in every row. */
export type Column = { role: Role; broken: readonly CellRule[] }

export type SystemRow = {
  system: System
  /** In the order of the columns. */
  cells: readonly Cell[]
  /** Nobody who is still there holds any of the roles that are held for this very system. */
  empty: boolean
}

/** The systems in use and who holds which role for each, on a day. */
export type SystemMatrix = { on: Day; columns: readonly Column[]; rows: readonly SystemRow[] }

/** The matrix system × role of what is known, the systems by name, in Swedish order. */
export function systemMatrix(snapshot: Snapshot, on: Day): SystemMatrix {
  const lanes = matrixRoles(snapshot.routine).map((role) => laneOf(snapshot, role, on))
  const systems = [...snapshot.register.systems.values()].filter(isInUse).toSorted(byName)
  const rows = systems.map((system) => {
    const cells = lanes.map((lane) => lane.cell(system))
    const empty = !cells.some((cell, place) => lanes[place]?.isOwn && isHeld(cell))
    return { system, cells, empty }
  })
  return { on, columns: lanes.map(({ role, broken }) => ({ role, broken })), rows }
}

const swedish = new Intl.Collator('sv')
const byName = (one: System, other: System) =>
  swedish.compare(one.name, other.name) || swedish.compare(one.id, other.id)

type Lane = Column & {
  cell: (system: System) => Cell
  /** Held per system. */
  isOwn: boolean
}

/** How a role's cells are found: what the register says of the system, else what holds for all like it, found once. */
function laneOf(snapshot: Snapshot, role: Role, on: Day): Lane {
  const { directory, register, routine } = snapshot
  const asked = askedOf(routine, role)
  const found = (system: System) =>
    cellOf(holdersFor({ snapshot, today: on }, system, role), asked, on)
  const isOwn = role.found.by === 'system'
  const common =
    role.found.by === 'organisation'
      ? cellOf(holdersAtLarge(directory, role).held, asked, on)
      : null
  const derived = onceEach(found)
  const cell = (system: System) => {
    const assignments = register.bySystem.get(system.id) ?? []
    if (isOwn || assignments.some((one) => one.role === role.id)) return found(system)
    return common ? { ...common, broken: [] } : derived(system)
  }
  return { role, isOwn, broken: common?.broken ?? [], cell }
}

/** Systems of the same department have the same head. */
function onceEach(found: (system: System) => Cell): (system: System) => Cell {
  const known = new Map<string, Cell>()
  return (system) => {
    const place = system.department.join('\n')
    const cell = known.get(place) ?? found(system)
    known.set(place, cell)
    return cell
  }
}
