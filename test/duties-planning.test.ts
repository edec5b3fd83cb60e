import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { addDays, type Day } from '../bot/calendar/day.ts'
import { isWorkingDay } from '../bot/calendar/working-day.ts'
import { type DutyEvent, keptOf, scopeKey } from '../bot/duties/occurrence.ts'
import { type PlanningKnowing, plannedOccurrences } from '../bot/duties/planning/planned.ts'
import type { Snapshot } from '../bot/register/snapshot.ts'
import type { Duty } from '../bot/routine/routine.ts'
import { defaultLadder, type Schedule } from '../bot/routine/schedule.ts'
import { scheduledDuties } from '../bot/routine/scheduled-duties.ts'
import { starter } from '../bot/routine/starter.ts'
import { day, snapshotWith, systems } from './support/small-municipality.ts'

const year = (number: number) => ({ from: day(`${number}-01-01`), to: day(`${number}-12-31`) })

/** The small municipality with one duty of its own, as `schedule` says. */
function townWith(schedule: Partial<Schedule>, duty: Partial<Duty> = {}): Snapshot {
  const [model] = starter.duties
  assert.ok(model)
  const one: Duty = { ...model, id: 'duty', schedule: { ...quarterly, ...schedule }, ...duty }
  return snapshotWith({ routine: { ...starter, duties: [one] } })
}

const quarterly: Schedule = {
  scope: 'organisation',
  trigger: {
    by: 'recurrence',
    rule: 'FREQ=MONTHLY;INTERVAL=3',
    from: day('2026-01-01'),
    counted: 'schedule',
  },
  moved: 'after',
  ladder: defaultLadder,
  evidence: 'none',
  standing: 'proposed',
  on: true,
}

function planned(
  snapshot: Snapshot,
  window: { from: Day; to: Day },
  more: Partial<PlanningKnowing> = {},
) {
  const knowing = { snapshot, events: [], lastDone: () => null, gapSince: () => null, ...more }
  return [...plannedOccurrences(knowing, window)]
}

/** `scope scheduled due`, in order. */
const lines = (found: ReturnType<typeof planned>) =>
  found.map(({ scope, scheduled, due }) => `${scopeKey(scope)} ${scheduled} ${due}`).toSorted()

describe('A recurring duty', () => {
  for (const [moved, dues] of [
    ['before', ['2026-12-30', '2027-04-01', '2027-07-01', '2027-10-01']],
    ['after', ['2027-01-04', '2027-04-01', '2027-07-01', '2027-10-01']],
    ['not', ['2027-01-01', '2027-04-01', '2027-07-01', '2027-10-01']],
  ] as const)
    it(`is due a quarter at a time, free days moved: ${moved}`, () => {
      const window = { from: day('2026-12-15'), to: day('2027-12-15') }
      const found = planned(townWith({ moved }), window)
      assert.deepEqual(
        found.map(({ scheduled }) => scheduled),
        ['2027-01-01', '2027-04-01', '2027-07-01', '2027-10-01'],
      )
      assert.deepEqual(
        found.map(({ due }) => due),
        dues,
      )
    })

  it('is planned by the day it is moved to: New Year’s Day belongs to the year in which it is due', () => {
    assert.equal(planned(townWith({ moved: 'before' }), year(2026)).length, 4)
    assert.deepEqual(lines(planned(townWith({ moved: 'before' }), year(2027))), [
      'organisation 2027-04-01 2027-04-01',
      'organisation 2027-07-01 2027-07-01',
      'organisation 2027-10-01 2027-10-01',
      'organisation 2028-01-01 2027-12-30',
    ])
  })

  it('keeps to its own days when counted by schedule, however late it was done', () =>
    assert.deepEqual(
      planned(townWith({}), year(2027), { lastDone: () => day('2027-02-20') }).map(
        ({ scheduled }) => scheduled,
      ),
      ['2027-01-01', '2027-04-01', '2027-07-01', '2027-10-01'],
    ))

  const counted = { ...quarterly.trigger, counted: 'completion' } as const
  for (const [done, days] of [
    [null, ['2027-01-01', '2027-04-01', '2027-07-01', '2027-10-01']],
    ['2026-11-30', ['2027-02-28', '2027-05-30', '2027-08-30', '2027-11-30']],
    ['2027-02-20', ['2027-05-20', '2027-08-20', '2027-11-20']],
  ] as const)
    it(`counted from completion, last done ${done}, comes ${days.join(', ')}`, () =>
      assert.deepEqual(
        planned(townWith({ trigger: counted }), year(2027), {
          lastDone: () => (done === null ? null : day(done)),
        }).map(({ scheduled }) => scheduled),
        days,
      ))

  it('counts from completion for each system by itself', () => {
    const snapshot = townWith({ scope: 'system', trigger: counted })
    const found = planned(
      snapshot,
      { from: day('2027-01-01'), to: day('2027-03-31') },
      {
        lastDone: (_, scope) => (scope === 'system:treserva' ? day('2026-11-10') : null),
      },
    )
    assert.deepEqual(lines(found), [
      'system:ensam 2027-01-01 2027-01-04',
      'system:heroma 2027-01-01 2027-01-04',
      'system:ingenstans 2027-01-01 2027-01-04',
      'system:larm 2027-01-01 2027-01-04',
      'system:prator 2027-01-01 2027-01-04',
      'system:treserva 2027-02-10 2027-02-10',
    ])
  })

  it('is asked of whoever leads somebody, for each line by itself', () => {
    const found = planned(townWith({ scope: 'line' }), year(2027))
    const leaders = new Set(found.map(({ scope }) => scopeKey(scope)))
    assert.deepEqual(
      [...leaders].toSorted(),
      ['chris', 'erik', 'ivar', 'kajsa', 'sofia'].map((id) => `line:${id}`),
    )
    assert.equal(found.length, 4 * leaders.size)
  })

  it('is not planned while it is switched off', () =>
    assert.deepEqual(planned(townWith({ on: false }), year(2027)), []))

  it('is planned in each of its ways by itself', () => {
    const also = [{ ...quarterly, id: 'long', what: { sv: 'prov', en: 'test' } }]
    const found = planned(townWith({ on: false }, { also }), year(2027))
    assert.deepEqual(new Set(found.map(({ dutyId }) => dutyId)), new Set(['duty/long']))
    assert.equal(found.length, 4)
  })
})

