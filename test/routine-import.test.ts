import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { after, describe, it } from 'mocha'
import { importRoutineCommand } from '../bot/cli/import-routine.ts'
import { readConfig } from '../bot/config.ts'
import { readVersions } from '../bot/database/database.ts'
import { migrate } from '../bot/database/migrate.ts'
import { openDatabase } from '../bot/database/open.ts'
import { starter, starterText } from '../bot/routine/starter.ts'
import { readRoutine, saveRoutine } from '../bot/routine/store.ts'
import { newServerDatabase, onBothDatabases, prepareFolder } from './support/databases.ts'
import { day } from './support/small-municipality.ts'

const folder = mkdtempSync(join(tmpdir(), 'ansvar-routine-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const own = starterText.replace('organisation: ""', 'organisation: Lillby kommun')
const relabelled = own.replace('definite: IT-chefen', 'definite: digitaliseringschefen')

describe('The routine in the database', () => {
  onBothDatabases((opened) => {
    it('is the starter until one is imported', async () => {
      assert.deepEqual(await readRoutine(opened().database), starter)
      assert.equal(await save(starterText), 'unchanged')
    })

    it('is the newest that was imported, and tells readers so once', async () => {
      const before = (await readVersions(opened().database)).routine
      assert.equal(await save(own), 'saved')
      assert.equal(await save(own), 'unchanged')
      assert.equal((await readRoutine(opened().database)).organisation, 'Lillby kommun')
      assert.equal((await readVersions(opened().database)).routine, before + 1)
    })

    it('keeps every version with its day', async () => {
      await save(relabelled)
      await save(own)
      const rows = await opened()
        .database.selectFrom('routine_version')
        .select(['imported_on', 'text'])
        .orderBy('version')
        .execute()
      assert.deepEqual(
        rows.map(({ text }) => text),
        [own, relabelled, own],
      )
      assert.equal(rows[0]?.imported_on, '2026-11-23')
    })

    it('falls back on the version before when the newest can no longer be read', async () => {
      await save('en gammal form av filen')
      assert.equal((await readRoutine(opened().database)).organisation, 'Lillby kommun')
    })

    const save = (text: string) =>
      opened()
        .database.transaction()
        .execute((transaction) => saveRoutine(transaction, { text, on: day('2026-11-23') }))
  })
})

type Run = { code: number; printed: string[]; told: string[] }

/** Runs the command as the terminal does; the clock stands on 23 November 2026. */
async function run(environment: Record<string, string>, ...words: string[]): Promise<Run> {
  const printed: string[] = []
  const told: string[] = []
  const positionals = words.filter((word) => !word.startsWith('--'))
  const flags = words.filter((word) => word.startsWith('--')).map((word) => word.slice(2))
  const code = await importRoutineCommand.run({
    positionals,
    values: Object.fromEntries(flags.map((flag) => [flag, true])),
    config: readConfig(environment),
    clock: () => 1_795_431_600_000,
    print: (line) => void printed.push(line),
    tell: (line) => void told.push(line),
  })
  return { code, printed, told }
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('import routine', () => {
  for (const [where, environment] of [
    [
      'on the embedded database',
      async () => ({ DATA_DIR: await prepareFolder(mkdtempSync(join(folder, 'data-'))) }),
    ],
    ['on PostgreSQL', async () => ({ DATABASE_URL: await newServerDatabase() })],
  ] as const)
    it(`shows, takes and keeps a file ${where}`, async function () {
      this.timeout(60_000)
      const target = await environment()
      const path = file('own.yaml', `\uFEFF${relabelled}`)
      const tried = await run(target, path, '--dry-run')
      assert.equal(tried.code, 0)
      assert.deepEqual(tried.printed, [
        'Roller, ändrade: head-of-it.',
        'Kommunens namn ändrat.',
        'Provläsning: ingenting sparades.',
      ])

      const taken = JSON.parse((await run(target, path, '--json')).printed.join(''))
      const entries = starter.documents.length + starter.roles.length + starter.duties.length
      assert.deepEqual(
        { ...taken, difference: taken.difference.roles },
        {
          rows: entries,
          created: 0,
          changed: 1,
          unchanged: entries - 1,
          refused: 0,
          vanished: 0,
          problems: [],
          difference: { added: [], removed: [], changed: ['head-of-it'] },
          saved: true,
        },
      )

      const again = await run(target, path)
      assert.equal(again.printed[0], 'Ingenting skiljer sig från rutinen som gäller nu.')
    })

  it('takes nothing of a file with mistakes, and names them', async function () {
    this.timeout(60_000)
    const target = { DATABASE_URL: await newServerDatabase() }
    const path = file('wrong.yaml', own.replaceAll('\n    letter: C', '\n    letter: Q'))
    const { code, printed } = await run(target, path)
    assert.equal(code, 1)
    assert.match(
      printed[0] ?? '',
      /^Rad \d+, duties\[5\]\.letter: ska vara A, R, C eller I, inte «Q»\.$/,
    )
    assert.equal(printed.at(-1), 'Rutinen är oförändrad: rätta de 3 felen och läs in filen igen.')
    const report = JSON.parse((await run(target, path, '--json')).printed.join(''))
    assert.equal(report.problems.length, 3)
    assert.deepEqual(Object.keys(report.problems[0]), ['row', 'column', 'code', 'message'])
    assert.deepEqual(await routineIn(target), starter)
  })

  it('lets a role that systems use vanish only when told to', async function () {
    this.timeout(60_000)
    const target = { DATABASE_URL: await newServerDatabase() }
    const more = own.replace('\nduties:\n', `\n${extraRole}\nduties:\n`)
    assert.equal((await run(target, file('more.yaml', more))).code, 0)
    await holdExtraRole(target)

    const kept = await run(target, file('less.yaml', own))
    assert.equal(kept.code, 1)
    assert.match(
      kept.printed[0] ?? '',
      /Rollen «archivist» saknas i filen men innehas för 1 system/,
    )
    assert.equal((await routineIn(target)).roles.at(-1)?.id, 'archivist')

    const dropped = await run(target, file('less.yaml', own), '--drop-roles')
    assert.equal(dropped.code, 0)
    assert.deepEqual(dropped.printed[0], 'Roller, borttagna: archivist.')
  })

  for (const [what, make, reason] of [
    ['no such file', () => join(folder, 'none.yaml'), /går inte att öppna/],
    ['a folder', () => aFolder(), /går inte att/],
    ['a workbook', () => file('a.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe])), /UTF-8/],
    ['a text with a null in it', () => file('null.yaml', 'a: \0'), /UTF-8/],
    ['Windows-1252', () => file('ansi.yaml', new Uint8Array([0x61, 0xe5, 0x0a])), /UTF-8/],
    ['a file of 3 GB', () => enormous(), /större än 1 MB/],
  ] as const)
    it(`refuses ${what} with a sentence`, () =>
      assert.rejects(run({ DATA_DIR: join(folder, 'unused') }, make()), reason))

  it('says how it is used when it is used wrongly', async () => {
    assert.equal((await run({})).code, 2)
    assert.equal((await run({}, 'a', 'b')).code, 2)
  })
})

const extraRole = `  - id: archivist
    label: { sv: arkivansvarig, en: archivist }
    definite: den arkivansvariga
    plural: { sv: arkivansvariga, en: archivists }
    found: { by: system }
    standing: proposed
    source: { outside: Arkivlagen }
`

function aFolder(): string {
  const path = join(folder, 'folder.yaml')
  mkdirSync(path, { recursive: true })
  return path
}

/** A file with nothing but a length, so that it costs no disk. */
function enormous(): string {
  const path = file('enormous.yaml', '')
  truncateSync(path, 3 * 1024 ** 3)
  return path
}

type Target = { DATA_DIR?: string; DATABASE_URL?: string }

async function opened(target: Target) {
  const database = await openDatabase({ DATA_DIR: '', ...target })
  await migrate(database.database)
  return database
}

async function routineIn(target: Target) {
  const { database, close } = await opened(target)
  const routine = await readRoutine(database)
  await close()
  return routine
}

async function holdExtraRole(target: Target): Promise<void> {
  const { database, close } = await opened(target)
  await sql`
    insert into system (id, identity, name, aliases, department, classification, links, extra)
    values ('s1', 's1', 'Platina', '[]', '[]', '[]', '[]', '{}')`.execute(database)
  await sql`
    insert into assignment (id, system_id, role, position, holder, text, origin, origin_by, origin_on)
    values ('a1', 's1', 'archivist', 1, 'unknown', 'arkivet', 'hand', 'test', '2026-11-01')`.execute(
    database,
  )
  await close()
}
