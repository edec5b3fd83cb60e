import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'mocha'
import type { Day } from '../bot/calendar/day.ts'
import { slowDown } from '../bot/duties/allowance/store.ts'
import type { Dropped, Item } from '../bot/duties/delivery/falls-away.ts'
import { dropEarlier, sendLostJobs, sweepInterrupted } from '../bot/duties/delivery/ledger/store.ts'
import { claim } from '../bot/duties/delivery/store.ts'
import { readUnreachable } from '../bot/duties/delivery/unreached/store.ts'
import { type Jobs, openJobs } from '../bot/duties/jobs.ts'
import { onBothDatabases } from './support/databases.ts'
import { deliveringOf, forgetDeliveries, readLedger } from './support/delivering.ts'
import { type DigestConnector, startDigestConnector } from './support/digest-connector.ts'
import { peopleNumbered, planDeliveries, TODAY, YESTERDAY } from './support/planned-deliveries.ts'

describe('A delivery', () => {
  onBothDatabases((opened) => {
    let jobs: Jobs
    let connector: DigestConnector
    before(async () => {
      jobs = await openJobs(opened(), () => undefined, { poll: 0.5, lost: 10 })
    })
    after(() => jobs.stop())
    beforeEach(async () => {
      connector = await startDigestConnector()
    })
    afterEach(async () => {
      await connector.close()
      await forgetDeliveries(opened())
    })

    const plan = (people: readonly string[], day?: Day) =>
      planDeliveries({ database: opened().database, jobs, ...(day && { day }) }, people)
    const deliver = async (
      ids: readonly string[],
      parts: Partial<Parameters<typeof deliveringOf>[0]> = {},
    ) => {
      const delivering = deliveringOf({ opened: opened(), jobs, connector, ...parts })
      await delivering.deliver(ids)
      await delivering.stop()
      return readLedger(opened())
    }

    it('goes once, and says everything that is due for the person', async () => {
      const [id = ''] = await plan(['anna'])
      const ledger = await deliver([id, id])
      assert.deepEqual([...connector.accepted], [[id, [[`due of occurrence-${TODAY}`]]]])
      assert.deepEqual(ledger.get(id), {
        state: 'delivered',
        reason: null,
        status: null,
        activityId: `sent-${id}`,
        attempts: ['delivered'],
        counted: 1,
      })
    })

    it('goes once when two instances are handed the same work at the same time', async () => {
      const ids = await plan(peopleNumbered(200))
      await Promise.all([deliver(ids), deliver(ids.toReversed())])
      const ledger = await readLedger(opened())
      assert.deepEqual([...connector.accepted.keys()].toSorted(), ids)
      assert.ok([...connector.accepted.values()].every(({ length }) => length === 1))
      assert.ok(ids.every((id) => ledger.get(id)?.counted === 1))
    })

    it('is claimed by one, who may ask again without hearing otherwise', async () => {
      const [id = ''] = await plan(['anna'])
      const ask = async (word: string) =>
        (await claim(opened().database, [{ id, claim: word }], null))[0]?.kind
      assert.deepEqual(
        [await ask('mine'), await ask('mine'), await ask('yours')],
        ['claimed', 'claimed', 'taken'],
      )
    })

    it('that the platform did not take is tried again, and each try is in the ledger', async () => {
      const ids = await plan(['anna', 'bo'])
      connector.behave = (id, nth) => (id === ids[0] && nth < 2 ? 'busy' : 'accept')
      const worker = deliveringOf({ opened: opened(), jobs, connector })
      const queue = await openJobs(opened(), () => undefined, { poll: 0.5, lost: 10 })
      await queue.work(worker.deliver, { batch: 10, concurrency: 1 })
      await connector.requested(3)
      await queue.stop()
      await worker.stop()
      const ledger = await readLedger(opened())
      assert.deepEqual(ledger.get(ids[0] ?? '')?.attempts, ['throttled', 'delivered'])
      assert.deepEqual(ledger.get(ids[1] ?? '')?.attempts, ['delivered'])
    })

    it('that meets a 429 slows everybody down, whichever instance they are', async () => {
      const [first = '', second = ''] = await plan(['anna', 'bo'])
      const limit = { tenant: 'one', perSecond: 1_000 }
      connector.behave = (id) => (id === first ? 'throttle' : 'accept')
      connector.retryAfter = 500
      await deliver([first], { limit })
      await deliver([second], { limit })
      const [met = 0, next = 0] = connector.times
      assert.ok(next - met >= 500, `the next message came ${next - met} ms after the 429`)
    })

    it('is not claimed while everybody is slowed down, whatever leave was given before', async () => {
      const [id = ''] = await plan(['anna'])
      const { database } = opened()
      await slowDown(database, 'one', 60_000)
      const asked = [{ id, claim: 'mine' }]
      assert.deepEqual(await claim(database, asked, 'one'), [{ kind: 'slowed' }])
      assert.equal((await claim(database, asked, 'two'))[0]?.kind, 'claimed')
    })

    it('that may have arrived is unknown, and never sent again', async () => {
      const [broken = '', hung = ''] = await plan(['anna', 'bo'])
      connector.behave = (id) => (id === broken ? 'acceptThenBreak' : 'hang')
      const ledger = await deliver([broken, hung], { patience: 50 })
      await deliver([broken, hung])
      assert.deepEqual(
        [broken, hung].map((id) => [ledger.get(id)?.state, connector.met.get(id)?.length]),
        [
          ['unknown', 1],
          ['unknown', 1],
        ],
      )
    })

    it('that is refused makes the person unreachable until a message reaches them', async () => {
      connector.behave = () => 'refuse'
      await deliver(await plan(['anna', 'bo'], YESTERDAY))
      connector.behave = (id) => (id.endsWith('anna') ? 'accept' : 'refuse')
      const ledger = await deliver(await plan(['anna', 'bo']))
      assert.equal(ledger.get(`${TODAY}-bo`)?.state, 'unreachable')
      assert.deepEqual(await readUnreachable(opened().database), [
        {
          personId: 'bo',
          why: 'blocked',
          status: 403,
          since: YESTERDAY,
          messages: 2,
          byMail: false,
        },
      ])
    })

    it('that concerns nothing but what fell away is dropped, and says why', async () => {
      const [id = ''] = await plan(['anna'])
      await opened().database.updateTable('occurrence').set({ state: 'done' }).execute()
      const fallsAway = ({ occurrence }: Item): Dropped | null =>
        occurrence.state.kind === 'done' ? 'done' : null
      const ledger = await deliver([id], { fallsAway })
      const { state, reason, attempts, counted } = ledger.get(id) ?? {}
      assert.deepEqual(
        { state, reason, attempts, counted },
        { state: 'dropped', reason: 'done', attempts: [], counted: 0 },
      )
      assert.equal(connector.times.length, 0)
      assert.deepEqual(await droppedReminders(), ['done'])
    })

    it('leaves out what fell away and says the rest', async () => {
      const [id = ''] = await plan(['anna'])
      await plan(['anna'], YESTERDAY)
      await opened().database.updateTable('reminder').set({ delivery_id: id }).execute()
      await deliver([id], {
        fallsAway: ({ occurrence }) => (occurrence.due === TODAY ? 'snoozed' : null),
      })
      assert.deepEqual(connector.accepted.get(id), [[`due of occurrence-${YESTERDAY}`]])
      assert.deepEqual(await droppedReminders(), [null, 'snoozed'])
    })

    it('that could not go on its day is dropped as late, and not said', async () => {
      const early = await plan(['anna'], YESTERDAY)
      const evening = await plan(['bo'])
      await opened()
        .database.transaction()
        .execute((transaction) => dropEarlier(transaction, TODAY))
      const ledger = await deliver([...early, ...evening], { isLate: () => true })
      assert.deepEqual(
        [...ledger.values()].map(({ state, reason }) => `${state} ${reason}`),
        ['dropped late', 'dropped late'],
      )
      assert.equal(connector.times.length, 0)
      assert.deepEqual(await droppedReminders(), ['late', 'late'])
    })

    it('whose sender vanished is unknown when its time is up, until the sender tells after all', async () => {
      const [id = ''] = await plan(['anna'])
      const gate = Promise.withResolvers<void>()
      connector.gate = gate.promise
      const sending = deliver([id])
      await connector.requested(1)
      assert.equal(await sweepInterrupted(opened().database, 60_000), 0)
      assert.equal(await sweepInterrupted(opened().database, 0), 1)
      const swept = (await readLedger(opened())).get(id)
      assert.deepEqual([swept?.state, swept?.attempts], ['unknown', ['unknown interrupted']])
      gate.resolve()
      const told = (await sending).get(id)
      assert.deepEqual(
        [told?.state, told?.attempts, told?.counted],
        ['delivered', ['delivered'], 1],
      )
    })

    it('whose job was lost gets another one', async () => {
      const ids = await plan(['anna'])
      const sent: string[] = []
      const { database } = opened()
      const send = {
        database,
        sendDeliveries: async (_: unknown, lost: readonly string[]) => void sent.push(...lost),
      }
      assert.equal(await sendLostJobs(send, 3_600_000), 0)
      await database.updateTable('delivery').set({ job_due: '2026-01-01T00:00:00Z' }).execute()
      assert.equal(await sendLostJobs(send, 3_600_000), 1)
      assert.equal(await sendLostJobs(send, 3_600_000), 0)
      assert.deepEqual(sent, ids)
    })

    async function droppedReminders() {
      const rows = await opened()
        .database.selectFrom('reminder')
        .select('dropped')
        .orderBy('dropped', (order) => order.asc().nullsFirst())
        .execute()
      return rows.map(({ dropped }) => dropped)
    }
  })
})
