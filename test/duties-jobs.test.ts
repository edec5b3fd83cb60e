import assert from 'node:assert/strict'
import { after, before, it } from 'mocha'
import { type Jobs, openJobs } from '../bot/duties/jobs.ts'
import { onBothDatabases } from './support/databases.ts'

const timing = { poll: 0.5, lost: 10 }

/** What a worker is handed, to be waited for. */
function handedOut() {
  const got: string[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  const look = () => {
    for (const { count, resolve } of waiting) if (got.length >= count) resolve()
  }
  return {
    got,
    take: (ids: readonly string[]) => {
      got.push(...ids)
      look()
    },
    count: (count: number) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      waiting.push({ count, resolve })
      look()
      return promise
    },
  }
}

onBothDatabases((opened) => {
  let jobs: Jobs
  const troubles: string[] = []
  const handed = handedOut()
  let fails = 0

  before(async function () {
    this.timeout(60_000)
    jobs = await openJobs(
      opened(),
      (event, fields) => troubles.push(`${event} ${fields?.kind}`),
      timing,
    )
    await jobs.work(
      async (ids) => {
        if (fails-- > 0) throw new Error('The handler broke.')
        handed.take(ids)
      },
      { batch: 10, concurrency: 2 },
    )
  })
  after(() => jobs.stop())

  it('hands out each delivery once, and none whose transaction was rolled back', async () => {
    await opened()
      .database.transaction()
      .execute(async (transaction) => {
        await jobs.sendDeliveries(transaction, ['one', 'two'])
        // The same again while it waits: no second job.
        await jobs.sendDeliveries(transaction, ['two'])
      })
    await opened()
      .database.transaction()
      .execute(async (transaction) => {
        await jobs.sendDeliveries(transaction, ['never'])
        throw new Error('rolled back')
      })
      .catch(() => undefined)
    await opened()
      .database.transaction()
      .execute((transaction) => jobs.sendDeliveries(transaction, ['three'], 1))
    await handed.count(3)
    // Whatever else had been kept would have been handed out before this one.
    await opened()
      .database.transaction()
      .execute((transaction) => jobs.sendDeliveries(transaction, ['last']))
    await handed.count(4)
    assert.deepEqual(handed.got.toSorted(), ['last', 'one', 'three', 'two'])
  })

  it('hands them out again when the handler broke', async () => {
    handed.got.length = 0
    fails = 1
    await opened()
      .database.transaction()
      .execute((transaction) => jobs.sendDeliveries(transaction, ['four']))
    await handed.count(1)
    assert.deepEqual(handed.got, ['four'])
    assert.deepEqual(troubles, [])
  }).timeout(30_000)
})
