import { type Clock, today } from '../calendar/clock.ts'
import { minutesOfDay } from '../calendar/hour.ts'
import type { Database } from '../database/database.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { EVENING, minutesOf } from './reminders/hours.ts'
import { readMark } from './reminders/marks/store.ts'
import { readSettings } from './reminders/store.ts'

type Seen = { snapshot: Snapshot; mark: string }

/**
 * Plans when there may be something new to plan, which is cheap to tell: a new day, somebody's hour, a snapshot that
 * was read anew, something done by people. A planning that fails is tried again at the next look.
 */
export function lookWith(parts: {
  database: Database
  clock: Clock
  plan: (snapshot: Snapshot) => Promise<unknown>
}): (snapshot: Snapshot) => Promise<void> {
  let seen: Seen | null = null
  return async (snapshot) => {
    const mark = await markNow(parts.database, parts.clock)
    if (seen?.snapshot === snapshot && seen.mark === mark) return
    await parts.plan(snapshot)
    seen = { snapshot, mark }
  }
}

async function markNow(database: Database, clock: Clock): Promise<string> {
  const minutes = minutesOfDay(clock)
  const settings = await readSettings(database)
  const hours = [null, ...[...settings.values()].map(({ sendAt }) => sendAt)].map(minutesOf)
  const come = [...hours, EVENING].filter((hour) => hour <= minutes).length
  return [today(clock), come, await readMark(database)].join(' ')
}
