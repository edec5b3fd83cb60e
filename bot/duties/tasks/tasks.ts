import type { Acted } from '../acknowledgement/act.ts'
import type { Unreached } from '../delivery/unreached/store.ts'
import type { Occurrence } from '../occurrence.ts'
import type { Happening } from '../occurrences/history/store.ts'
import type { Setting } from '../reminders/store.ts'

/** What the database says of duties when somebody asks about them, and what came of it when they asked to do something. */
export type Tasks = {
  /** Everything that is still to be done by anybody, the most urgent first. */
  open: readonly Occurrence[]
  /** What was done of the duties that are asked for, the latest first. */
  done: readonly Occurrence[]
  /** The one occurrence that is asked for, if there is one. */
  one: { occurrence: Occurrence; history: readonly Happening[] } | null
  /** What the last message to the asker was about. */
  toldIds: readonly string[]
  setting: Setting
  /** What came of putting a reminder off; null where nothing was. */
  acted: Acted | null
  /** Whom no message reaches, those first who have been so for longest. */
  unreached: readonly Unreached[]
  /** The instant of the reading, in ISO form. */
  at: string
}

export const noTasks: Tasks = {
  open: [],
  done: [],
  one: null,
  toldIds: [],
  setting: { sendAt: null, pausedUntil: null },
  acted: null,
  unreached: [],
  at: '1970-01-01T00:00:00Z',
}
