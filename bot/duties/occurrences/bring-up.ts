import { addDays, type Day } from '../../calendar/day.ts'
import type { Queryable } from '../../database/database.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import { leaversIn } from '../events/leavers.ts'
import { raiseEvents, readEvents } from '../events/store.ts'
import type { DutyEvent, Occurrence } from '../occurrence.ts'
import { type PlanningKnowing, plannedOccurrences } from '../planning/planned.ts'
import { comingOn } from './coming.ts'
import { datesKept } from './dates.ts'
import { type Duties, dutiesOn, idsBy, isBy } from './duties-on.ts'
import { missedAmong, withdrawnAmong } from './ended.ts'
import { gapsSeen, settledSince } from './gaps.ts'
import { appendHistory } from './history/store.ts'
import { keyOf, lineIn, lineOf } from './line.ts'
import { readLastDone, readSettledGaps, type SettledGap } from './past/store.ts'
import { endOpen, insertPlanned, readKeys, readOpen } from './store.ts'
import { windowOf } from './window.ts'

type Now = {
  snapshot: Snapshot
  day: Day
  /** The instant in ISO form, for the rows. */
  at: string
  /** The last day that was planned before; null when there is none. */
  through: Day | null
}
export type BroughtUp = {
  /** How many occurrences came to be, and how many ended without anybody's doing. */
  counts: { came: number; missed: number; withdrawn: number }
  /** What is to be done now. */
  open: Occurrence[]
}

/**
 * Brings the occurrences up to a day: those whose first step has come are there, those whose successor has come are
 * missed, and those that nobody asks for any more are withdrawn. Doing it again changes nothing.
 */
export async function bringUp(transaction: Queryable, now: Now): Promise<BroughtUp> {
  const { snapshot, day, at, through } = now
  const duties = dutiesOn(snapshot)
  const events = await eventsBy(transaction, now)
  const settled = await readSettledGaps(transaction, idsBy(duties, 'gap'), settledSince(day))
  const open = await readOpen(transaction)
  const lastDone = await readLastDone(transaction, idsBy(duties, 'recurrence'))
  const gaps = gapsSeen(duties, open, settled)
  const knowing: PlanningKnowing = {
    snapshot,
    events,
    lastDone: (dutyId, scope) => lastDone.get(lineOf(dutyId, scope)) ?? null,
    gapSince: (dutyId, scope) => gaps.get(lineOf(dutyId, scope)) ?? null,
    today: day,
  }
  const window = windowOf(duties, now)
  const planned = [...plannedOccurrences(knowing, window)]
  const known = new Set([
    ...(await readKeys(transaction, window.from)),
    ...open.map(keyOf),
    ...settled.map(({ line, scheduled }) => `${line} ${scheduled}`),
  ])
  const coming = comingOn(day, planned, { duties, through }).filter((one) => !known.has(keyOf(one)))
  const came = await insertPlanned(transaction, coming, at)
  const missing = new Set(planned.filter(({ dutyId }) => isBy(duties, dutyId, 'gap')).map(lineIn))
  await noteClosed(
    transaction,
    at,
    settled.filter(({ line }) => !missing.has(line)),
  )
  const present = came > 0 ? await readOpen(transaction) : open
  const { ended, open: left } = await endThem(transaction, present, {
    at,
    duties,
    knowing,
    missing,
  })
  return { counts: { came, ...ended }, open: left }
}

/** Days for which something that happened, or that somebody left, is still told of when it is heard late. */
const HEARD_LATE = 90
const LEFT_LATE = 14

/** What happened lately or is known to happen, the people included who have left since the last planning. */
async function eventsBy(
  transaction: Queryable,
  { snapshot, day, through }: Now,
): Promise<DutyEvent[]> {
  const since = through !== null && through < day ? through : day
  const left = leaversIn(snapshot.directory, { from: addDays(since, -LEFT_LATE), to: day })
  await raiseEvents(transaction, left)
  return readEvents(transaction, addDays(day, -HEARD_LATE))
}

/** A gap that was settled and has closed since may open again, and is then a new one. */
async function noteClosed(
  transaction: Queryable,
  at: string,
  closed: readonly SettledGap[],
): Promise<void> {
  const nothing = { by: null, before: null, after: null, card: null, key: null }
  await appendHistory(
    transaction,
    closed.map(({ id }) => ({ ...nothing, occurrenceId: id, at, what: 'gapClosed' })),
  )
}

type Asking = {
  at: string
  duties: Duties
  knowing: PlanningKnowing
  /** The gaps that stand open now, by `lineOf`. */
  missing: ReadonlySet<string>
}

async function endThem(
  transaction: Queryable,
  open: readonly Occurrence[],
  { at, duties, knowing, missing }: Asking,
): Promise<{ ended: Omit<BroughtUp['counts'], 'came'>; open: Occurrence[] }> {
  const dates = datesKept(open, duties, knowing)
  const withdrawn = withdrawnAmong(open, {
    duties,
    snapshot: knowing.snapshot,
    stands: (one) =>
      isBy(duties, one.dutyId, 'gap') ? missing.has(lineIn(one)) : dates.has(keyOf(one)),
  })
  const asked = without(open, withdrawn)
  const missed = missedAmong(asked, duties)
  const ended = {
    withdrawn: await endOpen(transaction, withdrawn, { kind: 'withdrawn', at }),
    missed: await endOpen(transaction, missed, { kind: 'missed', at }),
  }
  return { ended, open: without(asked, missed) }
}

function without(all: readonly Occurrence[], those: readonly Occurrence[]): Occurrence[] {
  const out = new Set(those)
  return all.filter((one) => !out.has(one))
}
