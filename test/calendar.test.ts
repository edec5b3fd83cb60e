import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { addDays, addMonths, type Day, weekdayOf } from '../bot/calendar/day.ts'
import { instantAt, minutesOfDay } from '../bot/calendar/hour.ts'
import { daysAfter, daysOf } from '../bot/calendar/recurrence.ts'
import { ruleProblem } from '../bot/calendar/rule.ts'
import { addWorkingDays, isWorkingDay, movedTo } from '../bot/calendar/working-day.ts'
import { day } from './support/small-municipality.ts'
import { daysOffIn } from './support/swedish-days-off.ts'

/** Every day of a year, counted by the machine's own dates rather than by what is tested. */
function daysOfYear(year: number): Day[] {
  const days: Day[] = []
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000)
    days.push(day(new Date(at).toISOString().slice(0, 10)))
  return days
}
const isWeekend = (text: Day) => [0, 6].includes(new Date(`${text}T12:00Z`).getUTCDay())

describe('Working days in Sweden', () => {
  for (const year of [2024, 2025, 2026, 2027, 2028, 2029, 2030, 2035, 2038, 2049])
    it(`are in ${year} all but weekends, the holidays of the law and the three eves`, () => {
      const off = daysOffIn(year)
      assert.deepEqual(
        daysOfYear(year).filter((one) => !isWorkingDay(one)),
        daysOfYear(year).filter((one) => isWeekend(one) || off.has(one)),
      )
    })

  it('are known one by one around the holidays of 2026 and 2027', () => {
    const free = ['2026-01-06', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14']
    const eves = ['2026-06-19', '2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01']
    const work = ['2026-01-05', '2026-04-02', '2026-04-07', '2026-04-30', '2026-05-15']
    const more = ['2026-06-18', '2026-10-30', '2026-12-23', '2026-12-28', '2026-12-30']
    assert.deepEqual([...free, ...eves].map(day).filter(isWorkingDay), [])
    assert.deepEqual(
      [...work, ...more].map(day).filter((one) => !isWorkingDay(one)),
      [],
    )
  })

  for (const [given, before, after] of [
    ['2026-04-03', '2026-04-02', '2026-04-07'],
    ['2026-04-05', '2026-04-02', '2026-04-07'],
    ['2026-12-25', '2026-12-23', '2026-12-28'],
    ['2027-01-01', '2026-12-30', '2027-01-04'],
    ['2028-02-29', '2028-02-29', '2028-02-29'],
    ['2026-02-28', '2026-02-27', '2026-03-02'],
    ['2026-06-06', '2026-06-05', '2026-06-08'],
    ['2026-06-20', '2026-06-18', '2026-06-22'],
  ] as const)
    it(`has ${before} before ${given}, and ${after} after it`, () => {
      assert.equal(movedTo(day(given), 'before'), before)
      assert.equal(movedTo(day(given), 'after'), after)
      assert.equal(movedTo(day(given), 'not'), given)
    })

  for (const [from, count, there] of [
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-04-02', 3, '2026-04-09'],
    ['2026-04-04', 1, '2026-04-07'],
    ['2026-04-07', -1, '2026-04-02'],
    ['2026-04-07', 0, '2026-04-07'],
    ['2026-12-23', 3, '2026-12-30'],
    ['2026-12-30', 1, '2027-01-04'],
    ['2026-10-23', 1, '2026-10-26'],
    ['2028-02-28', 1, '2028-02-29'],
  ] as const)
    it(`counts ${count} from ${from} to ${there}`, () =>
      assert.equal(addWorkingDays(day(from), count), there))
})

describe('Days', () => {
  it('follow each other through a leap day, New Year and both changes of summer time', () => {
    for (const [one, next] of [
      ['2028-02-28', '2028-02-29'],
      ['2028-02-29', '2028-03-01'],
      ['2027-02-28', '2027-03-01'],
      ['2026-12-31', '2027-01-01'],
      ['2026-03-28', '2026-03-29'],
      ['2026-03-29', '2026-03-30'],
      ['2026-10-24', '2026-10-25'],
      ['2026-10-25', '2026-10-26'],
    ] as const) {
      assert.equal(addDays(day(one), 1), next)
      assert.equal(addDays(day(next), -1), one)
    }
  })

  it('keep to the end of a month that is too short', () => {
    assert.equal(addMonths(day('2026-08-31'), 6), '2027-02-28')
    assert.equal(addMonths(day('2028-02-29'), 12), '2029-02-28')
    assert.equal(addMonths(day('2026-03-31'), -1), '2026-02-28')
  })

  it('have Monday as the first day of the week', () => {
    assert.equal(weekdayOf(day('2026-11-23')), 1)
    assert.equal(weekdayOf(day('2026-11-29')), 7)
  })

  it('end where the calendar does', () =>
    assert.throws(() => addDays(day('9999-12-31'), 1), RangeError))
})

describe('The hour', () => {
  for (const [text, time, instant] of [
    ['2026-01-15', '08:30', '2026-01-15T07:30:00.000Z'],
    ['2026-07-15', '08:30', '2026-07-15T06:30:00.000Z'],
    ['2026-03-28', '08:30', '2026-03-28T07:30:00.000Z'],
    ['2026-03-29', '08:30', '2026-03-29T06:30:00.000Z'],
    ['2026-10-24', '08:30', '2026-10-24T06:30:00.000Z'],
    ['2026-10-25', '08:30', '2026-10-25T07:30:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ] as const)
    it(`is ${time} in Sweden on ${text} at ${instant}`, () =>
      assert.equal(new Date(instantAt(day(text), time)).toISOString(), instant))

  for (const [instant, minutes] of [
    ['2026-01-15T07:30:00Z', 510],
    ['2026-07-15T06:30:59Z', 510],
    ['2026-03-29T00:59:59Z', 119],
    ['2026-03-29T01:00:00Z', 180],
    ['2026-10-25T00:30:00Z', 150],
    ['2026-10-25T01:30:00Z', 150],
    ['2026-12-31T23:00:00Z', 0],
  ] as const)
    it(`counts ${minutes} minutes since midnight at ${instant}`, () =>
      assert.equal(
        minutesOfDay(() => Date.parse(instant)),
        minutes,
      ))
})

describe('A recurrence', () => {
  const window = { from: day('2026-01-01'), to: day('2028-12-31') }

  for (const [rule, from, days] of [
    ['FREQ=YEARLY', '2028-02-29', ['2028-02-29']],
    [
      'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31',
      '2020-01-01',
      ['2026-12-31', '2027-12-31', '2028-12-31'],
    ],
    ['FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYMONTHDAY=29', '2026-01-01', ['2026-03-29', '2028-03-29']],
    ['FREQ=MONTHLY;INTERVAL=12', '2027-10-31', ['2027-10-31', '2028-10-31']],
    ['FREQ=YEARLY;BYMONTH=5;BYDAY=-1FR', '2026-06-01', ['2027-05-28', '2028-05-26']],
    ['FREQ=WEEKLY;COUNT=2', '2025-12-29', ['2026-01-05']],
    ['FREQ=MONTHLY;UNTIL=20260301', '2026-01-01', ['2026-01-01', '2026-02-01', '2026-03-01']],
    [
      'freq=yearly;bymonth=2;bymonthday=-1',
      '2026-01-01',
      ['2026-02-28', '2027-02-28', '2028-02-29'],
    ],
    ['FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO', '2026-01-01', ['2026-12-28']],
  ] as const)
    it(`of ${rule} from ${from} gives ${days.join(', ')}`, () =>
      assert.deepEqual(daysOf({ rule, from: day(from) }, window), days))

  it('has its days in whole days, whatever the clocks do', () => {
    const days = daysOf({ rule: 'FREQ=DAILY', from: day('2026-01-01') }, window)
    assert.deepEqual(days, [2026, 2027, 2028].flatMap(daysOfYear))
  })

  for (const [rule, done, days] of [
    [
      'FREQ=MONTHLY;INTERVAL=6',
      '2026-08-31',
      ['2027-02-28', '2027-08-31', '2028-02-29', '2028-08-31'],
    ],
    ['FREQ=YEARLY', '2024-02-29', ['2026-02-28', '2027-02-28', '2028-02-29']],
    ['FREQ=MONTHLY;INTERVAL=12;UNTIL=20270510', '2025-05-10', ['2026-05-10', '2027-05-10']],
    ['FREQ=WEEKLY;INTERVAL=52', '2025-06-02', ['2026-06-01', '2027-05-31', '2028-05-29']],
    ['FREQ=DAILY;INTERVAL=365', '2026-01-01', ['2027-01-01', '2028-01-01', '2028-12-31']],
  ] as const)
    it(`of ${rule}, last done ${done}, comes again ${days.join(', ')}`, () =>
      assert.deepEqual([...daysAfter({ rule, done: day(done) }, window)], days))
})

describe('An RRULE', () => {
  for (const rule of [
    'FREQ=MONTHLY',
    'FREQ=MONTHLY;INTERVAL=3',
    'FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=-1',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=WEEKLY;BYDAY=MO;WKST=MO;UNTIL=20281231',
    'FREQ=YEARLY;BYYEARDAY=-1;COUNT=3',
  ])
    it(`may be ${rule}`, () => assert.equal(ruleProblem(rule), null))

  for (const [rule, sentence] of [
    ['', /NAMN=VÄRDE/],
    ['FREQ', /«FREQ», som inte är NAMN=VÄRDE/],
    ['FREQ=DAILY;', /NAMN=VÄRDE/],
    ['INTERVAL=3', /saknar FREQ/],
    ['FREQ=FORTNIGHTLY', /FREQ=FORTNIGHTLY, men FREQ ska vara DAILY/],
    ['FREQ=HOURLY', /dagar, inte oftare/],
    ['FREQ=DAILY;BYHOUR=8', /BYHOUR, men en uppgift har en dag/],
    ['FREQ=DAILY;X-EVERY=2', /«X-EVERY», som inte finns/],
    ['RRULE:FREQ=DAILY', /«RRULE:FREQ», som inte finns/],
    ['FREQ=MONTHLY;SKIP=FORWARD', /«SKIP», som inte finns/],
    ['FREQ=DAILY;FREQ=DAILY', /FREQ två gånger/],
    ['FREQ=DAILY;INTERVAL=0', /INTERVAL ska vara ett heltal från 1 till 999/],
    ['FREQ=DAILY;INTERVAL=-1', /INTERVAL ska vara/],
    ['FREQ=DAILY;INTERVAL=1.5', /INTERVAL ska vara/],
    ['FREQ=YEARLY;BYMONTH=13', /BYMONTH ska vara heltal från 1 till 12/],
    ['FREQ=YEARLY;BYMONTH=', /BYMONTH ska vara/],
    ['FREQ=MONTHLY;BYMONTHDAY=32', /BYMONTHDAY ska vara/],
    ['FREQ=MONTHLY;BYDAY=0MO', /BYDAY ska vara veckodagar/],
    ['FREQ=MONTHLY;BYDAY=MÅ', /BYDAY ska vara veckodagar/],
    ['FREQ=DAILY;UNTIL=20260231', /UNTIL ska vara en dag som finns/],
    ['FREQ=DAILY;UNTIL=20261231T000000Z', /UNTIL ska vara en dag/],
    ['FREQ=DAILY;COUNT=3;UNTIL=20261231', /både COUNT och UNTIL/],
    ['FREQ=WEEKLY;BYMONTHDAY=1', /BYMONTHDAY, som bara går ihop/],
    ['FREQ=MONTHLY;BYWEEKNO=3', /BYWEEKNO, som bara går ihop med FREQ=YEARLY/],
    ['FREQ=WEEKLY;BYDAY=1MO', /numrerad veckodag/],
    ['FREQ=YEARLY;BYSETPOS=1', /BYSETPOS, som väljer/],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', /aldrig någon dag/],
    ['FREQ=MONTHLY;BYMONTH=4,6,9,11;BYMONTHDAY=31', /aldrig någon dag/],
  ] as const)
    it(`may not be «${rule}»`, () => assert.match(ruleProblem(rule) ?? '', sentence))
})
