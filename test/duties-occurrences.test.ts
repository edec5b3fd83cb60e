import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { beforeEach, it } from 'mocha'
import { writePeople } from '../bot/directory/store.ts'
import { raiseEvent } from '../bot/duties/events/store.ts'
import { appendHistory, readHistory } from '../bot/duties/occurrences/history/store.ts'
import { readOccurrence, readOccurrencesFor } from '../bot/duties/occurrences/store.ts'
import type { Trigger } from '../bot/routine/schedule.ts'
import { onBothDatabases } from './support/databases.ts'
import { personOf } from './support/diary.ts'
import { dutyOf, emptied, planningOn, snapshotOf, systemOf } from './support/planning.ts'
import { day } from './support/small-municipality.ts'

const recurring = (rule: string, counted: 'schedule' | 'completion' = 'schedule'): Trigger => ({
  by: 'recurrence',
  rule,
  from: day('2026-01-01'),
  counted,
})
const quiet = { before: [], onDay: true, every: 1, atMost: 0, escalate: [] }

onBothDatabases((opened) => {
  beforeEach(() => emptied(opened()))

  /** Settles an occurrence as its button does. */
  const settle = (state: 'done' | 'notApplicable', on: string) =>
    opened()
      .database.updateTable('occurrence')
      .set({
        state,
        state_by: 'anna',
        state_at: `${on}T10:00:00Z`,
        done_on: state === 'done' ? day(on) : null,
      })
      .where('state', '=', 'open')
      .execute()

  it('looks only ahead at the very first planning', async () => {
    const past = dutyOf('past', { trigger: recurring('FREQ=MONTHLY;BYMONTHDAY=1') })
    const planning = planningOn(opened(), { snapshot: snapshotOf([past]) })
    await planning.live('2026-03-16', '2026-03-16')
    assert.deepEqual(await planning.occurrences(), [])
    await planning.live('2026-03-18', '2026-03-18')
    assert.deepEqual(await planning.occurrences(), ['past organisation 2026-04-01 open'])
  })

  it('counts the next time from the day on which the last was done or said not to apply', async () => {
    const trigger = recurring('FREQ=MONTHLY;INTERVAL=3', 'completion')
    const planning = planningOn(opened(), {
      snapshot: snapshotOf([dutyOf('ups', { trigger, ladder: quiet })]),
    })
    await planning.live('2026-04-01', '2026-04-01')
    await settle('done', '2026-04-22')
    await planning.live('2026-04-23', '2026-07-22')
    await settle('notApplicable', '2026-07-29')
    await planning.live('2026-07-30', '2026-10-29')
    assert.deepEqual(await planning.occurrences(), [
      'ups organisation 2026-04-01 done',
      'ups organisation 2026-07-22 notApplicable',
      'ups organisation 2026-10-29 open',
    ])
  })

  it('comes due on a date of the register, and follows the date when it is changed', async () => {
    const contract = dutyOf('contract', {
      scope: 'system',
      trigger: { by: 'date', of: 'contractEnd' },
      ladder: { ...quiet, before: [90] },
    })
    const until = (end: string) =>
      snapshotOf([contract], { systems: [systemOf('Treserva', { contractEnd: day(end) })] })
    const planning = planningOn(opened(), { snapshot: until('2026-09-30') })
    await planning.live('2026-06-29', '2026-07-03')
    planning.state.snapshot = until('2026-12-31')
    await planning.live('2026-07-06', '2026-10-02')
    assert.deepEqual(await planning.occurrences(), [
      'contract system:treserva 2026-09-30 withdrawn',
      'contract system:treserva 2026-12-31 open',
    ])
    assert.deepEqual(await planning.diary(), [
      '2026-07-02 anna contract before-90',
      // New Year's Eve is a day off: due on 30 December, told 90 days before that.
      '2026-10-01 anna contract before-90',
    ])
  })

  it('raises a gap once, withdraws it when it closes, and leaves alone what was settled', async () => {
    const owner = dutyOf('owner', {
      scope: 'system',
      trigger: { by: 'gap', of: 'noOwner', dueIn: 14 },
      ladder: quiet,
    })
    const missing = snapshotOf([owner], { systems: [systemOf('Treserva')] })
    const filled = snapshotOf([owner], {
      systems: [systemOf('Treserva')],
      owners: { treserva: 'anna' },
    })
    const planning = planningOn(opened(), { snapshot: missing })
    await planning.live('2026-03-02', '2026-03-06')
    assert.deepEqual(await planning.occurrences(), ['owner system:treserva 2026-03-16 open'])
    planning.state.snapshot = filled
    await planning.live('2026-03-09', '2026-03-10')
    planning.state.snapshot = missing
    await planning.live('2026-03-11', '2026-03-12')
    assert.deepEqual(await planning.occurrences(), [
      'owner system:treserva 2026-03-16 withdrawn',
      'owner system:treserva 2026-03-25 open',
    ])
    await settle('notApplicable', '2026-03-12')
    await planning.live('2026-03-13', '2026-04-30')
    assert.equal((await planning.occurrences()).length, 2)
    // Closed in between, it is a new gap when it opens again.
    planning.state.snapshot = filled
    await planning.live('2026-05-04', '2026-05-05')
    planning.state.snapshot = missing
    await planning.live('2026-05-06', '2026-05-07')
    assert.deepEqual(await planning.occurrences(), [
      'owner system:treserva 2026-03-16 withdrawn',
      'owner system:treserva 2026-03-25 notApplicable',
      'owner system:treserva 2026-05-20 open',
    ])
  })

  it('asks again after half a year for a gap that was settled and still stands open', async () => {
    const owner = dutyOf('owner', {
      scope: 'system',
      trigger: { by: 'gap', of: 'noOwner', dueIn: 7 },
      ladder: quiet,
    })
    const planning = planningOn(opened(), {
      snapshot: snapshotOf([owner], { systems: [systemOf('Treserva')] }),
    })
    await planning.live('2026-03-02', '2026-03-02')
    await settle('done', '2026-03-02')
    await planning.live('2026-08-28', '2026-08-31')
    assert.equal((await planning.occurrences()).length, 1)
    await planning.live('2026-09-01', '2026-09-01')
    assert.deepEqual(await planning.occurrences(), [
      'owner system:treserva 2026-03-09 done',
      'owner system:treserva 2026-09-08 open',
    ])
  })

  it('withdraws what a system is asked for that vanished from the sheet', async () => {
    const review = dutyOf('review', {
      scope: 'system',
      trigger: recurring('FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1'),
    })
    const planning = planningOn(opened(), {
      snapshot: snapshotOf([review], { systems: [systemOf('Treserva')] }),
    })
    await planning.live('2026-03-18', '2026-03-18')
    planning.state.snapshot = snapshotOf([review], {
      systems: [systemOf('Treserva', { vanishedOn: day('2026-03-18') })],
    })
    await planning.live('2026-03-19', '2026-04-10')
    assert.deepEqual(await planning.occurrences(), ['review system:treserva 2026-04-01 withdrawn'])
    assert.deepEqual(await planning.diary(), ['2026-03-18 anna review before-14'])
  })

  it('tells of a leaver once, also of one heard of late', async () => {
    const leaving = dutyOf('leaving', {
      scope: 'event',
      trigger: { by: 'event', of: 'leaves', dueIn: 0 },
      ladder: { ...quiet, atMost: 1 },
    })
    const gone = { ...personOf('olle'), active: false, leftOn: day('2026-03-13') }
    const long = { ...personOf('lena'), active: false, leftOn: day('2025-03-13') }
    const planning = planningOn(opened(), {
      snapshot: snapshotOf([leaving], { people: [gone, long] }),
    })
    await planning.live('2026-03-16', '2026-03-27')
    assert.deepEqual(await planning.occurrences(), [
      'leaving event:leaves:olle:2026-03-13 2026-03-13 open',
    ])
    assert.deepEqual(await planning.diary(), ['2026-03-16 anna leaving overdue-1 +due'])
  })

  it('comes due by what other rooms tell, told twice or not', async () => {
    const incident = dutyOf('incident', {
      scope: 'event',
      trigger: { by: 'event', of: 'incident', dueIn: 3 },
      ladder: quiet,
    })
    const planning = planningOn(opened(), { snapshot: snapshotOf([incident]) })
    const event = {
      id: 'incident-1',
      kind: 'incident',
      on: day('2026-03-10'),
      personId: null,
      systemId: null,
    } as const
    await raiseEvent(opened().database, event)
    await raiseEvent(opened().database, event)
    await planning.live('2026-03-10', '2026-03-13')
    assert.deepEqual(await planning.diary(), ['2026-03-13 anna incident due'])
  })

  it('keeps a history to which only is added, and in which a key counts once', async () => {
    const trigger = recurring('FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1')
    const planning = planningOn(opened(), { snapshot: snapshotOf([dutyOf('ups', { trigger })]) })
    await planning.live('2026-03-18', '2026-03-18')
    const { database } = opened()
    const [one] = await readOccurrencesFor(database, 'ups', 'organisation')
    assert.ok(one)
    assert.deepEqual(await readOccurrence(database, one.id), one)
    const pressed = {
      occurrenceId: one.id,
      at: '2026-03-18T09:00:00Z',
      by: 'anna',
      what: 'started',
      before: { kind: 'open' },
      after: { kind: 'started' },
      card: 'activity-1',
      key: 'press-1',
    }
    assert.equal(await appendHistory(database, [pressed]), 1)
    assert.equal(await appendHistory(database, [pressed]), 0)
    const history = await readHistory(database, one.id)
    assert.deepEqual(
      history.map(({ what, by, key, before }) => ({ what, by, key, before })),
      [
        { what: 'planned', by: null, key: null, before: null },
        { what: 'started', by: 'anna', key: 'press-1', before: { kind: 'open' } },
      ],
    )
    await assert.rejects(database.deleteFrom('occurrence_history').execute(), /only ever added to/)
    await assert.rejects(
      database.updateTable('occurrence_history').set({ what: 'done' }).execute(),
      /only ever added to/,
    )
  })

  it('follows a person whose made-up id is replaced by that of the directory', async () => {
    const trigger = recurring('FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1')
    const { database } = opened()
    const byFile = { ...personOf('address-anna'), mail: 'anna@lillby.example' }
    await sql`insert into person (id, name, mail, active, source) values
      (${byFile.id}, 'Anna', ${byFile.mail}, true, 'file')`.execute(database)
    const planning = planningOn(opened(), { snapshot: snapshotOf([dutyOf('ups', { trigger })]) })
    await planning.live('2026-03-18', '2026-03-18')
    await sql`update occurrence set holder_id = ${byFile.id}, scope_key = 'line:address-anna',
      scope = '{"kind":"line","managerId":"address-anna"}'`.execute(database)
    await sql`update reminder set recipient_id = ${byFile.id}`.execute(database)
    await writePeople(database, [{ ...byFile, id: 'guid-anna' }], 'graph')
    const [one] = await readOccurrencesFor(database, 'ups', 'line:guid-anna')
    assert.equal(one?.holderId, 'guid-anna')
    assert.deepEqual(one?.scope, { kind: 'line', managerId: 'guid-anna' })
    const reminder = await database.selectFrom('reminder').select('recipient_id').execute()
    assert.deepEqual(reminder, [{ recipient_id: 'guid-anna' }])
    await database.deleteFrom('person').execute()
  })
})
