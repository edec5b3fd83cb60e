import { managerOf } from '../../directory/directory.ts'
import { type Held, heldBy } from '../../register/holding/held.ts'
import type { Asking } from './asking.ts'

/** The asker's own line manager; null when the asker is unknown or the directory gives none. */
export function ownManager({ snapshot, asker }: Asking): Held | null {
  const manager = asker && managerOf(snapshot.directory, asker)
  return manager && heldBy(snapshot.directory, manager)
}
