import { setTimeout as wait } from 'node:timers/promises'
import { migrate } from '../bot/database/migrate.ts'
import { openDatabase } from '../bot/database/open.ts'
import { openJobs } from '../bot/duties/jobs.ts'
import { countUnsettled, deliveringTo } from '../test/support/delivering.ts'
import { peopleNumbered, planDeliveries } from '../test/support/planned-deliveries.ts'

/** What an instance does, in a process of its own. */
export type Order = {
  DATABASE_URL?: string
  DATA_DIR: string
  connector: string
  /** `deliver` sends each delivery; `empty` is the same queue with a handler that does nothing. */
  mode: 'deliver' | 'empty'
  /** Null for no limit. */
  perSecond: number | null
  /** Deliveries that this instance plans before it begins; 0 where another one does. */
  plan: number
}
export type Word = 'begin' | 'memory'
/** What it tells; memory in bytes. */
export type Told =
  | { kind: 'ready' }
  | { kind: 'handled'; count: number }
  | { kind: 'settled' }
  | { kind: 'memory'; heap: number; rss: number }

/** As the server works them off (bot/duties/start.ts). */
const SLOTS = { batch: 200, concurrency: 1 }

process.once('message', async (order: Order) => {
  const opened = await openDatabase(order)
  await migrate(opened.database)
  const jobs = await openJobs(opened, () => undefined)
  if (order.plan > 0)
    await planDeliveries({ database: opened.database, jobs }, peopleNumbered(order.plan))
  const delivering = deliveringTo(order.connector, {
    database: opened.database,
    jobs,
    limit: order.perSecond === null ? null : { tenant: 'tenant', perSecond: order.perSecond },
  })
  process.on('message', async (word: Word) => {
    if (word === 'memory') return tellMemory()
    if (order.mode === 'empty')
      return jobs.work(async ({ length }) => tell({ kind: 'handled', count: length }), SLOTS)
    await jobs.work(delivering.deliver, SLOTS)
    if (order.plan === 0) return
    while ((await countUnsettled(opened)) > 0) await wait(50)
    tell({ kind: 'settled' })
  })
  tell({ kind: 'ready' })
})

function tellMemory(): void {
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  tell({ kind: 'memory', heap: heapUsed, rss })
}

function tell(told: Told): void {
  process.send?.(told)
}
