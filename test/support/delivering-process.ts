import { flushCompileCache } from 'node:module'
import { openDatabase } from '../../bot/database/open.ts'
import { sendLostJobs, sweepInterrupted } from '../../bot/duties/delivery/ledger/store.ts'
import { openJobs } from '../../bot/duties/jobs.ts'
import { deliveringTo } from './delivering.ts'

/** What an instance is told when it is started. */
export type Order = {
  DATABASE_URL: string
  connector: string
  slots: number
  /** Milliseconds: until a sender gives an answer up, until a claim or a job counts as lost. */
  patience: number
  claimLasts: number
  jobLasts: number
  /** Milliseconds between two looks at what was lost. */
  sweepEvery: number
}

/**
 * One instance that works off deliveries until it is killed. It says `ready` when it could begin, waits to be told
 * so, and says `begun` then.
 */
const [given = ''] = process.argv.slice(2)
const order: Order = JSON.parse(given)
const opened = await openDatabase({ DATABASE_URL: order.DATABASE_URL, DATA_DIR: '' })
const jobs = await openJobs(opened, () => undefined, { poll: 0.5, lost: 10 })
const delivering = deliveringTo(order.connector, {
  database: opened.database,
  jobs,
  slots: order.slots,
  patience: order.patience,
})
process.once('message', async () => {
  await jobs.work(delivering.deliver, { batch: 20, concurrency: 2 })
  setInterval(() => void sweep().catch(() => undefined), order.sweepEvery)
  process.send?.('begun')
})
process.once('disconnect', () => process.exit())
// Whoever is killed leaves nothing at its end.
flushCompileCache()
process.send?.('ready')

async function sweep(): Promise<void> {
  await sweepInterrupted(opened.database, order.claimLasts)
  await sendLostJobs(
    { database: opened.database, sendDeliveries: jobs.sendDeliveries },
    order.jobLasts,
  )
}
