import type { Day } from '../../calendar/day.ts'
import type { Person } from '../../directory/person.ts'
import type { Tasks } from '../../duties/tasks/tasks.ts'
import type { Snapshot } from '../../register/snapshot.ts'

/** Who asks, what is known, and on which day. `asker` is null when the directory does not know them. */
export type Asking = {
  snapshot: Snapshot
  asker: Person | null
  today: Day
  /** What the database says of duties; left out where it was not asked. */
  tasks?: Tasks | undefined
}
