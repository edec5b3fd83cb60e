import type { Day } from '../../calendar/day.ts'
import type { Database } from '../../database/database.ts'
import { readRoutineOn } from '../../routine/store.ts'
import type { Snapshot } from '../snapshot.ts'
import { inOneView } from '../store.ts'
import { type Past, pastOf } from './as-of.ts'
import { readChangesAfter } from './store.ts'

/** What was known at the end of an earlier day, from what is known now. */
export type PastDays = (now: Snapshot, on: Day) => Promise<Past>

/** How many days are kept in memory for one snapshot; a page shows one or two. */
const MOST = 4

/** Looks up earlier days, each once for a snapshot. Rejects when the database does not answer; the next call asks again. */
export function createPastDays(database: Database): PastDays {
  const known = new WeakMap<Snapshot, Map<Day, Promise<Past>>>()
  return (now, on) => {
    const days = known.get(now) ?? new Map<Day, Promise<Past>>()
    known.set(now, days)
    const past = days.get(on) ?? readPast(database, now, on)
    days.delete(on)
    days.set(on, past)
    const [oldest] = days.keys()
    if (days.size > MOST && oldest) days.delete(oldest)
    past.catch(() => days.delete(on))
    return past
  }
}

function readPast(database: Database, now: Snapshot, on: Day): Promise<Past> {
  return inOneView(database, async (view) =>
    pastOf(now, {
      on,
      changes: await readChangesAfter(view, on),
      routine: await readRoutineOn(view, on),
    }),
  )
}
