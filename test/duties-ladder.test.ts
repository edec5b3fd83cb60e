import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { addDays, type Day, weekdayOf } from '../bot/calendar/day.ts'
import { daysOf } from '../bot/calendar/recurrence.ts'
import { isWorkingDay } from '../bot/calendar/working-day.ts'
import { stepsOf } from '../bot/duties/planning/ladder.ts'
import { defaultLadder, type Ladder } from '../bot/routine/schedule.ts'
import { day } from './support/small-municipality.ts'
import { daysOffIn } from './support/swedish-days-off.ts'

describe('A ladder', () => {
  for (const [due, days] of [
    ['2026-04-02', '03-19 04-02 04-09 04-14 04-17 04-22 04-27'],
    ['2026-12-23', '12-09 12-23 12-30 01-07 01-12 01-15 01-20'],
    ['2026-06-18', '06-04 06-18 06-24 06-29 07-02 07-07 07-10'],
    ['2028-02-29', '02-15 02-29 03-03 03-08 03-13 03-16 03-21'],
    ['2026-04-17', '04-02 04-17 04-22 04-27 04-30 05-06 05-11'],
    ['2026-04-05', '03-20 04-02 04-09 04-14 04-17 04-22 04-27'],
  ] as const)
    it(`for ${due} has its steps on ${days}`, () =>
      assert.equal(
        stepsOf(defaultLadder, day(due))
          .map(({ on }) => on.slice(5))
          .join(' '),
        days,
      ))

  it('names its steps', () =>
    assert.equal(
      stepsOf({ ...defaultLadder, before: [90, 30] }, day('2027-03-01'))
        .map(({ step }) => step)
        .join(' '),
      'before-90 before-30 due overdue-1 overdue-2 overdue-3 manager coordinator',
    ))

  for (const number of [2024, 2026, 2027])
    it(`agrees for every due day of ${number} with days counted one by one`, () => {
      for (let due = day(`${number}-01-01`); due.startsWith(`${number}`); due = addDays(due, 1))
        assert.deepEqual(
          stepsOf(defaultLadder, due).map(({ on }) => on),
          counted(due),
        )
    })
})

/** The default ladder, walked day by day over weekends and the independent days off. */
function counted(due: Day): Day[] {
  const isFree = (one: Day) => weekdayOf(one) > 5 || daysOffIn(Number(one.slice(0, 4))).has(one)
  const back = (from: Day) => {
    let there = from
    while (isFree(there)) there = addDays(there, -1)
    return there
  }
  const days = [back(addDays(due, -14)), back(due)]
  let working = 0
  for (let one = addDays(due, 1); working < 15; one = addDays(one, 1))
    if (!isFree(one)) {
      working += 1
      if (working % 3 === 0) days.push(one)
    }
  return days
}

const anyDay = fc.integer({ min: 0, max: 6000 }).map((days) => addDays(day('2024-01-01'), days))
const anyLadder = fc.record<Ladder>({
  before: fc
    .uniqueArray(fc.integer({ min: 1, max: 366 }), { maxLength: 5 })
    .map((days) => days.sort((a, b) => b - a)),
  onDay: fc.boolean(),
  every: fc.integer({ min: 1, max: 30 }),
  atMost: fc.integer({ min: 0, max: 10 }),
  escalate: fc.constantFrom([], ['manager'], ['coordinator'], ['manager', 'coordinator']),
})

describe('Whatever the ladder', () => {
  it('a ladder climbs in order over working days, each step once, and ends', () =>
    fc.assert(
      fc.property(anyLadder, anyDay, (ladder, due) => {
        const steps = stepsOf(ladder, due)
        const days = steps.map(({ on }) => on)
        assert.deepEqual(days, days.toSorted())
        assert.ok(days.every(isWorkingDay))
        assert.equal(new Set(steps.map(({ step }) => step)).size, steps.length)
        const most = ladder.before.length + 1 + ladder.atMost + ladder.escalate.length
        assert.ok(steps.length <= most)
      }),
    ))
})

describe('Whatever the interval', () => {
  it('a monthly recurrence has the days that months counted one by one have', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 36 }), (from, interval) => {
        const to = addDays(from, 3000)
        const [year = 0, month = 0, date = 0] = from.split('-').map(Number)
        const days: string[] = []
        for (let months = 0; months < 100; months += interval) {
          const at = new Date(Date.UTC(year, month - 1 + months, date))
          if (at.getUTCDate() === date) days.push(at.toISOString().slice(0, 10))
        }
        assert.deepEqual(
          daysOf({ rule: `FREQ=MONTHLY;INTERVAL=${interval}`, from }, { from, to }),
          days.filter((one) => one <= to),
        )
      }),
    ))
})
