import { type Clock, today } from '../calendar/clock.ts'
import { minutesOfDay } from '../calendar/hour.ts'
import type { Opened } from '../database/open.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { Limit } from './allowance/limit.ts'
import { openDelivering } from './delivery/deliver.ts'
import { sendLostJobs, sweepInterrupted } from './delivery/ledger/store.ts'
import { withUnreached } from './delivery/unreached/tell.ts'
import { recipientsOn } from './holders/recipients.ts'
import { openJobs, type TellTrouble } from './jobs.ts'
import { lookWith } from './look.ts'
import type { SendDigest } from './outcome.ts'
import { planDay, type ReadAbsences } from './plan-day.ts'
import { EVENING } from './reminders/hours.ts'
import { whyNotSaid } from './still-said.ts'

export type Duties = {
  /** Plans what is to be planned now and settles what was left lying; rejects when the database does not answer. */
  tick: () => Promise<void>
  /** Takes nothing new, and resolves when what is on its way has been settled. */
  stop: () => Promise<void>
}

type Parts = {
  opened: Opened
  snapshot: () => Snapshot | null
  clock: Clock
  send: SendDigest
  readAbsences: ReadAbsences
  log: TellTrouble
  /** Null sends as fast as it can. */
  limit: Limit | null
}

/** Milliseconds between two looks at whether something is to be planned. */
const LOOK_EVERY = 30_000
/** Milliseconds after which a message that somebody was about to send counts as unknown. */
const CLAIM_LASTS = 60_000
/** Milliseconds after which a job must have been lost that nobody has begun. */
const JOB_LASTS = 10 * 60_000
/** Deliveries that are fetched from the queue at a time. */
const BATCH = 200

/**
 * Duties that come to people by themselves: the day is planned when its hour has come, what is planned is delivered,
 * and a look every half minute follows what changes. As many processes as share the database share the work. Resolves
 * after the first look, whatever came of it; rejects when the queue can't be opened.
 */
export async function startDuties(parts: Parts): Promise<Duties> {
  const { opened, snapshot, clock, send, log, limit } = parts
  const { database } = opened
  const jobs = await openJobs(opened, log)
  const present = () => {
    const now = snapshot()
    return now && { snapshot: now, day: today(clock) }
  }
  const delivering = openDelivering({
    database,
    jobs,
    send: async (digest) => send(await withUnreached(digest, { database, present })),
    limit,
    log,
    fallsAway: (item, pausedUntil) => {
      const now = present()
      return now && whyNotSaid(item, pausedUntil, { ...now, recipientsOn })
    },
    isLate: (day) => day < today(clock) || minutesOfDay(clock) >= EVENING,
  })
  const deliver = async (ids: readonly string[]) => {
    // Nothing can be read again yet; the queue hands the same out again.
    if (!snapshot()) throw new Error('Deliveries wait for the snapshot.')
    await delivering.deliver(ids)
  }
  await jobs.work(deliver, { batch: BATCH, concurrency: 1 })
  const look = lookWith({
    database,
    clock,
    plan: (present) => planDay(database, jobs, { ...parts, snapshot: present, recipientsOn }),
  })
  const ticking = oneAtATime(async () => {
    const known = snapshot()
    if (known) await look(known)
    const interrupted = await sweepInterrupted(database, CLAIM_LASTS)
    const lost = await sendLostJobs({ database, sendDeliveries: jobs.sendDeliveries }, JOB_LASTS)
    if (interrupted + lost > 0) log('deliveriesSwept', { interrupted, lost })
  })
  const timer = setInterval(() => void ticking.run().catch(toldBy(log)), LOOK_EVERY)
  await ticking.run().catch(toldBy(log))
  return {
    tick: ticking.run,
    stop: async () => {
      clearInterval(timer)
      await ticking.ended()
      await delivering.stop()
      await jobs.stop()
    },
  }
}

type OneAtATime = { run: () => Promise<void>; ended: () => Promise<void> }

/** Whoever asks while it is under way waits for that. */
function oneAtATime(act: () => Promise<void>): OneAtATime {
  let acting: Promise<void> | null = null
  return {
    run: () => {
      acting ??= act().finally(() => {
        acting = null
      })
      return acting
    },
    ended: async () => acting?.catch(() => undefined),
  }
}

const toldBy = (log: TellTrouble) => (problem: unknown) => {
  const { name, code } =
    problem instanceof Error ? { code: '', ...problem, name: problem.name } : none
  log('dayNotPlanned', { kind: name, code: String(code) })
}
const none = { name: 'unknown', code: '' }
