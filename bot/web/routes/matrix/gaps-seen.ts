import { maySeeAll, thoseSeen } from '../../../questions/answering/visibility.ts'
import { foldedDepartment } from '../../../register/holding/folded.ts'
import { isInUse } from '../../../register/system.ts'
import type { Reading } from '../../api/reader.ts'

/**
 * The systems whose gaps the reader may know of: by the rules of the bot's answers, and those of the departments that
 * they head. Null: all.
 */
export function gapsSeen({ snapshot, reader, today }: Reading): ReadonlySet<string> | null {
  const asking = { snapshot, asker: reader.person, today }
  if (reader.powers.has('all') || maySeeAll(asking, 'gaps')) return null
  const systems = [...snapshot.register.systems.values()].filter(isInUse)
  const heads = new Set(reader.heads.map(foldedDepartment))
  const theirs = systems.filter(({ department }) =>
    department.some((step) => heads.has(foldedDepartment(step))),
  )
  return new Set([...theirs, ...thoseSeen(asking, 'gaps', systems)].map(({ id }) => id))
}
