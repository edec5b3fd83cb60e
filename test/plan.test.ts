import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'mocha'
import { clockStartingAt } from '../bot/calendar/clock.ts'
import { isDay } from '../bot/calendar/day.ts'
import { isWorkingDay } from '../bot/calendar/working-day.ts'
import { planCommand } from '../bot/cli/plan.ts'
import type { PlanRow } from '../bot/cli/plan-rows.ts'
import { ruleWords } from '../bot/cli/rule-words.ts'
import { readConfig } from '../bot/config.ts'
import { openDatabase } from '../bot/database/open.ts'
import { prepareFolder } from './support/databases.ts'
import { demoTown, importTown } from './support/town.ts'

describe('ansvar plan', function () {
  this.timeout(60_000)
  const folder = mkdtempSync(join(tmpdir(), 'ansvar-plan-'))
  before(async () => importTown(demoTown, await prepareFolder(folder)))
  after(() => rmSync(folder, { recursive: true, force: true }))

  /** The command as the terminal runs it on the demo's municipality, on 24 November 2026. */
  async function plan(values: Record<string, string | boolean>, positionals: string[] = []) {
    const printed: string[] = []
    const told: string[] = []
    const code = await planCommand.run({
      positionals,
      values,
      config: readConfig({ DATA_DIR: folder }),
      clock: clockStartingAt('2026-11-24T09:00:00+01:00', () => 0),
      print: (line) => void printed.push(line),
      tell: (line) => void told.push(line),
    })
    return { code, printed, told }
  }
  async function rowsOf(from: string, to: string): Promise<PlanRow[]> {
    const { code, printed } = await plan({ from, to, json: true })
    assert.equal(code, 0)
    assert.equal(printed.length, 1)
    return JSON.parse(printed[0] ?? '')
  }
  const power = (rows: PlanRow[]) =>
    rows
      .filter(({ duty }) => duty === 'head-of-it-uninterruptible-power')
      .map(({ day, step, holder, to }) => [
        day,
        step,
        holder?.name,
        to.map(({ why }) => why).join(),
      ])

  it('prints a quarter’s test of uninterruptible power, step by step, with who holds it', async () => {
    const rows = await rowsOf('2027-02-01', '2027-04-30')
    const head = 'Katarzyna Wójcik'
    assert.deepEqual(power(rows), [
      ['2027-02-15', 'before-14', head, 'holder'],
      ['2027-03-01', 'due', head, 'holder'],
      ['2027-03-04', 'overdue-1', head, 'holder'],
      ['2027-03-09', 'overdue-2', head, 'holder'],
      ['2027-03-12', 'overdue-3', head, 'holder'],
      ['2027-03-17', 'manager', head, 'manager'],
      ['2027-03-22', 'coordinator', head, 'coordinator'],
    ])
  })

  it('says in words what it is about and why that day', async () => {
    const rows = await rowsOf('2027-08-13', '2027-08-13')
    assert.deepEqual(
      rows.map(({ day, scope, scheduled, why }) => ({ day, scope, scheduled, why })),
      [
        {
          day: '2027-08-13',
          scope: 'hela kommunen',
          scheduled: '2027-08-15',
          why: 'ska vara klart 2027-08-13 (flyttat från söndag 2027-08-15); var 6:e månad, räknat från när det senast gjordes; har rollens titel',
        },
      ],
    )
  })

  it('prints a year in order of day, on working days only, for everybody who leads somebody', async () => {
    const rows = await rowsOf('2027-01-01', '2027-12-31')
    const days = rows.map(({ day }) => day)
    assert.deepEqual(days, days.toSorted())
    assert.ok(days.every((day) => isDay(day) && isWorkingDay(day)))
    const lines = rows.filter(({ duty }) => duty === 'line-manager-access')
    const leaders = new Set(lines.map(({ scope }) => scope))
    assert.ok(leaders.size > 40, `${leaders.size} leaders`)
    assert.equal(lines.length, leaders.size * 2 * 7)
    for (const { scope, holder, why } of lines)
      if (holder) assert.equal(scope, `medarbetare hos ${holder.name}`)
      else assert.match(why, /har slutat$/)
  })

  it('gives the same steps for a year as for its parts one by one', async () => {
    const key = ({ day, duty, scope, step, due }: PlanRow) =>
      [day, duty, scope, step, due].join(' ')
    const year = (await rowsOf('2027-01-01', '2027-12-31')).map(key)
    const parts = [
      ...(await rowsOf('2027-01-01', '2027-03-17')),
      ...(await rowsOf('2027-03-18', '2027-10-15')),
      ...(await rowsOf('2027-10-16', '2027-12-31')),
    ].map(key)
    assert.deepEqual(parts.toSorted(), year.toSorted())
  })

  it('leaves out what is done, and counts the next time from then', async () => {
    const { database, close } = await openDatabase({ DATA_DIR: folder })
    const row = {
      id: 'done',
      duty_id: 'head-of-it-uninterruptible-power',
      duty: '{}',
      scope_key: 'organisation',
      scope: '{"kind":"organisation"}',
      scheduled: '2027-03-01',
      due: '2027-03-01',
      state: 'done' as const,
      done_on: '2027-02-24',
      version: 2,
    }
    await database
      .insertInto('occurrence')
      .values({
        ...row,
        scheduled: isoDay(row.scheduled),
        due: isoDay(row.due),
        done_on: isoDay(row.done_on),
      })
      .execute()
    await close()
    const days = power(await rowsOf('2027-02-01', '2027-06-30')).map(([day]) => day)
    assert.deepEqual(days, [
      '2027-05-10',
      '2027-05-24',
      '2027-05-27',
      '2027-06-01',
      '2027-06-04',
      '2027-06-09',
      '2027-06-14',
    ])
  })

  it('prints a table for people, and a sentence where there is nothing', async () => {
    const { printed } = await plan({ from: '2027-09-15', to: '2027-09-15' })
    assert.match(printed[0] ?? '', /^dag +uppgift +gäller +steg +hos +varför$/)
    assert.match(printed[1] ?? '', /^2027-09-15 +\S/)
    const free = await plan({ from: '2027-12-24', to: '2027-12-26' })
    assert.deepEqual(free, { code: 0, printed: ['Ingenting är planerat de dagarna.'], told: [] })
  })

  for (const [what, values, sentence] of [
    ['no days', {}, /--from ska vara en dag/],
    ['no last day', { from: '2027-01-01' }, /--to ska vara en dag/],
    [
      'a day that does not exist',
      { from: '2027-02-30', to: '2027-03-01' },
      /--from ska vara en dag som finns/,
    ],
    ['days the wrong way round', { from: '2027-02-02', to: '2027-02-01' }, /kommer före/],
    ['more than ten years', { from: '2027-01-01', to: '2037-01-01' }, /högst tio år/],
  ] as const)
    it(`refuses ${what} with a sentence`, async () => {
      const { code, printed, told } = await plan(values)
      assert.equal(code, 2)
      assert.deepEqual(printed, [])
      assert.match(told.join('\n'), sentence)
    })

  it('refuses a word too many', async () =>
    assert.equal((await plan({ from: '2027-01-01', to: '2027-01-31' }, ['nu'])).code, 2))
})

function isoDay(text: string) {
  assert.ok(isDay(text))
  return text
}

describe('A rule in words', () => {
  for (const [rule, words] of [
    ['FREQ=YEARLY', 'varje år'],
    ['FREQ=YEARLY;INTERVAL=2', 'vartannat år'],
    ['FREQ=MONTHLY;INTERVAL=3', 'var 3:e månad'],
    ['FREQ=WEEKLY;INTERVAL=2', 'varannan vecka'],
    ['FREQ=YEARLY;BYMONTH=3,10;BYMONTHDAY=15', 'varje år i mars och oktober den 15'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'varje månad den sista'],
    ['FREQ=MONTHLY;BYDAY=1MO', 'varje månad BYDAY=1MO'],
  ] as const)
    it(`is «${words}» for ${rule}`, () => assert.equal(ruleWords(rule), words))
})
