import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'mocha'
import { instantAt } from '../bot/calendar/hour.ts'
import type { Opened } from '../bot/database/open.ts'
import { directoryOf } from '../bot/directory/directory.ts'
import { absencesWith } from '../bot/directory/graph/absences.ts'
import { createGraph } from '../bot/directory/graph/client.ts'
import { recipientsOn } from '../bot/duties/holders/recipients.ts'
import type { RecipientWhy } from '../bot/duties/step.ts'
import { whyNotSaid } from '../bot/duties/still-said.ts'
import { defaultLadder } from '../bot/routine/schedule.ts'
import { openMigrated } from './support/databases.ts'
import { occurrenceDue, personOf } from './support/diary.ts'
import { type StandIn, startGraph } from './support/graph.ts'
import { refusal } from './support/graph-loopback.ts'
import { dutyOf, emptied, planningOn, snapshotOf } from './support/planning.ts'
import { day } from './support/small-municipality.ts'

const monday = day('2026-03-02')
const MINUTE = 60_000

/** Anna and Dan are both heads of IT, she the first of them; Siv coordinates. */
const snapshot = {
  ...snapshotOf([
    dutyOf('ups', {
      ladder: { ...defaultLadder, before: [] },
      trigger: {
        by: 'recurrence',
        rule: 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=2',
        from: day('2026-01-01'),
        counted: 'schedule',
      },
    }),
  ]),
  directory: directoryOf([
    { ...personOf('anna'), title: 'IT-chef' },
    { ...personOf('dan'), title: 'IT-chef' },
    { ...personOf('siv'), title: 'Säkerhetssamordnare' },
  ]),
}

describe('The deputy who comes second', () => {
  const second = {
    ...snapshot,
    directory: directoryOf([
      ...['anna', 'bo', 'dan'].map((id) => ({ ...personOf(id), title: 'IT-chef' })),
      { ...personOf('siv'), title: 'Säkerhetssamordnare' },
    ]),
  }
  const present = { snapshot: second, day: monday, recipientsOn }
  const stillSaid = (recipientId: string, why: RecipientWhy) =>
    whyNotSaid(
      {
        reminder: { occurrenceId: 'o', step: 'due', recipientId, why, covers: [] },
        occurrence: occurrenceDue(monday),
      },
      null,
      present,
    )

  it('is told when the first is away too, also when it is looked at again before sending', () => {
    const absent = new Set(['anna', 'bo'])
    const { to } = recipientsOn(occurrenceDue(monday), 'due', { ...present, absent })
    assert.deepEqual(
      to.map(({ person, why }) => `${person.id} ${why}`),
      ['anna holder', 'dan deputy'],
    )
    assert.equal(stillSaid('dan', 'deputy'), null)
    assert.equal(stillSaid('bo', 'deputy'), null)
    assert.equal(stillSaid('siv', 'deputy'), 'notTheirs')
    assert.equal(stillSaid('dan', 'holder'), 'notTheirs')
  })
})

describe('The deputy', () => {
  let opened: Opened
  let graph: StandIn
  before(async function () {
    this.timeout(60_000)
    opened = await openMigrated()
  })
  after(() => opened.close())
  beforeEach(async () => {
    await emptied(opened)
    graph = await startGraph()
    graph.settings.permissions.add('MailboxSettings.Read')
  })
  afterEach(() => graph.close())

  /** A municipality that asks the stand-in who is away; its clock moves only by what it waits. */
  function municipality(from: number) {
    let now = from
    const patience = {
      clock: () => now,
      random: () => 0.5,
      longest: 20_000,
      wait: async (milliseconds: number) => {
        now += milliseconds
      },
    }
    const client = createGraph({ baseUrl: graph.url, signIn: async () => 'token', patience })
    const readAbsences = absencesWith({
      graph: client,
      patience,
      atMost: 2 * MINUTE,
      log: () => undefined,
    })
    const planning = planningOn(opened, { snapshot, recipientsOn, readAbsences })
    return { planning, clock: patience.clock }
  }
  const awayOn = (from: string, until: string) =>
    graph.tenant.replies.set('anna', {
      status: 'scheduled',
      scheduledStartDateTime: { dateTime: `${from}T00:00:00`, timeZone: 'Europe/Stockholm' },
      scheduledEndDateTime: { dateTime: `${until}T00:00:00`, timeZone: 'Europe/Stockholm' },
    })

  it('is told too while the holder is away, and no longer', async () => {
    awayOn('2026-03-02', '2026-03-03')
    for (const [on, time] of [
      [monday, '08:31'],
      [day('2026-03-05'), '08:31'],
    ] as const) {
      const { planning } = municipality(instantAt(on, time))
      await planning.planAt(on, time)
    }
    const { planning } = municipality(0)
    assert.deepEqual(await planning.diary(), [
      '2026-03-02 anna ups due',
      '2026-03-02 dan ups due',
      '2026-03-05 anna ups overdue-1',
    ])
  })

  it('Graph refuses for ten minutes: the holder is reminded at once, the deputy when it answers again', async () => {
    awayOn('2026-03-02', '2026-03-30')
    const start = instantAt(monday, '08:31')
    const { planning, clock } = municipality(start)
    let asked = 0
    const refuses = () =>
      ++asked % 2 ? refusal(429, 'TooManyRequests', { 'Retry-After': '15' }) : refusal(503, 'Busy')
    graph.settings.fault = () => (clock() < start + 10 * MINUTE ? refuses() : null)
    assert.deepEqual(await planning.planAt(monday, '08:31'), { planned: 1 })
    assert.ok(asked > 1, 'Graph was asked again')
    assert.ok(clock() - start <= 3 * MINUTE, `waited ${clock() - start} ms`)
    assert.deepEqual(await planning.diary(), ['2026-03-02 anna ups due'])

    const later = municipality(start + 11 * MINUTE)
    graph.settings.fault = () => null
    await later.planning.planAt(monday, '08:42')
    assert.deepEqual(await later.planning.diary(), [
      '2026-03-02 anna ups due',
      '2026-03-02 dan ups due',
    ])
  })
})
