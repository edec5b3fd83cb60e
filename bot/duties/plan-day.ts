import { setImmediate } from 'node:timers/promises'
import { type Clock, instant, today } from '../calendar/clock.ts'
import type { Day } from '../calendar/day.ts'
import { minutesOfDay } from '../calendar/hour.ts'
import { isWorkingDay } from '../calendar/working-day.ts'
import type { Database, Queryable } from '../database/database.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { dropEarlier } from './delivery/ledger/store.ts'
import type { Jobs, TellTrouble } from './jobs.ts'
import type { Occurrence } from './occurrence.ts'
import { bringUp } from './occurrences/bring-up.ts'
import { readSaidWrong } from './occurrences/said-wrong/store.ts'
import { nameHolders, readOpen } from './occurrences/store.ts'
import { holdersToAsk } from './reminders/absences.ts'
import { EVENING, minutesOf } from './reminders/hours.ts'
import { knowingOf, type RecipientsOn } from './reminders/known.ts'
import { type DayPlan, remindersOn } from './reminders/reminders-on.ts'
import {
  inPlanning,
  insertReminders,
  markPlanned,
  readPlannedBefore,
  readSaid,
  readSettings,
  readSpokenTo,
  type Setting,
} from './reminders/store.ts'

/** Which of some people are away, as far as that is known; asked of the people of the day only. */
export type ReadAbsences = (personIds: readonly string[]) => Promise<ReadonlySet<string>>

type Parts = {
  snapshot: Snapshot
  clock: Clock
  recipientsOn: RecipientsOn
  readAbsences: ReadAbsences
  log: TellTrouble
}

/**
 * Plans what is to be said now: on a working day, from each person's hour until the evening. Rows and jobs are written
 * in one transaction, by one process at a time; what has been planned is never planned again, whoever asks and how
 * often. Rejects when the database does not answer: nothing is half planned, and the next call does it.
 */
export async function planDay(
  database: Database,
  jobs: Pick<Jobs, 'sendDeliveries'>,
  parts: Parts,
): Promise<{ planned: number } | 'notYet' | 'alreadyPlanned'> {
  const { clock } = parts
  const now = { day: today(clock), minutes: minutesOfDay(clock), at: instant(clock) }
  if (!isWorkingDay(now.day) || now.minutes >= EVENING) return 'notYet'
  const settings = await readSettings(database)
  if (now.minutes < earliest(settings)) return 'notYet'
  const known = { ...parts, ...now, settings }
  const first = await inPlanning(database, (transaction) => firstPlanning(transaction, jobs, known))
  const planned = first.planned ?? (await planAgain(database, jobs, known, first.ask))
  if (!first.isNew && planned === 0) return 'alreadyPlanned'
  parts.log('dayPlanned', { planned, ...first.counts })
  return { planned }
}

type Sending = Pick<Jobs, 'sendDeliveries'>
type Known = Parts & {
  day: Day
  /** Minutes since midnight. */
  minutes: number
  /** The instant in ISO form. */
  at: string
  settings: ReadonlyMap<string, Setting>
}

/**
 * Brings everything up to the day and plans it, unless that depends on who is away: those are then to be asked for,
 * which takes too long for a transaction.
 */
async function firstPlanning(transaction: Queryable, jobs: Sending, known: Known) {
  const { day, at, snapshot } = known
  await dropEarlier(transaction, day)
  const through = await readPlannedBefore(transaction, day)
  const isNew = await markPlanned(transaction, day, at)
  const { counts, open } = await bringUp(transaction, { snapshot, day, at, through })
  await setImmediate()
  const everybody = new Set(snapshot.directory.people.keys())
  const plan = await planOf(transaction, open, { ...known, absent: everybody })
  const ask = holdersToAsk(plan.reminders, open, (occurrence) =>
    known.recipientsOn(occurrence, 'due', { snapshot, day, absent: new Set() }),
  )
  const planned = ask.length > 0 ? null : await keep(transaction, jobs, { plan, day })
  return { isNew, counts, ask, planned }
}

async function planAgain(
  database: Database,
  jobs: Sending,
  known: Known,
  ask: readonly string[],
): Promise<number> {
  const absent = await absentAmong(ask, known)
  return inPlanning(database, async (transaction) => {
    const open = await readOpen(transaction)
    const plan = await planOf(transaction, open, { ...known, absent })
    return keep(transaction, jobs, { plan, day: known.day })
  })
}

async function planOf(
  transaction: Queryable,
  open: readonly Occurrence[],
  known: Known & { absent: ReadonlySet<string> },
): Promise<DayPlan> {
  const said = await readSaid(transaction)
  const spokenTo = await readSpokenTo(transaction, known.day)
  const saidWrong = await readSaidWrong(transaction)
  return remindersOn(known.day, open, said, knowingOf({ ...known, spokenTo, saidWrong }))
}

/** Keeps a plan, and returns how many messages are to go. */
async function keep(
  transaction: Queryable,
  jobs: Sending,
  { plan, day }: { plan: DayPlan; day: Day },
): Promise<number> {
  const deliveries = await insertReminders(transaction, plan.reminders, day)
  await nameHolders(transaction, plan.holders)
  await jobs.sendDeliveries(transaction, deliveries)
  return deliveries.length
}

async function absentAmong(
  people: readonly string[],
  { readAbsences, log }: Parts,
): Promise<ReadonlySet<string>> {
  try {
    return await readAbsences(people)
  } catch (problem) {
    log('absencesNotRead', { kind: problem instanceof Error ? problem.name : 'unknown' })
    return new Set()
  }
}

function earliest(settings: ReadonlyMap<string, Setting>): number {
  const wished = [...settings.values()].map(({ sendAt }) => minutesOf(sendAt))
  return Math.min(minutesOf(null), ...wished)
}
