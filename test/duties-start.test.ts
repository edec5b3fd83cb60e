import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { afterEach, beforeEach, it } from 'mocha'
import { instantAt } from '../bot/calendar/hour.ts'
import { readUnreachedBefore } from '../bot/duties/delivery/unreached/store.ts'
import type { Digest, Outcome } from '../bot/duties/outcome.ts'
import { type Duties, startDuties } from '../bot/duties/start.ts'
import type { Snapshot } from '../bot/register/snapshot.ts'
import { onBothDatabases } from './support/databases.ts'
import { personOf } from './support/diary.ts'
import { dutyOf, emptied, snapshotOf } from './support/planning.ts'
import { day } from './support/small-municipality.ts'

const ivar = { ...personOf('ivar'), title: 'IT-chef' }
const tove = { ...personOf('tove'), title: 'IT-chef' }
const ups = dutyOf('ups', {
  trigger: {
    by: 'recurrence',
    rule: 'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1',
    from: day('2026-01-01'),
    counted: 'schedule',
  },
})

onBothDatabases((opened) => {
  let running: Duties[]
  let sent: Digest[]
  let arrivals: { count: number; resolve: () => void }[]
  let now: number
  let snapshot: Snapshot

  beforeEach(async () => {
    await emptied(opened())
    running = []
    sent = []
    arrivals = []
    snapshot = snapshotOf([ups], { people: [ivar] })
  })
  afterEach(async () => {
    for (const duties of running) await duties.stop()
  })

  const send = async (digest: Digest): Promise<Outcome> => {
    sent.push(digest)
    for (const { count, resolve } of arrivals) if (sent.length >= count) resolve()
    return { kind: 'delivered', activityId: 'a', conversationId: 'c', channel: 'teams' }
  }
  const arrived = (count: number) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    if (sent.length >= count) resolve()
    arrivals.push({ count, resolve })
    return promise
  }
  const start = async () => {
    const duties = await startDuties({
      opened: opened(),
      snapshot: () => snapshot,
      clock: () => now,
      send,
      readAbsences: async () => new Set(),
      log: () => undefined,
      limit: null,
    })
    running.push(duties)
    return duties
  }
  const states = async () => {
    const rows = await opened()
      .database.selectFrom('delivery')
      .select(['recipient_id', 'day', 'state'])
      .orderBy('day')
      .execute()
    return rows.map((row) => [row.day, row.recipient_id, row.state].join(' '))
  }
  const allSettled = async () => {
    while ((await states()).some((line) => /planned|sending/.test(line)))
      await new Promise((resolve) => setTimeout(resolve, 20))
  }

  it('delivers what the day brings, once, however many processes look', async () => {
    now = instantAt(day('2026-03-18'), '08:29')
    const all = [await start(), await start()]
    await Promise.all(all.map(({ tick }) => tick()))
    assert.deepEqual(await states(), [])
    now = instantAt(day('2026-03-18'), '08:30')
    await Promise.all(all.map(({ tick }) => tick()))
    await arrived(1)
    await allSettled()
    await Promise.all(all.map(({ tick }) => tick()))
    assert.deepEqual(await states(), ['2026-03-18 ivar delivered'])
    assert.deepEqual(
      sent.map(({ recipientId, items }) => [
        recipientId,
        items.map(({ reminder, occurrence }) => [occurrence.dutyId, reminder.step, reminder.why]),
      ]),
      [['ivar', [['ups', 'before-14', 'holder']]]],
    )
  }).timeout(60_000)

  it('follows within the day what changes: a new holder is told, and the former one', async () => {
    now = instantAt(day('2026-03-18'), '08:30')
    const duties = await start()
    await duties.tick()
    await arrived(1)
    now = instantAt(day('2026-03-19'), '09:00')
    await duties.tick()
    snapshot = snapshotOf([ups], { people: [{ ...ivar, title: null }, tove] })
    now = instantAt(day('2026-03-19'), '09:01')
    await duties.tick()
    await arrived(3)
    await allSettled()
    assert.deepEqual(
      sent
        .slice(1)
        .map(({ recipientId, items }) => [
          recipientId,
          ...items.map(({ reminder }) => reminder.step),
        ])
        .toSorted(),
      [
        ['ivar', 'handedOver'],
        ['tove', 'takenOver'],
      ],
    )
  }).timeout(60_000)

  it('tells whoever keeps the register, once and with what is due, whom messages ceased to reach', async () => {
    const unreached = (person: string) =>
      opened()
        .database.insertInto('delivery')
        .values({
          id: person,
          recipient_id: person,
          day: day('2026-03-17'),
          state: 'unreachable',
          attempts: 1,
          reason: 'blocked',
          decided_at: sql`clock_timestamp()`,
        })
        .execute()
    await unreached('anna')
    now = instantAt(day('2026-03-18'), '08:30')
    const duties = await start()
    await arrived(1)
    await allSettled()
    await unreached('dan')
    for (const [count, on] of ['2026-04-01', '2026-04-08'].entries()) {
      now = instantAt(day(on), '08:30')
      await duties.tick()
      await arrived(count + 2)
      await allSettled()
    }
    assert.deepEqual(
      sent.map(({ recipientId, unreached: those }) => [recipientId, those]),
      [
        ['ivar', ['anna']],
        ['ivar', ['dan']],
        ['ivar', []],
      ],
    )
    // Shown again, it still says what it said.
    const [first] = sent
    assert.deepEqual(await readUnreachedBefore(opened().database, first?.deliveryId ?? ''), [
      'anna',
    ])
  }).timeout(60_000)

  it('says nothing any more to somebody who holds it no longer when the message is about to go', async () => {
    now = instantAt(day('2026-03-18'), '08:30')
    const after = snapshotOf([ups], { people: [{ ...ivar, title: null }, tove] })
    const duties = await start()
    // The planning still sees the former holder; by the time of sending the register has been read anew.
    const ticking = duties.tick()
    snapshot = after
    await ticking
    await allSettled()
    assert.deepEqual(await states(), ['2026-03-18 ivar dropped'])
    await duties.tick()
    await arrived(1)
    assert.deepEqual(
      sent.map(({ recipientId, items }) => [
        recipientId,
        ...items.map(({ reminder }) => reminder.step),
      ]),
      [['tove', 'takenOver']],
    )
  }).timeout(60_000)
})
