import type { Day } from '../../calendar/day.ts'
import type { Person } from '../../directory/person.ts'
import type { Snapshot } from '../../register/snapshot.ts'

/** Who asks, what is known, and on which day. `asker` is null when the directory does not know them. */
export type Asking = { snapshot: Snapshot; asker: Person | null; today: Day }
