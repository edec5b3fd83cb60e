import { setImmediate } from 'node:timers/promises'
import { fromKysely, fromPglite, PgBoss } from 'pg-boss'
import type { Queryable } from '../database/database.ts'
import type { Opened } from '../database/open.ts'

/** Tells of something that went wrong, without a name or a text in it. */
export type TellTrouble = (event: string, fields?: Record<string, string | number>) => void

export type Jobs = {
  /**
   * Adds a job for each delivery, after so many seconds. It is added in the transaction: rolled back, it vanishes
   * with the rows. A delivery that has a job waiting gets no second one.
   */
  sendDeliveries: (
    transaction: Queryable,
    deliveryIds: readonly string[],
    afterSeconds?: number,
  ) => Promise<void>
  /**
   * Works off deliveries, at most `batch` at a time in each of `concurrency` slots. When the handler throws, or its
   * process dies, the same deliveries are handed out again, here or to another process.
   */
  work: (
    handler: (deliveryIds: readonly string[]) => Promise<void>,
    slots: { batch: number; concurrency: number },
  ) => Promise<void>
  /** Lets what is under way end, for some seconds, and takes nothing new. */
  stop: () => Promise<void>
}

type Timing = {
  /** Seconds between two looks at an empty queue. */
  poll: number
  /** Seconds after which the jobs of a process that died are handed out again. */
  lost: number
}
const usualTiming: Timing = { poll: 2, lost: 30 }

const DELIVER = 'deliver'
const HOUR = 3_600
/** Seconds for which a delivery is worth trying: by then its day has long passed. */
const KEPT = 30 * 24 * HOUR
/** Jobs that one statement adds. */
const INSERTED = 1_000
/** Milliseconds that a stop waits for what is under way. */
const PATIENCE = 10_000

/**
 * The queue on an opened and migrated database, in a schema of its own. Times in it are the database's.
 * Rejects when the database does not answer.
 */
export async function openJobs(
  opened: Opened,
  log: TellTrouble,
  timing: Timing = usualTiming,
): Promise<Jobs> {
  const boss = new PgBoss({
    ...(await reachOf(opened)),
    schema: 'jobs',
    schedule: false,
    registerInstance: false,
    superviseIntervalSeconds: timing.lost,
    monitorIntervalSeconds: timing.lost,
    // No job here waits for another one, and no index is rebuilt in the background of a day's few thousand jobs.
    flowIntervalSeconds: HOUR,
    bamIntervalSeconds: HOUR,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', onceAMinute(log))
  try {
    await boss.start()
    await boss.createQueue(DELIVER, queueOf(timing))
  } catch (problem) {
    await boss.stop({ graceful: false }).catch(() => undefined)
    throw problem
  }
  return {
    sendDeliveries: sendingBy(boss),
    work: async (handler, { batch, concurrency }) => {
      await boss.work<{ deliveryId: string }>(
        DELIVER,
        {
          batchSize: batch,
          localConcurrency: concurrency,
          pollingIntervalSeconds: timing.poll,
          burstWhenBatchFull: true,
        },
        (jobs) => handler(jobs.map(({ data }) => data.deliveryId)),
      )
    },
    stop: () => boss.stop({ graceful: true, timeout: PATIENCE }),
  }
}

const queueOf = ({ lost }: Timing) => ({
  // One waiting job a delivery.
  policy: 'short',
  heartbeatSeconds: Math.max(10, lost),
  expireInSeconds: HOUR,
  retryLimit: 1_000,
  retryDelay: 1,
  retentionSeconds: KEPT,
  deleteAfterSeconds: HOUR,
})

const sendingBy =
  (boss: PgBoss): Jobs['sendDeliveries'] =>
  async (transaction, deliveryIds, afterSeconds = 0) => {
    for (let start = 0; start < deliveryIds.length; start += INSERTED) {
      const jobs = deliveryIds.slice(start, start + INSERTED).map((deliveryId) => ({
        data: { deliveryId },
        singletonKey: deliveryId,
        startAfter: afterSeconds,
      }))
      await boss.insert(DELIVER, jobs, { db: fromKysely(transaction) })
      // The embedded database works without letting go: answers get their turn in between.
      await setImmediate()
    }
  }

/**
 * A pool of its own on a server, so that the queue never waits for an answer's query. The embedded database has one
 * connection for everybody; its own lock keeps the queue's statements out of others' transactions.
 */
async function reachOf(opened: Opened) {
  if (opened.kind === 'server') return { connectionString: opened.connectionString, max: 4 }
  return { backend: 'pglite', db: onOneConnection(opened) } as const
}

const BLOCK = /^\s*BEGIN;([\s\S]*)COMMIT;\s*$/

/**
 * The queue writes its transactions as one text. One that fails would leave everybody's only connection inside it
 * until the next statement, so such a text is run as a transaction of the database, which rolls back by itself.
 */
function onOneConnection({ pglite }: Opened & { kind: 'embedded' }) {
  return fromPglite({
    query: (text, values) => pglite.query(text, values),
    exec: (text) => {
      const block = BLOCK.exec(text)?.[1]
      return block ? pglite.transaction((inside) => inside.exec(block)) : pglite.exec(text)
    },
  })
}

/** A database that is down makes every look fail: one line a minute says so. */
function onceAMinute(log: TellTrouble): (problem: Error) => void {
  let quiet = false
  return (problem) => {
    if (quiet) return
    quiet = true
    setTimeout(() => {
      quiet = false
    }, 60_000).unref()
    log('jobsInTrouble', { kind: 'code' in problem ? String(problem.code) : problem.name })
  }
}
