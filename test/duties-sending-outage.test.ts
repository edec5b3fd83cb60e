import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { after, before, describe, it } from 'mocha'
import { migrate } from '../bot/database/migrate.ts'
import { type Opened, openDatabase } from '../bot/database/open.ts'
import type { Delivering } from '../bot/duties/delivery/deliver.ts'
import { sendLostJobs } from '../bot/duties/delivery/ledger/store.ts'
import { type Jobs, openJobs } from '../bot/duties/jobs.ts'
import { type Server, startPostgres } from './support/databases.ts'
import { countUnsettled, deliveringOf, readLedger } from './support/delivering.ts'
import { type DigestConnector, startDigestConnector } from './support/digest-connector.ts'
import { peopleNumbered, planDeliveries } from './support/planned-deliveries.ts'

const REMINDERS = 400

describe('PostgreSQL stopped and started while reminders go out', function () {
  this.timeout(120_000)
  let server: Server
  let opened: Opened
  let jobs: Jobs
  let connector: DigestConnector
  let delivering: Delivering
  let ids: string[]

  before(async () => {
    server = await startPostgres()
    await server.create('ansvar')
    opened = await openDatabase({ DATABASE_URL: server.url('ansvar'), DATA_DIR: '' })
    await migrate(opened.database)
    jobs = await openJobs(opened, () => undefined, { poll: 0.5, lost: 10 })
    connector = await startDigestConnector()
    delivering = deliveringOf({ opened, jobs, connector, limit: { tenant: 'one', perSecond: 500 } })
    ids = await planDeliveries({ database: opened.database, jobs }, peopleNumbered(REMINDERS))
  })
  after(async () => {
    await delivering.stop()
    await jobs.stop()
    await connector.close()
    await opened.close()
    await server.stop()
  })

  it('loses nothing, sends nothing twice, and knows of each what became of it', async () => {
    const open = Promise.withResolvers<void>()
    connector.onRequest = (count) => {
      if (count === 100) connector.gate = open.promise
    }
    await jobs.work(delivering.deliver, { batch: 20, concurrency: 2 })
    await connector.requested(100)
    // What the far side has taken by now it tells when the database is down, so nobody can write it then.
    await server.halt()
    connector.gate = null
    open.resolve()
    await server.resume()
    const books = { database: opened.database, sendDeliveries: jobs.sendDeliveries }
    while ((await countUnsettled(opened)) > 0) {
      await sendLostJobs(books, 3_000)
      await wait(200)
    }
    const ledger = await readLedger(opened)
    assert.deepEqual(
      ids.filter((id) => ledger.get(id)?.attempts.join() !== 'delivered'),
      [],
    )
    assert.deepEqual(
      ids.filter((id) => connector.accepted.get(id)?.length !== 1),
      [],
    )
  })
})
