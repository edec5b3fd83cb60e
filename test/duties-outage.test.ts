import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'mocha'
import { instantAt } from '../bot/calendar/hour.ts'
import { migrate } from '../bot/database/migrate.ts'
import { type Opened, openDatabase } from '../bot/database/open.ts'
import type { Digest, Outcome } from '../bot/duties/outcome.ts'
import { startDuties } from '../bot/duties/start.ts'
import { startPostgres } from './support/databases.ts'
import { personOf } from './support/diary.ts'
import { dutyOf, emptied, planningOn, snapshotOf } from './support/planning.ts'
import { day } from './support/small-municipality.ts'

const chiefs = ['ivar', 'tove'].map((id) => ({ ...personOf(id), title: 'IT-chef' }))
const ups = dutyOf('ups', {
  trigger: {
    by: 'recurrence',
    rule: 'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1',
    from: day('2026-01-01'),
    counted: 'schedule',
  },
})
const on = day('2026-03-18')

describe('PostgreSQL stopped and started in the middle', function () {
  this.timeout(120_000)
  let server: Awaited<ReturnType<typeof startPostgres>>
  let opened: Opened

  before(async () => {
    server = await startPostgres()
    await server.create('outage')
    opened = await openDatabase({ DATABASE_URL: server.url('outage'), DATA_DIR: '' })
    await migrate(opened.database)
  })
  after(async () => {
    await opened.close()
    await server.stop()
  })
  beforeEach(() => emptied(opened))

  it('leaves nothing planned by half', async () => {
    let halts = true
    const planning = planningOn(opened, {
      snapshot: snapshotOf([ups]),
      jobs: {
        sendDeliveries: async () => {
          if (halts) await server.halt()
        },
      },
    })
    await assert.rejects(planning.planAt(on))
    halts = false
    await assert.rejects(planning.planAt(on, '08:32'), 'it is still down')
    await server.resume()
    assert.deepEqual(await planning.diary(), [])
    assert.deepEqual(await planning.planAt(on, '08:33'), { planned: 1 })
    assert.deepEqual(await planning.diary(), ['2026-03-18 anna ups before-14'])
  })

  it('delays what was to be said, and loses none of it', async () => {
    const sent: Digest[] = []
    const arrived = Promise.withResolvers<void>()
    let halts = true
    const duties = await startDuties({
      opened,
      snapshot: () => snapshotOf([ups], { people: chiefs }),
      clock: () => instantAt(on, '08:30'),
      // Asked between what comes to be and what is said of it.
      readAbsences: async (people) => {
        if (halts) await server.halt()
        return new Set(people)
      },
      send: async (digest): Promise<Outcome> => {
        sent.push(digest)
        if (sent.length === 2) arrived.resolve()
        return { kind: 'delivered', activityId: 'a', conversationId: 'c', channel: 'teams' }
      },
      log: () => undefined,
      limit: null,
    })
    await assert.rejects(duties.tick())
    await assert.rejects(duties.tick(), 'it is still down')
    halts = false
    await server.resume()
    await duties.tick()
    await arrived.promise
    await duties.tick()
    await duties.stop()
    assert.deepEqual(
      sent
        .map(({ recipientId, items }) => [
          recipientId,
          ...items.map(({ reminder: { step, why } }) => `${step} ${why}`),
        ])
        .toSorted(),
      [
        ['ivar', 'before-14 holder'],
        ['tove', 'before-14 deputy'],
      ],
    )
  })
})
