import { foldedDepartment } from '../../register/holding/folded.ts'
import type { Register } from '../../register/register.ts'
import type { System } from '../../register/system.ts'

/** The systems of a register as lists need them, put in order once a register. */
export type SystemsIndex = {
  /** By name, as Swedish sorts. */
  all: readonly System[]
  /** By every step of their departments' paths, folded; by name within each. */
  byDepartment: ReadonlyMap<string, readonly System[]>
  byVendor: ReadonlyMap<string, readonly System[]>
}

const known = new WeakMap<Register, SystemsIndex>()
const swedish = new Intl.Collator('sv')

export const byName = (one: System, other: System) => swedish.compare(one.name, other.name)

export function systemsIndexOf(register: Register): SystemsIndex {
  const index = known.get(register) ?? readIndex(register)
  known.set(register, index)
  return index
}

function readIndex(register: Register): SystemsIndex {
  const all = [...register.systems.values()].toSorted(byName)
  const byDepartment = new Map<string, System[]>()
  for (const system of all)
    for (const step of new Set(system.department.map(foldedDepartment)))
      ofStep(byDepartment, step).push(system)
  return { all, byDepartment, byVendor: Map.groupBy(all, ({ vendor }) => vendor ?? '') }
}

function ofStep(byDepartment: Map<string, System[]>, step: string): System[] {
  const systems = byDepartment.get(step) ?? []
  byDepartment.set(step, systems)
  return systems
}
