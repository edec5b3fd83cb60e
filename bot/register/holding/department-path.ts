import type { Register } from '../register.ts'
import { foldedDepartment } from './folded.ts'

const known = new WeakMap<Register, ReadonlyMap<string, readonly string[]>>()

/**
 * The path that the systems of a department give it, from the whole organisation down; the name alone when no system
 * has it, or when several paths end in that name.
 */
export function pathOf(register: Register, department: string): readonly string[] {
  const paths = known.get(register) ?? readPaths(register)
  known.set(register, paths)
  return paths.get(foldedDepartment(department)) ?? [department]
}

function readPaths({ systems }: Register): Map<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>()
  for (const { department: path } of systems.values()) {
    const name = path.at(-1)
    if (name === undefined) continue
    const before = paths.get(foldedDepartment(name))
    paths.set(foldedDepartment(name), !before || isSame(before, path) ? path : [name])
  }
  return paths
}

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.map(foldedDepartment).join('/') === other.map(foldedDepartment).join('/')
