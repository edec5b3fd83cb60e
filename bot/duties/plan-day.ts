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
  const { clock, snapshot, log } = parts
  const now = { day: today(clock), minutes: minutesOfDay(clock) }
  if (!isWorkingDay(now.day) || now.minutes >= EVENING) return 'notYet'
  const settings = await readSettings(database)
  if (now.minutes < earliest(settings)) return 'notYet'
  const at = instant(clock)
  const brought = await inPlanning(database, async (transaction) => {
    await dropEarlier(transaction, now.day)
    const through = await readPlannedBefore(transaction, now.day)
    const isNew = await markPlanned(transaction, now.day, at)
    return { isNew, ...(await bringUp(transaction, { snapshot, day: now.day, at, through })) }
  })
  const absent = await absentNow(database, now, { ...parts, settings })
  const planned = await inPlanning(database, async (transaction) => {
    const { plan } = await planFrom(transaction, now, { ...parts, settings, absent })
    const deliveries = await insertReminders(transaction, plan.reminders, now.day)
    await nameHolders(transaction, plan.holders)
    await jobs.sendDeliveries(transaction, deliveries)
    return deliveries.length
  })
  const { isNew, ...counts } = brought
  if (!isNew && planned === 0) return 'alreadyPlanned'
  log('dayPlanned', { planned, ...counts })
  return { planned }
}

type Now = { day: Day; minutes: number }
type Known = Parts & { settings: ReadonlyMap<string, Setting> }

async function planFrom(
  database: Queryable,
  { day, minutes }: Now,
  known: Known & { absent: ReadonlySet<string> },
): Promise<{ plan: DayPlan; open: Occurrence[] }> {
  const open = await readOpen(database)
  const said = await readSaid(database)
  const spokenTo = await readSpokenTo(database, day)
  const plan = remindersOn(day, open, said, knowingOf({ ...known, day, minutes, spokenTo }))
  return { plan, open }
}

/** Asks for the absences of those only whose deputies would be told if they were away. */
async function absentNow(database: Database, now: Now, known: Known): Promise<ReadonlySet<string>> {
  const { snapshot } = known
  const everybody = new Set(snapshot.directory.people.keys())
  const { plan, open } = await planFrom(database, now, { ...known, absent: everybody })
  const people = holdersToAsk(plan.reminders, open, (occurrence) =>
    known.recipientsOn(occurrence, 'due', { snapshot, day: now.day, absent: new Set() }),
  )
  if (people.length === 0) return new Set()
  try {
    return await known.readAbsences(people)
  } catch (problem) {
    known.log('absencesNotRead', { kind: problem instanceof Error ? problem.name : 'unknown' })
    return new Set()
  }
}

function earliest(settings: ReadonlyMap<string, Setting>): number {
  const wished = [...settings.values()].map(({ sendAt }) => minutesOf(sendAt))
  return Math.min(minutesOf(null), ...wished)
}
