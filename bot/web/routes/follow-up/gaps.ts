import type { Day } from '../../../calendar/day.ts'
import { nameOfPlace, type Place } from '../../../duties/follow-up/place.ts'
import { type SystemMatrix, systemMatrix } from '../../../register/matrix/system-matrix.ts'
import type { Snapshot } from '../../../register/snapshot.ts'
import type { Language } from '../../../routine/routine.ts'

/** A system with roles that nobody holds, or that nobody has confirmed for a year. */
export type SystemGaps = {
  id: string
  name: string
  department: string | null
  vacant: string[]
  stale: string[]
}

const known = new WeakMap<Snapshot, { on: Day; matrix: SystemMatrix }>()

/** The matrix of a snapshot is worked out once a day, whoever asks. */
function matrixOn(snapshot: Snapshot, on: Day): SystemMatrix {
  const before = known.get(snapshot)
  if (before?.on === on) return before.matrix
  const matrix = systemMatrix(snapshot, on)
  known.set(snapshot, { on, matrix })
  return matrix
}

/** The systems of a part that lack somebody, by name, and the roles of the whole organisation that nobody holds. */
export function gapsIn(
  snapshot: Snapshot,
  { on, language, isIn }: { on: Day; language: Language; isIn: (place: Place) => boolean },
): { systems: SystemGaps[]; roles: string[] } {
  const { columns, rows } = matrixOn(snapshot, on)
  const labels = columns.map(({ role }) => role.label[language])
  const systems = rows.flatMap(({ system, cells }): SystemGaps[] => {
    if (!isIn(system.department)) return []
    const withRule = (rule: 'vacant' | 'stale') =>
      labels.filter((_, place) => cells[place]?.broken.includes(rule))
    const [vacant, stale] = [withRule('vacant'), withRule('stale')]
    if (vacant.length + stale.length === 0) return []
    return [
      {
        id: system.id,
        name: system.name,
        department: nameOfPlace(system.department),
        vacant,
        stale,
      },
    ]
  })
  const roles = labels.filter((_, place) => columns[place]?.broken.includes('vacant'))
  return { systems, roles }
}
