import { z } from 'zod'
import { systemsIndexOf } from '../../questions/answering/systems-index.ts'
import { thoseSeen } from '../../questions/answering/visibility.ts'
import { holdersFor, roleOf } from '../../register/holding/role-holders.ts'
import { cellOf } from '../../register/matrix/cell.ts'
import { askedOf } from '../../register/matrix/roles.ts'
import { departmentOf, isInUse, type System } from '../../register/system.ts'
import { roleId } from '../../routine/routine.ts'
import type { Reading } from '../api/reader.ts'
import { type Route, route } from '../api/route.ts'
import { type GapView, type SystemsView, systemsView, systemView } from '../views/systems.ts'
import { presentNames } from './held-view.ts'
import { readSystem, type SystemParts } from './system-view.ts'

/** The register: all systems, and one with everything that the reader may know of it. */
export function systemsRoutes(parts: SystemParts): Route[] {
  return [
    route({
      method: 'GET',
      path: '/systems',
      says: 'All systems with their owners; what they lack only for those who may know.',
      may: null,
      view: systemsView,
      answer: async (reading) => ({ kind: 'view', view: listOf(reading) }),
    }),
    route({
      method: 'GET',
      path: '/systems/{systemId}',
      says: 'One system: who holds its roles, its duties, and what else the reader may know of it.',
      may: null,
      params: z.object({ systemId: z.string().max(400) }),
      view: systemView,
      answer: async ({ params: { systemId }, ...reading }) => {
        const system = reading.snapshot.register.systems.get(systemId)
        if (!system) return { kind: 'unknown' }
        return { kind: 'view', view: await readSystem(parts, system, reading) }
      },
    }),
  ]
}

function listOf(reading: Reading): SystemsView {
  const { snapshot, today, reader } = reading
  const { all } = systemsIndexOf(snapshot.register)
  const owner = roleOf(reading, roleId.systemOwner)
  const asking = { snapshot, today, asker: reader.person }
  const seen = new Set(thoseSeen(asking, 'gaps', all))
  return {
    systems: all.map((system) => ({
      id: system.id,
      name: system.name,
      aliases: [...system.aliases],
      department: departmentOf(system),
      vendor: system.vendor,
      owners: owner ? presentNames(holdersFor(reading, system, owner)) : [],
      gaps: seen.has(system) ? gapsOf(system, reading) : null,
      inUse: isInUse(system),
    })),
  }
}

/** What is wrong with the roles that are held for a system; what is no longer in use lacks nothing. */
function gapsOf(system: System, reading: Reading): GapView[] {
  if (!isInUse(system)) return []
  const { routine } = reading.snapshot
  return routine.roles
    .filter(({ found }) => found.by === 'system')
    .map((role) => {
      const held = holdersFor(reading, system, role)
      const { broken } = cellOf(held, askedOf(routine, role), reading.today)
      return { role: role.label[reading.reader.language], broken: [...broken] }
    })
    .filter(({ broken }) => broken.length > 0)
}
