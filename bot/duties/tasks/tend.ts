import type { Day } from '../../calendar/day.ts'
import type { Database } from '../../database/database.ts'
import type { Person } from '../../directory/person.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import { act } from '../acknowledgement/act.ts'
import { readUnreached } from '../delivery/unreached/store.ts'
import { readHistory } from '../occurrences/history/store.ts'
import { readOccurrence, readOpen } from '../occurrences/store.ts'
import type { TasksAsked } from './asked.ts'
import { hourProblem } from './hour-asked.ts'
import { pauseProblem } from './pause.ts'
import { laterMeant } from './spoken-of.ts'
import { keepHour, keepPause, readLastTimes, readLastTold, readSetting } from './store.ts'
import { noTasks, type Tasks } from './tasks.ts'
import { mayKnowUnreached } from './theirs.ts'
import { workingDayFor } from './when.ts'

export type TendRequest = {
  /** `mine`: what is due for the asker. */
  asked: TasksAsked | { kind: 'mine' }
  /** Null for somebody whom the directory does not know: they are told what anybody may know, and nothing is done. */
  by: Person | null
  /** The same for a repeated message: it counts once. */
  key: string
}
export type Tend = (request: TendRequest, knowing: Knowing) => Promise<Tasks>
type Knowing = { snapshot: Snapshot; day: Day; now: string }

/** Does what somebody asks for in chat, as far as it can be done without pressing a button, and reads what is then so. */
export async function tend(
  database: Database,
  request: TendRequest,
  knowing: Knowing,
): Promise<Tasks> {
  const { asked, by } = request
  const found = by
    ? await tendFor(database, { ...request, by }, knowing)
    : asked.kind === 'lastDone'
      ? await lastTimes(database, asked.duties)
      : {}
  return { ...noTasks, ...found, at: knowing.now }
}

type ByKnown = TendRequest & { by: Person }

async function tendFor(
  database: Database,
  request: ByKnown,
  knowing: Knowing,
): Promise<Partial<Tasks>> {
  const { asked, by } = request
  switch (asked.kind) {
    case 'mine':
    case 'overdue':
    case 'unit':
    case 'notDone':
      return { open: await readOpen(database) }
    case 'done':
    case 'lastDone':
      return lastTimes(database, asked.duties)
    case 'unreached':
      return mayKnowUnreached(by, knowing) ? { unreached: await readUnreached(database) } : {}
    case 'task':
      return { one: await readOne(database, asked.occurrenceId) }
    case 'byDay':
      return {}
    case 'later':
      return putOff(database, { ...request, asked }, knowing)
    case 'pause':
    case 'resume':
    case 'sendAt':
    case 'settings':
      await set(database, by, asked, knowing.day)
      return {
        open: await readOpen(database),
        setting: await readSetting(database, by.id),
      }
  }
}

async function lastTimes(database: Database, duties: readonly string[]): Promise<Partial<Tasks>> {
  return { open: await readOpen(database), done: await readLastTimes(database, duties) }
}

async function readOne(database: Database, id: string): Promise<Tasks['one']> {
  const occurrence = await readOccurrence(database, id)
  return occurrence && { occurrence, history: await readHistory(database, id) }
}

async function putOff(
  database: Database,
  { asked, by, key }: ByKnown & { asked: Extract<TasksAsked, { kind: 'later' }> },
  knowing: Knowing,
): Promise<Partial<Tasks>> {
  const tasks = {
    open: await readOpen(database),
    toldIds: await readLastTold(database, by.id),
  }
  const meant = laterMeant(asked, tasks, by, knowing)
  const until = asked.until && workingDayFor(asked.until, knowing.day)
  if (meant.kind !== 'one' || !until) return tasks
  const { id, version } = meant.occurrence
  const action = { kind: 'later', until } as const
  const acted = await act(
    database,
    { occurrenceId: id, action, by, key, card: null, seen: version },
    knowing,
  )
  return { ...tasks, acted }
}

async function set(
  database: Database,
  { id }: Person,
  asked: Extract<TasksAsked, { kind: 'pause' | 'resume' | 'sendAt' | 'settings' }>,
  today: Day,
): Promise<void> {
  switch (asked.kind) {
    case 'pause': {
      const until = asked.until && workingDayFor(asked.until, today)
      if (until && !pauseProblem(until, today)) await keepPause(database, id, until)
      return
    }
    case 'resume':
      return keepPause(database, id, null)
    case 'sendAt':
      if (!hourProblem(asked.at)) await keepHour(database, id, asked.at)
      return
    case 'settings':
      return
  }
}
