import assert from 'node:assert/strict'
import { beforeEach, it } from 'mocha'
import { addDays } from '../bot/calendar/day.ts'
import { readHistory } from '../bot/duties/occurrences/history/store.ts'
import { readOpen } from '../bot/duties/occurrences/store.ts'
import { onBothDatabases } from './support/databases.ts'
import { dutyOf, emptied, planningOn, snapshotOf } from './support/planning.ts'
import { day } from './support/small-municipality.ts'

const monthly = (rule: string) =>
  ({ by: 'recurrence', rule, from: day('2026-01-01'), counted: 'schedule' }) as const
const ups = dutyOf('ups', { trigger: monthly('FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1') })
const easter = Array.from({ length: 9 }, (_, index) => addDays(day('2026-04-01'), index))

onBothDatabases((opened) => {
  beforeEach(() => emptied(opened()))

  it('plans exactly once, however many plan at once and how often', async () => {
    const planning = planningOn(opened(), { snapshot: snapshotOf([ups]) })
    const on = day('2026-03-18')
    const all = await Promise.all([planning.planAt(on), planning.planAt(on), planning.planAt(on)])
    assert.deepEqual(all.map((one) => (typeof one === 'string' ? one : one.planned)).toSorted(), [
      1,
      'alreadyPlanned',
      'alreadyPlanned',
    ])
    assert.equal(await planning.planAt(on, '12:00'), 'alreadyPlanned')
    assert.deepEqual(await planning.diary(), ['2026-03-18 anna ups before-14'])
    assert.equal(planning.sent.length, 1)
  })

  it('plans nothing by half: when the job cannot be sent, the next planning does it all', async () => {
    let breaks = true
    const sent: string[] = []
    const planning = planningOn(opened(), {
      snapshot: snapshotOf([ups]),
      jobs: {
        sendDeliveries: async (_transaction, ids) => {
          if (breaks) throw new Error('broken')
          sent.push(...ids)
        },
      },
    })
    await assert.rejects(planning.planAt(day('2026-03-18')), /broken/)
    assert.deepEqual(await planning.diary(), [])
    breaks = false
    assert.deepEqual(await planning.planAt(day('2026-03-18'), '08:32'), { planned: 1 })
    assert.deepEqual(await planning.diary(), ['2026-03-18 anna ups before-14'])
    assert.equal(sent.length, 1)
  })

  it('says once what nine days of outage over Easter let pass', async () => {
    const planning = planningOn(opened(), { snapshot: snapshotOf([ups]) })
    await planning.live('2026-03-01', '2026-05-10', easter)
    assert.deepEqual(await planning.diary(), [
      '2026-03-18 anna ups before-14',
      '2026-04-10 anna ups overdue-1 +due',
      '2026-04-13 anna ups overdue-2',
      '2026-04-16 anna ups overdue-3',
      '2026-04-21 maja ups manager',
      '2026-04-24 siv ups coordinator',
    ])
  })

  it('lets an outage swallow no occurrence that came and was due within it', async () => {
    const ladder = { before: [2], onDay: true, every: 3, atMost: 1, escalate: [] }
    const trigger = monthly('FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=7')
    const planning = planningOn(opened(), {
      snapshot: snapshotOf([dutyOf('short', { trigger, ladder })]),
    })
    await planning.live('2026-03-30', '2026-04-15', easter)
    assert.deepEqual(await planning.diary(), ['2026-04-10 anna short overdue-1 +before-2 +due'])
  })

  it('keeps the hour when the clocks change, on the leap day and at New Year', async () => {
    const hours: [string, string, string][] = [
      // The clocks go forward on 29 March 2026: 08:30 is 06:30 UTC from then on.
      ['2026-03-27', '2026-03-27T07:29:59Z', '2026-03-27T07:30:00Z'],
      ['2026-03-30', '2026-03-30T06:29:59Z', '2026-03-30T06:30:00Z'],
      // They go back on 25 October.
      ['2026-10-23', '2026-10-23T06:29:59Z', '2026-10-23T06:30:00Z'],
      ['2026-10-26', '2026-10-26T07:29:59Z', '2026-10-26T07:30:00Z'],
      ['2028-02-29', '2028-02-29T07:29:59Z', '2028-02-29T07:30:00Z'],
      ['2026-12-30', '2026-12-30T07:29:59Z', '2026-12-30T07:30:00Z'],
      ['2027-01-04', '2027-01-04T07:29:59Z', '2027-01-04T07:30:00Z'],
    ]
    for (const [on, before, from] of hours) {
      await emptied(opened())
      const ladder = { before: [], onDay: true, every: 1, atMost: 0, escalate: [] }
      const rule = `FREQ=YEARLY;BYMONTH=${Number(on.slice(5, 7))};BYMONTHDAY=${Number(on.slice(8))}`
      const daily = dutyOf('daily', { trigger: monthly(rule), ladder })
      const planning = planningOn(opened(), { snapshot: snapshotOf([daily]) })
      assert.equal(await planning.planAtInstant(before), 'notYet', before)
      assert.deepEqual(await planning.planAtInstant(from), { planned: 1 }, from)
      assert.deepEqual(await planning.diary(), [`${on} anna daily due`])
    }
  })

  it('plans nothing on free days and nothing new in the evening', async () => {
    const planning = planningOn(opened(), { snapshot: snapshotOf([ups]) })
    for (const free of ['2026-03-22', '2026-04-03', '2026-04-06', '2026-06-19', '2026-12-24'])
      assert.equal(await planning.planAt(day(free)), 'notYet', free)
    assert.equal(await planning.planAt(day('2026-03-18'), '17:00'), 'notYet')
    assert.deepEqual(await planning.planAt(day('2026-03-19')), { planned: 1 })
    assert.deepEqual(await planning.diary(), ['2026-03-19 anna ups before-14'])
  })

  it('tells each at their own hour, one message a day', async () => {
    const planning = planningOn(opened(), {
      snapshot: snapshotOf([ups]),
      readAbsences: async () => new Set(['anna']),
    })
    await opened()
      .database.insertInto('reminder_setting')
      .values([
        { person_id: 'dan', send_at: '07:00', paused_until: null },
        { person_id: 'anna', send_at: '10:15', paused_until: null },
      ])
      .execute()
    const on = day('2026-03-18')
    assert.equal(await planning.planAt(on, '06:59'), 'notYet')
    assert.deepEqual(await planning.planAt(on, '07:00'), { planned: 1 })
    assert.equal(await planning.planAt(on, '08:31'), 'alreadyPlanned')
    assert.deepEqual(await planning.planAt(on, '10:15'), { planned: 1 })
    assert.deepEqual(await planning.diary(), [
      '2026-03-18 anna ups before-14',
      '2026-03-18 dan ups before-14',
    ])
  })

  it('asks for the absences of those only who have a deputy to be told', async () => {
    const asked: (readonly string[])[] = []
    const planning = planningOn(opened(), {
      snapshot: snapshotOf([ups]),
      readAbsences: async (people) => {
        asked.push(people)
        throw new Error('Graph does not answer.')
      },
    })
    await planning.live('2026-03-16', '2026-03-19')
    // On the day of the reminder and on the next, when a deputy who had had their message could still be told.
    assert.deepEqual(asked, [['anna'], ['anna']])
    assert.deepEqual(await planning.diary(), ['2026-03-18 anna ups before-14'])
  })

  it('puts everything of a person into one message', async () => {
    const others = ['a', 'b', 'c'].map((id) => ({ ...ups, id }))
    const planning = planningOn(opened(), { snapshot: snapshotOf([ups, ...others]) })
    assert.deepEqual(await planning.planAt(day('2026-03-18')), { planned: 1 })
    assert.equal((await planning.diary()).length, 4)
    const deliveries = await opened().database.selectFrom('delivery').selectAll().execute()
    assert.deepEqual(
      deliveries.map(({ recipient_id, state }) => [recipient_id, state]),
      [['anna', 'delivered']],
    )
  })

  it('never rewrites what came to be when the duty changes', async () => {
    const planning = planningOn(opened(), { snapshot: snapshotOf([ups]) })
    await planning.live('2026-03-18', '2026-03-18')
    const changed = dutyOf('ups', {
      trigger: monthly('FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=9'),
      ladder: { before: [1], onDay: false, every: 1, atMost: 1, escalate: [] },
    })
    planning.state.snapshot = snapshotOf([{ ...changed, text: { sv: 'Nytt', en: 'New' } }])
    await planning.live('2026-03-19', '2026-04-02')
    const [kept] = await readOpen(opened().database)
    assert.equal(kept?.due, '2026-04-01')
    assert.equal(kept?.duty.text.sv, 'ups')
    // It still climbs its own ladder, until the changed duty's first step.
    await planning.live('2026-04-03', '2026-04-09')
    assert.deepEqual(await planning.diary(), [
      '2026-03-18 anna ups before-14',
      '2026-04-01 anna ups due',
      '2026-04-08 anna ups before-1',
    ])
    assert.deepEqual(await planning.occurrences(), [
      'ups organisation 2026-04-01 missed',
      'ups organisation 2026-04-09 open',
    ])
  })

  it('lets a successor take the place of what was never done, and says so in the history', async () => {
    const trigger = monthly('FREQ=MONTHLY;BYMONTHDAY=15')
    const planning = planningOn(opened(), { snapshot: snapshotOf([dutyOf('each', { trigger })]) })
    await planning.live('2026-03-01', '2026-04-01')
    assert.deepEqual(await planning.occurrences(), [
      'each organisation 2026-03-15 missed',
      'each organisation 2026-04-15 open',
    ])
    const missed = await opened()
      .database.selectFrom('occurrence')
      .select('id')
      .where('state', '=', 'missed')
      .executeTakeFirstOrThrow()
    const history = await readHistory(opened().database, missed.id)
    assert.deepEqual(
      history.map(({ what, by, before }) => ({ what, by, before })),
      [
        { what: 'planned', by: null, before: null },
        { what: 'missed', by: null, before: { kind: 'open' } },
      ],
    )
  })

  it('withdraws what is switched off, and asks again when it is switched on', async () => {
    const planning = planningOn(opened(), { snapshot: snapshotOf([ups]) })
    await planning.live('2026-03-18', '2026-03-18')
    planning.state.snapshot = snapshotOf([])
    await planning.live('2026-03-19', '2026-03-20')
    assert.deepEqual(await planning.occurrences(), ['ups organisation 2026-04-01 withdrawn'])
    planning.state.snapshot = snapshotOf([ups])
    await planning.live('2026-03-23', '2026-04-01')
    assert.deepEqual(await planning.occurrences(), ['ups organisation 2026-04-01 open'])
    assert.deepEqual(await planning.diary(), [
      '2026-03-18 anna ups before-14',
      '2026-04-01 anna ups due',
    ])
  })

  it('says what could not go before the evening on the next working day', async () => {
    const planning = planningOn(opened(), {
      snapshot: snapshotOf([ups]),
      jobs: { sendDeliveries: async () => undefined },
    })
    await planning.live('2026-03-18', '2026-03-18')
    // Nobody worked off the job: the next day's planning drops the delivery and plans it anew.
    await planning.live('2026-03-19', '2026-03-20')
    assert.deepEqual(await planning.diary(), ['2026-03-20 anna ups before-14'])
    const deliveries = await opened()
      .database.selectFrom('delivery')
      .select(['day', 'state'])
      .orderBy('day')
      .execute()
    assert.deepEqual(deliveries, [
      { day: '2026-03-18', state: 'dropped' },
      { day: '2026-03-19', state: 'dropped' },
      { day: '2026-03-20', state: 'planned' },
    ])
  })
})
