import type { Snapshot } from '../../register/snapshot.ts'
import { departmentOf, isInUse, type System } from '../../register/system.ts'
import type { ScopeKind } from '../../routine/schedule.ts'
import type { Scope } from '../occurrence.ts'

/** All that a duty is done for, each on its own; what happens (`event`) is not known before it does. */
export function scopesOf(kind: ScopeKind, snapshot: Snapshot): readonly Scope[] {
  switch (kind) {
    case 'organisation':
      return [{ kind }]
    case 'department':
      return departmentsIn(snapshot).map((department) => ({ kind, department }))
    case 'line':
      return [...snapshot.directory.reports.keys()]
        .filter((id) => snapshot.directory.people.has(id))
        .map((managerId) => ({ kind, managerId }))
    case 'system':
      return systemsInUse(snapshot).map(({ id }) => ({ kind, systemId: id }))
    case 'event':
      return []
  }
}

export function systemsInUse({ register }: Snapshot): System[] {
  return [...register.systems.values()].filter(isInUse)
}

/** The departments that have systems, each once however it is cased. */
function departmentsIn(snapshot: Snapshot): string[] {
  const names = new Map<string, string>()
  for (const system of systemsInUse(snapshot)) {
    const name = departmentOf(system)
    if (name && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name)
  }
  return [...names.values()]
}
