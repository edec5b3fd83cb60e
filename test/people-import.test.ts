import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { after, before, describe, it } from 'mocha'
import { systemClock } from '../bot/calendar/clock.ts'
import { dayOf } from '../bot/calendar/day.ts'
import { type Call, Refusal } from '../bot/cli/command.ts'
import { importPeopleCommand } from '../bot/cli/import-people.ts'
import { readConfig } from '../bot/config.ts'
import { migrate } from '../bot/database/migrate.ts'
import { openDatabase } from '../bot/database/open.ts'
import { importPeople } from '../bot/directory/import-people.ts'
import { readDirectory } from '../bot/directory/store.ts'
import { openSheet } from '../bot/sheet/open-sheet.ts'
import { newServerDatabase, prepareFolder } from './support/databases.ts'
import { createFolder } from './support/sheet-files.ts'

const { path, remove } = createFolder()
const file = path('people.csv')
const rows = Array.from(
  { length: 6_000 },
  (_, number) =>
    `Person ${number};p${number}@norr.example;${number > 0 ? `p${(number - 1) >> 3}@norr.example` : ''}`,
)

describe('An import of people that is killed with -9 while it writes', () => {
  before(() => writeFileSync(file, ['Namn;E-post;Chef', ...rows].join('\n')))

  for (const [name, where] of [
    [
      'on the embedded database',
      async () => ({ DATA_DIR: await prepareFolder(path('killed')), DATABASE_URL: undefined }),
    ],
    ['on PostgreSQL', async () => ({ DATA_DIR: '', DATABASE_URL: await newServerDatabase() })],
  ] as const)
    it(`leaves nothing behind, and the next one does all of it, ${name}`, async function () {
      this.timeout(120_000)
      const place = await where()
      const first = await openDatabase(place)
      await migrate(first.database)
      await first.close()
      assert.equal(await killedWhileWriting(place), 'written 5000\n')
      const { database, close } = await openDatabase(place)
      assert.equal((await readDirectory(database)).people.size, 0)
      const today = dayOf(2026, 11, 23)
      assert.ok(today)
      const { report } = await importPeople(await openSheet(file), { database, today })
      assert.deepEqual([report.created, report.refused, report.problems], [6_000, 0, []])
      await close()
    })
})

async function killedWhileWriting(place: { DATA_DIR: string; DATABASE_URL: string | undefined }) {
  const args = [
    fileURLToPath(import.meta.resolve('./support/import-people-slowly.ts')),
    file,
    place.DATA_DIR,
    place.DATABASE_URL ?? '',
  ]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(child.stdout, 'data')
  child.kill('SIGKILL')
  const [, signal] = await once(child, 'exit')
  assert.equal(signal, 'SIGKILL')
  return String(said)
}

describe('import people', () => {
  after(remove)
  let DATABASE_URL: string
  before(async () => {
    DATABASE_URL = await newServerDatabase()
  })

  async function run(args: string[], values: Call['values'] = {}) {
    const printed: string[] = []
    const told: string[] = []
    const code = await importPeopleCommand.run({
      positionals: args,
      values,
      config: readConfig({ DATABASE_URL }),
      clock: systemClock,
      print: (line) => printed.push(line),
      tell: (line) => told.push(line),
    })
    return { code, printed: printed.join('\n'), told: told.join('\n') }
  }

  const messy = [
    'Personal i Norr',
    'Namn;E-post;Titel;Närmaste chef;Aktiv;Skostorlek',
    'Anna Berg;anna@norr.example;Chef;;Ja;38',
    'Bo Ek;bo@norr.example;;Anna Berg;kanske;42',
    ';;;;;',
    'Cia;;;;;',
  ].join('\n')

  it('says what a rehearsal would do, and does nothing', async () => {
    writeFileSync(file, messy)
    const { code, printed } = await run([file], { 'dry-run': true })
    assert.equal(code, 0)
    assert.equal(
      printed,
      [
        'Rubrikerna på rad 2: Namn → namn, E-post → e-postadress, Titel → titel, Närmaste chef → närmaste chef, Aktiv → aktivt konto',
        'Läses inte: Skostorlek',
        '3 rader: 2 nya, 0 ändrade, 0 oförändrade, 1 inte inlästa.',
        '',
        '2 saker att titta på:',
        '  rad 4, Aktiv: «kanske» är varken ja eller nej och räknas inte.',
        '  rad 6: Raden saknar e-postadress och id. Den läses inte in.',
        '',
        'Det här var ett prov: ingenting är ändrat.',
      ].join('\n'),
    )
  })

  it('prints one JSON object whose numbers add up, and changes nothing the second time', async () => {
    const first = JSON.parse((await run([file], { json: true })).printed)
    const again = JSON.parse((await run([file], { json: true })).printed)
    const { problems, ...counts } = first
    assert.deepEqual(counts, {
      rows: 3,
      created: 2,
      changed: 0,
      unchanged: 0,
      refused: 1,
      vanished: 0,
    })
    assert.deepEqual(again, { ...first, created: 0, unchanged: 2 })
    assert.deepEqual(problems[1], {
      row: 6,
      column: null,
      code: 'missingAddress',
      message: 'Raden saknar e-postadress och id. Den läses inte in.',
    })
  })

  it('shows twenty problems and counts the rest', async () => {
    const bad = Array.from({ length: 30 }, (_, number) => `Person ${number};;;;;`)
    writeFileSync(file, [messy, ...bad].join('\n'))
    const { printed } = await run([file])
    assert.match(printed, /\n {2}… och 12 till \(--json visar alla\)$/)
    assert.equal(printed.match(/^ {2}rad /gm)?.length, 20)
  })

  it('says how far it is in a long file', async () => {
    writeFileSync(file, ['Namn;E-post;Chef', ...rows].join('\n'))
    assert.match((await run([file])).told, /^5000 rader lästa …\n5000 rader sparade …$/)
  })

  it('refuses what is no list of people, with the reason', async () => {
    writeFileSync(file, 'Systemnamn;Ägare\nTreserva;Anna Berg')
    await assert.rejects(
      run([file]),
      (problem) => problem instanceof Refusal && /ingen rubrikrad/.test(problem.message),
    )
    await assert.rejects(run([path('nothing.csv')]), Refusal)
  })

  it('asks for one file', async () => {
    assert.equal((await run([])).code, 2)
    assert.equal((await run(['one.csv', 'two.csv'])).code, 2)
  })
})
