import type { Day } from '../../calendar/day.ts'
import type { Database } from '../../database/database.ts'
import type { Limit } from '../allowance/limit.ts'
import type { Jobs } from '../jobs.ts'
import { acquireWith } from './acquire.ts'
import { type Attempting, attempt } from './attempt.ts'
import { dropLate } from './ledger/store.ts'
import { type Settled, settle } from './settle/store.ts'
import { openSlots } from './slots.ts'
import { readWaiting, type Waiting } from './store.ts'
import { together } from './together.ts'
import { untilAnswered } from './until-answered.ts'

type Parts = Attempting & {
  database: Database
  jobs: Pick<Jobs, 'sendDeliveries'>
  /** Whether it is too late for what was planned for a day. */
  isLate: (day: Day) => boolean
  /** Null sends as fast as it can. */
  limit: Limit | null
  /** Messages on their way at a time; a process that dies leaves at most so many unknown. */
  slots?: number
}

export type Delivering = {
  /**
   * Sends deliveries. Resolves when each has been begun or needs nothing: from then on the ledger carries it and its
   * job is done. Rejects when the database does not answer or `stop` was called: what was not begun waits on.
   */
  deliver: (ids: readonly string[]) => Promise<void>
  /** Begins nothing more, and resolves when what is on its way has been settled. */
  stop: () => Promise<void>
}

/** Enough for 25 messages a second when Teams takes half a second for each. */
const SLOTS = 16

/** Delivers for one process. Whoever else delivers from the same database shares the work and the platform's limits. */
export function openDelivering(parts: Parts): Delivering {
  const { database, limit, slots: most = SLOTS } = parts
  const slots = openSlots(most)
  const stopping = new AbortController()
  const acquire = acquireWith({ database, limit, most, signal: stopping.signal })
  const write = writing(parts, stopping.signal)

  const begin = (waiting: Waiting): Promise<void> => {
    const begun = Promise.withResolvers<void>()
    const whole = slots.use(async () => {
      const claimed = await acquire(waiting)
      begun.resolve()
      if (claimed) await write(await attempt(claimed, parts))
    })
    whole.catch(begun.reject)
    return begun.promise
  }
  return {
    deliver: async (ids) => {
      const waiting = await untilAnswered(() => readWaiting(database, ids), stopping.signal)
      const late = waiting.filter(({ day }) => parts.isLate(day))
      if (late.length > 0)
        await dropLate(
          database,
          late.map(({ id }) => id),
        )
      const begun = waiting.filter(({ day }) => !parts.isLate(day)).map(begin)
      await Promise.allSettled(begun)
      await Promise.all(begun)
    },
    stop: async () => {
      stopping.abort()
      await slots.idle()
    },
  }
}

/** Writes outcomes several at a time; one that could not be written is then written by itself. */
function writing({ database, jobs, limit, log, slots = SLOTS }: Parts, signal: AbortSignal) {
  const books = {
    database,
    sendDeliveries: jobs.sendDeliveries,
    tenant: limit?.tenant ?? null,
  }
  const share = together(slots, async (all: readonly Settled[]) => {
    await settle(books, all)
    return all
  })
  return async (settled: Settled): Promise<void> => {
    const { state, reason, status } = settled
    if (state !== 'delivered')
      log('deliveryEnded', { state, reason: reason ?? '', status: status ?? 0 })
    try {
      await share(settled).catch(() => untilAnswered(() => settle(books, [settled]), signal))
    } catch (problem) {
      // The ledger takes it for unknown when its time is up.
      log('deliveryNotWritten', { state, kind: problem instanceof Error ? problem.name : '' })
    }
  }
}