describe('A date of the register', () => {
  const snapshot = townWith({
    scope: 'system',
    trigger: { by: 'date', of: 'contractEnd' },
    moved: 'before',
  })
  const ending = (contractEnd: string, extra = {}) => {
    const changed = systems.map((one) =>
      one.id === 'treserva'
        ? { ...one, contractEnd: day(contractEnd), extra }
        : { ...one, contractEnd: null },
    )
    const register = { ...snapshot.register, systems: new Map(changed.map((one) => [one.id, one])) }
    return { ...snapshot, register }
  }

  it('is due on the working day before the contract ends', () => {
    assert.deepEqual(lines(planned(ending('2027-12-31'), year(2027))), [
      'system:treserva 2027-12-31 2027-12-30',
    ])
    assert.deepEqual(planned(ending('2028-01-31'), year(2027)), [])
  })

  for (const [header, cell, due] of [
    ['Klassning giltig till', '2027-06-15', '2027-06-15'],
    ['Klassad t.o.m.', '15/6 2027', '2027-06-15'],
    ['Nästa klassning', '2027-06', '2027-06-30'],
    ['Senast klassad', '2027-06-15', null],
    ['Klassning giltig till', 'tills vidare', null],
  ] as const)
    it(`is read from a column «${header}» that says ${cell}: ${due ?? 'none'}`, () => {
      const town = ending('2030-01-01', { [header]: cell })
      const duties = townWith({ scope: 'system', trigger: { by: 'date', of: 'classifiedUntil' } })
      const found = planned({ ...town, routine: duties.routine }, year(2027))
      assert.deepEqual(
        found.map(({ scheduled }) => scheduled),
        due === null ? [] : [due],
      )
    })
})

describe('What is missing', () => {
  const now = { from: day('2026-11-23'), to: day('2026-12-31') }
  const missing = (of: 'noOwner' | 'holderLeft') =>
    townWith({ scope: 'system', trigger: { by: 'gap', of, dueIn: 14 } })

  it('is an owner, where nobody is registered that day and the system is in use', () =>
    assert.deepEqual(lines(planned(missing('noOwner'), now)), [
      'system:ensam 2026-12-07 2026-12-07',
      'system:ingenstans 2026-12-07 2026-12-07',
      'system:prator 2026-12-07 2026-12-07',
    ]))

  it('is whoever left and still stands there', () =>
    assert.deepEqual(lines(planned(missing('holderLeft'), now)), [
      'system:heroma 2026-12-07 2026-12-07',
      'system:treserva 2026-12-07 2026-12-07',
    ]))

  it('keeps the day on which it was first seen', () =>
    assert.deepEqual(
      planned(missing('noOwner'), now, { gapSince: () => day('2026-11-10') }).map(({ due }) => due),
      ['2026-11-24', '2026-11-24', '2026-11-24'],
    ))

  for (const [on, count] of [
    ['2027-10-31', 0],
    ['2027-11-01', 0],
    ['2027-11-02', 4],
  ] as const)
    it(`is a confirmation when the last one is 12 months old: ${count} systems on ${on}`, () => {
      const trigger = { by: 'gap', of: 'notConfirmed', months: 12, dueIn: 14 } as const
      const found = planned(townWith({ scope: 'system', trigger }), { from: day(on), to: day(on) })
      assert.equal(found.length, count)
    })
})

