import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { after, before, describe, it } from 'mocha'
import { clockStartingAt, today } from '../bot/calendar/clock.ts'
import { type Call, type Command, Refusal } from '../bot/cli/command.ts'
import { exportSystemsCommand } from '../bot/cli/export-systems.ts'
import { importSystemsCommand } from '../bot/cli/import-systems.ts'
import { readConfig } from '../bot/config.ts'
import { openDatabase } from '../bot/database/open.ts'
import { importSystems } from '../bot/register/import/import-systems.ts'
import { meaningsOf } from '../bot/register/sheet/columns.ts'
import { sheetRoles } from '../bot/register/sheet/roles.ts'
import { readRegister } from '../bot/register/store.ts'
import { starter } from '../bot/routine/starter.ts'
import { openSheet } from '../bot/sheet/open-sheet.ts'
import { newServerDatabase, prepareFolder } from './support/databases.ts'
import { createFolder } from './support/sheet-files.ts'

const clock = clockStartingAt('2026-11-23T09:00:00+01:00')
const { path, remove } = createFolder()
type Place = { DATA_DIR: string; DATABASE_URL: string | undefined }

async function run(command: Command, place: Place, args: string[], values: Call['values'] = {}) {
  const printed: string[] = []
  const told: string[] = []
  const code = await command.run({
    positionals: args,
    values,
    config: readConfig(place),
    clock,
    print: (line) => printed.push(line),
    tell: (line, final = true) => final && told.push(line),
  })
  return { code, printed: printed.join('\n'), told: told.join('\n') }
}

describe('An import of systems that is killed with -9 while it writes', () => {
  const file = path('many.csv')
  before(() => {
    const rows = Array.from({ length: 1_200 }, (_, number) => `System ${number};Norr;Eva ${number}`)
    writeFileSync(file, ['Systemnamn;Förvaltning;Systemägare', ...rows].join('\n'))
  })

  for (const [name, where] of [
    [
      'on the embedded database',
      async () => ({ DATA_DIR: await prepareFolder(path('killed')), DATABASE_URL: undefined }),
    ],
    ['on PostgreSQL', async () => ({ DATA_DIR: '', DATABASE_URL: await newServerDatabase() })],
  ] as const)
    it(`leaves nothing behind, and the next one does all of it, ${name}`, async function () {
      this.timeout(120_000)
      const place: Place = await where()
      const script = 'test/support/import-systems-slowly.ts'
      const args = [script, file, place.DATA_DIR, place.DATABASE_URL ?? '']
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      assert.equal(String((await once(child.stdout, 'data'))[0]), 'written 500\n')
      child.kill('SIGKILL')
      assert.equal((await once(child, 'exit'))[1], 'SIGKILL')
      const { database, close } = await openDatabase(place)
      assert.equal((await readRegister(database)).systems.size, 0)
      const report = await importSystems(database, {
        sheet: await openSheet(file),
        file: 'many.csv',
        on: today(clock),
        meanings: meaningsOf(sheetRoles(starter)),
        dryRun: false,
        understood: () => undefined,
        progress: () => undefined,
      })
      assert.deepEqual([report.created, report.rows], [1_200, 1_200])
      await close()
    })
})

describe('import systems and export systems', () => {
  let place: Place
  const file = path('register.csv')
  after(remove)
  before(async function () {
    this.timeout(60_000)
    place = { DATA_DIR: '', DATABASE_URL: await newServerDatabase() }
    const rows = [
      'Register över system',
      'System;Förvaltning;Ägare;Kontaktperson;Not',
      'HR-system (Heroma);Personal;Eva Ek;Bo Å;=HYPERLINK("http://x.example")',
      'Skola24;Skola;"Berg, Anna; Lind, Kim";;"-2; ""citat"""',
    ]
    writeFileSync(file, `\uFEFF${rows.join('\r\n')}`)
  })

  it('tell what they understood before anything is written', async function () {
    this.timeout(60_000)
    const { code, told, printed } = await run(importSystemsCommand, place, [file], {
      'dry-run': true,
    })
    assert.equal(code, 0)
    assert.equal(
      told,
      [
        'Rubrikerna står på rad 2:',
        '  System → Systemnamn',
        '  Förvaltning → Organisationssökväg',
        '  Ägare → Systemägare',
        '  Kontaktperson → Systemansvarig',
        '  Behålls som de är: Not',
        '  Utan kolumn: Teknisk förvaltare, Informationsägare (--map "Rubrik=roll" om en finns)',
      ].join('\n'),
    )
    assert.match(printed, /^2 rader: 2 nya, 0 ändrade, 0 oförändrade, 0 inte inlästa\./)
    assert.match(printed, /Det här var ett prov: ingenting är ändrat\.$/)
  })

  for (const kind of ['csv', 'xlsx'])
    it(`read back unchanged what was exported as .${kind}`, async function () {
      this.timeout(60_000)
      await run(importSystemsCommand, place, [file])
      const copy = path(`copy.${kind}`)
      assert.equal((await run(exportSystemsCommand, place, [copy])).code, 0)
      const { printed } = await run(importSystemsCommand, place, [copy], { json: true })
      const report = JSON.parse(printed)
      assert.deepEqual([report.rows, report.unchanged, report.vanished], [2, 2, 0])
      const again = JSON.parse(
        (await run(importSystemsCommand, place, [file], { json: true })).printed,
      )
      assert.equal(again.unchanged, 2)
    })

  it('write no cell that a spreadsheet would run', () => {
    const text = readFileSync(path('copy.csv'), 'utf8')
    assert.ok(text.startsWith('\uFEFF"Systemnamn";'))
    assert.ok(text.includes(`"'=HYPERLINK(""http://x.example"")"`))
    assert.ok(!/(^|;)"[=+@-]/m.test(text.slice(1)))
  })

  it('refuse what they can not do, and say why', async function () {
    this.timeout(60_000)
    writeFileSync(path('other.csv'), 'Ord;Mer\na;b')
    const cases: [string, Call['values'], RegExp][] = [
      [path('missing.csv'), {}, /ingen fil/],
      [path('other.csv'), {}, /Ord · Mer/],
      [file, { map: ['Not=kung'] }, /varken ett fält eller en roll.*system-owner/],
    ]
    for (const [name, values, reason] of cases)
      await assert.rejects(run(importSystemsCommand, place, [name], values), (problem) => {
        assert.ok(problem instanceof Refusal)
        return reason.test(problem.message)
      })
    assert.equal((await run(importSystemsCommand, place, [])).code, 2)
    assert.equal((await run(exportSystemsCommand, place, ['register.txt'])).code, 2)
  })
})
