import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'mocha'
import { addDays } from '../bot/calendar/day.ts'
import type { Database } from '../bot/database/database.ts'
import { type Jobs, openJobs } from '../bot/duties/jobs.ts'
import { whyNotSaid } from '../bot/duties/still-said.ts'
import { onBothDatabases } from './support/databases.ts'
import { deliveringOf, forgetDeliveries, readLedger } from './support/delivering.ts'
import { personOf } from './support/diary.ts'
import { type DigestConnector, startDigestConnector } from './support/digest-connector.ts'
import { planDeliveries, TODAY } from './support/planned-deliveries.ts'
import { annaHolds, snapshotOf } from './support/planning.ts'

const tomorrow = addDays(TODAY, 1)

/** What happens between the planning and the sending of what Anna holds, and what the ledger says of it then. */
const meanwhile: [what: string, happen: (database: Database) => Promise<unknown>, ends: string][] =
  [
    ['nothing', async () => undefined, 'delivered'],
    ['it is done', (database) => inState(database, 'done'), 'dropped done'],
    ['it is begun', (database) => inState(database, 'started'), 'delivered'],
    [
      'it does not apply',
      (database) => inState(database, 'notApplicable'),
      'dropped notApplicable',
    ],
    ['its successor comes', (database) => inState(database, 'missed'), 'dropped missed'],
    ['it is withdrawn', (database) => inState(database, 'withdrawn'), 'dropped withdrawn'],
    ['she puts it off until tomorrow', (database) => putOff(database), 'dropped snoozed'],
    ['she wants no reminders until tomorrow', (database) => pause(database), 'dropped paused'],
    ['she asks somebody else to do it', (database) => delegate(database), 'delivered'],
  ]

describe('Before a message goes it is read again:', () => {
  onBothDatabases((opened) => {
    let jobs: Jobs
    let connector: DigestConnector
    let snapshot = snapshotOf([])
    let recipientsOn = annaHolds
    before(async () => {
      jobs = await openJobs(opened(), () => undefined, { poll: 60, lost: 60 })
    })
    after(() => jobs.stop())
    beforeEach(async () => {
      connector = await startDigestConnector()
      snapshot = snapshotOf([])
      recipientsOn = annaHolds
    })
    afterEach(async () => {
      await connector.close()
      await forgetDeliveries(opened())
      await opened().database.deleteFrom('reminder_setting').execute()
    })

    const plan = async (person: string) =>
      (await planDeliveries({ database: opened().database, jobs }, [person]))[0] ?? ''
    const endOf = async (id: string) => {
      const delivering = deliveringOf({
        opened: opened(),
        jobs,
        connector,
        fallsAway: (item, pausedUntil) =>
          whyNotSaid(item, pausedUntil, { snapshot, day: TODAY, recipientsOn }),
      })
      await delivering.deliver([id])
      await delivering.stop()
      const { state, reason } = (await readLedger(opened())).get(id) ?? {}
      assert.equal(connector.times.length, state === 'delivered' ? 1 : 0)
      return [state, reason].filter(Boolean).join(' ')
    }

    for (const [what, happen, ends] of meanwhile)
      it(`${what}: ${ends}`, async () => {
        const id = await plan('anna')
        await happen(opened().database)
        assert.equal(await endOf(id), ends)
      })

    it('somebody else holds it by then: dropped notTheirs', async () => {
      const id = await plan('anna')
      recipientsOn = (occurrence, step, knowing) => ({
        ...annaHolds(occurrence, step, knowing),
        to: [{ person: personOf('dan'), why: 'holder' }],
      })
      assert.equal(await endOf(id), 'dropped notTheirs')
    })

    it('she has left by then: dropped left', async () => {
      const id = await plan('anna')
      snapshot = snapshotOf([], { people: [{ ...personOf('anna'), active: false }] })
      assert.equal(await endOf(id), 'dropped left')
    })

    it('what rises to her manager does not wait because she put it off', async () => {
      const id = await plan('maja')
      const { database } = opened()
      await database.updateTable('reminder').set({ step: 'manager', why: 'manager' }).execute()
      await putOff(database)
      assert.equal(await endOf(id), 'delivered')
    })
  })
})

const inState = (
  database: Database,
  state: 'done' | 'started' | 'notApplicable' | 'missed' | 'withdrawn',
) =>
  database
    .updateTable('occurrence')
    .set({ state, state_by: 'anna', state_at: '2026-11-24T08:31:00Z' })
    .execute()

const putOff = (database: Database) =>
  database.updateTable('occurrence').set({ snoozed_until: tomorrow }).execute()

const delegate = (database: Database) =>
  database.updateTable('occurrence').set({ delegate_id: 'dan' }).execute()

const pause = (database: Database) =>
  database
    .insertInto('reminder_setting')
    .values({ person_id: 'anna', paused_until: tomorrow })
    .execute()