describe('What happens', () => {
  const leaves: DutyEvent = {
    id: 'leaves:olle',
    kind: 'leaves',
    on: day('2027-01-31'),
    personId: 'olle',
    systemId: null,
  }

  it('is planned for its own kind of event, by the day of what happens', () => {
    const trigger = { by: 'event', of: 'leaves', dueIn: 0 } as const
    const events = [leaves, { ...leaves, id: 'starts:pia', kind: 'starts' as const }]
    const found = planned(townWith({ scope: 'event', trigger, moved: 'before' }), year(2026), {
      events,
    })
    assert.deepEqual(lines(found), ['event:leaves:olle 2027-01-31 2027-01-29'])
  })
})

describe('The starter', () => {
  it('plans this for the head of IT in 2027, if everything is done on its day or not at all', () => {
    const found = planned(snapshotWith(), year(2027)).filter(({ dutyId }) =>
      dutyId.startsWith('head'),
    )
    assert.deepEqual(
      found
        .map(({ dutyId, scheduled, due }) => `${due} ${scheduled} ${dutyId.slice(11)}`)
        .toSorted(),
      [
        '2027-02-15 2027-02-15 documentation',
        '2027-03-01 2027-03-01 uninterruptible-power',
        '2027-04-30 2027-05-01 action-plan',
        '2027-06-01 2027-06-01 uninterruptible-power',
        '2027-08-13 2027-08-15 documentation',
        '2027-09-01 2027-09-01 uninterruptible-power',
        '2027-09-15 2027-09-15 continuity',
        '2027-10-15 2027-10-15 uninterruptible-power/load-test',
        '2027-11-01 2027-11-01 action-plan',
        '2027-11-15 2027-11-15 requirements',
        '2027-12-01 2027-12-01 uninterruptible-power',
      ],
    )
  })

  it('has its nine adopted duties switched on and nothing else, every interval proposed', () => {
    const duties = scheduledDuties(starter.duties)
    const on = duties.filter(({ schedule }) => schedule.on)
    assert.deepEqual(
      [...new Set(on.map(({ id }) => id.split('/')[0]))],
      starter.duties.filter(({ standing }) => standing === 'adopted').map(({ id }) => id),
    )
    assert.deepEqual(
      duties.filter(({ schedule }) => schedule.standing !== 'proposed'),
      [],
    )
  })

  it('says which test is meant', () => {
    const texts = scheduledDuties(starter.duties)
      .filter(({ id }) => id.includes('power'))
      .map((duty) => keptOf(duty, duty.schedule).text.sv)
    assert.deepEqual(texts, [
      'Säkerställa att avbrottsfri kraft testas (självtest)',
      'Säkerställa att avbrottsfri kraft testas (belastningsprov)',
    ])
  })
})

const anyDay = fc.integer({ min: 0, max: 6000 }).map((days) => addDays(day('2024-01-01'), days))
describe('Whatever the schedule', () => {
  const anyRule = fc
    .tuple(fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'), fc.integer({ min: 1, max: 24 }))
    .map(([freq, interval]) => `FREQ=${freq};INTERVAL=${interval}`)
  const anySchedule = fc.record({
    rule: anyRule,
    from: anyDay,
    counted: fc.constantFrom('schedule', 'completion'),
    moved: fc.constantFrom('before', 'after'),
    lastDone: fc.option(anyDay),
    start: anyDay,
    length: fc.integer({ min: 0, max: 800 }),
    cut: fc.integer({ min: 0, max: 800 }),
  })

  it('due days are working days within the window, and a window in two parts has the same ones, each once', () =>
    fc.assert(
      fc.property(
        anySchedule,
        ({ rule, from, counted: by, moved, lastDone, start, length, cut }) => {
          const trigger = { by: 'recurrence', rule, from, counted: by } as const
          const snapshot = townWith({ trigger, moved })
          const end = addDays(start, length)
          const middle = addDays(start, Math.min(cut, length))
          const plan = (one: Day, other: Day) =>
            planned(snapshot, { from: one, to: other }, { lastDone: () => lastDone })
          const whole = plan(start, end)
          for (const { due } of whole) assert.ok(isWorkingDay(due) && start <= due && due <= end)
          assert.equal(new Set(lines(whole)).size, whole.length)
          const parts = [...plan(start, middle), ...plan(addDays(middle, 1), end)]
          assert.deepEqual(lines(parts), lines(whole))
        },
      ),
      { numRuns: 200 },
    ))
})
