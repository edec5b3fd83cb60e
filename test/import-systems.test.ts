import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { type Day, isDay } from '../bot/calendar/day.ts'
import type { Database } from '../bot/database/database.ts'
import { readVersions } from '../bot/database/database.ts'
import type { Person } from '../bot/directory/person.ts'
import { writePeople } from '../bot/directory/store.ts'
import type { Holder } from '../bot/register/assignment.ts'
import { correctSystem, setAssignments } from '../bot/register/by-hand/store.ts'
import { importSystems } from '../bot/register/import/import-systems.ts'
import { NoRegister } from '../bot/register/import/rows.ts'
import { meaningsOf } from '../bot/register/sheet/columns.ts'
import { sheetRoles } from '../bot/register/sheet/roles.ts'
import { toldTargets } from '../bot/register/sheet/told.ts'
import { readRegister } from '../bot/register/store.ts'
import type { System } from '../bot/register/system.ts'
import { starter } from '../bot/routine/starter.ts'
import type { ImportReport } from '../bot/sheet/sheet.ts'
import { blankPerson } from './support/blank.ts'
import { onBothDatabases } from './support/databases.ts'

const roles = sheetRoles(starter)
const day = (text: string): Day => {
  assert.ok(isDay(text))
  return text
}
type Options = { on?: string; file?: string; dryRun?: boolean; map?: string[] }

/** Imports rows of cells, the first of which is line 1. */
async function importRows(
  database: Database,
  rows: string[][],
  { on = '2026-11-23', file = 'system.csv', dryRun = false, map = [] }: Options = {},
): Promise<ImportReport> {
  const told = toldTargets(map, roles)
  assert.equal(told.kind, 'targets')
  return importSystems(database, {
    sheet: { rows: rows.map((cells, index) => ({ line: index + 1, cells })) },
    file,
    on: day(on),
    meanings: meaningsOf(roles, told.kind === 'targets' ? told.targets : new Map()),
    dryRun,
    understood: () => undefined,
    progress: () => undefined,
  })
}

const counts = ({ problems, ...report }: ImportReport) => ({
  ...report,
  problems: problems.map(({ row, code }) => `${row ?? '-'} ${code}`),
})
async function systemsNamed(database: Database, name: string): Promise<System[]> {
  const { systems } = await readRegister(database)
  return [...systems.values()].filter((system) => system.name === name)
}
async function systemNamed(database: Database, name: string): Promise<System> {
  const [system] = await systemsNamed(database, name)
  assert.ok(system, name)
  return system
}
async function holdersOf(database: Database, name: string, role: string): Promise<Holder[]> {
  const { id } = await systemNamed(database, name)
  const { bySystem } = await readRegister(database)
  return (bySystem.get(id) ?? []).filter((one) => one.role === role).map(({ holder }) => holder)
}
const person = (id: string, name: string): Person => ({
  ...blankPerson,
  id,
  name,
  mail: `${id}@norrby.example`,
})
const held = (personId: string): Holder => ({ kind: 'person', personId })
const unchanged = { created: 0, changed: 0, refused: 0, vanished: 0 }

describe('A sheet of systems', () => {
  onBothDatabases((opened) => {
    const header = ['System', 'Förvaltning', 'Systemägare', 'Leverantör', 'Driftform', 'Taggar']
    const first = [
      ['Systemförteckning 2026'],
      [],
      header,
      ['  Treserva ', 'Vård', 'anna@norrby.example', 'CGI', 'Externt', 'a; b'],
      ['Skola24', 'Skola', 'Bo Ek; Nils Nilsson', 'Nova', 'Kanske', ''],
      ['PMO', 'Skola', '', '', '', ''],
      ['PMO', 'Vård', '-', '', '', ''],
    ]

    it('is imported whole, under titles and with what it leaves open', async () => {
      const { database } = opened()
      await writePeople(database, [person('anna', 'Anna Berg'), person('bo', 'Bo Ek')], 'file')
      const report = await importRows(database, first)
      assert.deepEqual(counts(report), {
        ...unchanged,
        rows: 4,
        created: 4,
        unchanged: 0,
        problems: ['5 unclearValue', '5 unknownPerson'],
      })
      const treserva = await systemNamed(database, 'Treserva')
      assert.deepEqual(
        [treserva.department, treserva.vendor, treserva.hosting, treserva.extra],
        [['Vård'], 'CGI', 'external', { Taggar: 'a; b' }],
      )
      assert.deepEqual((await systemNamed(database, 'Skola24')).extra, { Driftform: 'Kanske' })
      assert.deepEqual(await holdersOf(database, 'Treserva', 'system-owner'), [held('anna')])
      assert.deepEqual(await holdersOf(database, 'Skola24', 'system-owner'), [
        held('bo'),
        { kind: 'unknown', text: 'Nils Nilsson' },
      ])
      assert.equal((await systemsNamed(database, 'PMO')).length, 2)
    })

    it('changes nothing the second time', async () => {
      const { database } = opened()
      const before = await readRegister(database)
      const versions = await readVersions(database)
      const report = await importRows(database, first, { on: '2026-12-01' })
      assert.deepEqual(
        { ...counts(report), problems: [] },
        { ...unchanged, rows: 4, unchanged: 4, problems: [] },
      )
      assert.deepEqual(await readRegister(database), before)
      assert.deepEqual(await readVersions(database), versions)
    })

    it('changes just what a changed sheet says', async () => {
      const { database } = opened()
      const rows = first.toSpliced(3, 1, [
        'Treserva',
        'Vård',
        'anna@norrby.example',
        'Visma',
        'Externt',
        '',
      ])
      const report = await importRows(database, rows, { on: '2026-12-02' })
      assert.equal(report.changed, 1)
      assert.equal(report.unchanged, 3)
      const treserva = await systemNamed(database, 'Treserva')
      assert.deepEqual([treserva.vendor, treserva.extra], ['Visma', {}])
      const history = await database
        .selectFrom('system_change')
        .select(['what', 'before', 'after', 'on_day', 'by'])
        .where('system_id', '=', treserva.id)
        .orderBy('id')
        .execute()
      assert.deepEqual(history.slice(1), [
        { what: 'vendor', before: 'CGI', after: 'Visma', on_day: '2026-12-02', by: 'system.csv' },
        { what: 'extra:Taggar', before: 'a; b', after: '', on_day: '2026-12-02', by: 'system.csv' },
      ])
    })

    it('leaves alone what was corrected by hand, and says so', async () => {
      const { database } = opened()
      const treserva = await systemNamed(database, 'Treserva')
      const hand = { by: 'eva@norrby.example', on: day('2026-12-03') }
      const owner = { systemId: treserva.id, role: 'system-owner', held: [{ holder: held('bo') }] }
      assert.equal(await setAssignments(database, owner, hand), true)
      assert.equal(await correctSystem(database, treserva.id, { vendor: 'Tieto' }, hand), true)
      const again = await importRows(database, first, { on: '2026-12-04' })
      assert.deepEqual(
        again.problems
          .filter(({ code }) => code === 'keptByHand')
          .map(({ row, column }) => [row, column]),
        [
          [4, 'Leverantör'],
          [4, 'Systemägare'],
        ],
      )
      assert.deepEqual(await holdersOf(database, 'Treserva', 'system-owner'), [held('bo')])
      assert.equal((await systemNamed(database, 'Treserva')).vendor, 'Tieto')
    })

    it('leaves a role empty that was emptied by hand', async () => {
      const { database } = opened()
      const { id } = await systemNamed(database, 'Skola24')
      const nobody = { systemId: id, role: 'system-owner', held: [] }
      await setAssignments(database, nobody, { by: 'eva', on: day('2026-12-04') })
      await importRows(database, first, { on: '2026-12-05' })
      assert.deepEqual(await holdersOf(database, 'Skola24', 'system-owner'), [])
    })

    it('takes what the sheet says again once the sheet has caught up', async () => {
      const { database } = opened()
      const say = (owner: string, vendor: string) =>
        first.toSpliced(3, 1, ['Treserva', 'Vård', owner, vendor, 'Externt', 'a; b'])
      const caughtUp = await importRows(database, say('Bo Ek', 'Tieto'), { on: '2026-12-05' })
      assert.equal(
        caughtUp.problems.filter(({ row, code }) => row === 4 && code === 'keptByHand').length,
        0,
      )
      await importRows(database, say('Anna Berg', 'CGI'), { on: '2026-12-06' })
      assert.deepEqual(await holdersOf(database, 'Treserva', 'system-owner'), [held('anna')])
      assert.equal((await systemNamed(database, 'Treserva')).vendor, 'CGI')
    })

    it('keeps what vanished, and takes it back when it returns', async () => {
      const { database } = opened()
      const report = await importRows(database, first.toSpliced(3, 1), { on: '2027-01-01' })
      assert.equal(report.vanished, 1)
      assert.equal(report.problems.filter(({ code }) => code === 'vanished').length, 1)
      assert.equal((await systemNamed(database, 'Treserva')).vanishedOn, '2027-01-01')
      assert.deepEqual(await holdersOf(database, 'Treserva', 'system-owner'), [held('anna')])
      const back = await importRows(database, first, { on: '2027-02-01' })
      assert.deepEqual([back.changed, back.vanished], [1, 0])
      assert.equal((await systemNamed(database, 'Treserva')).vanishedOn, null)
    })

    it('says nothing of columns that it does not have', async () => {
      const { database } = opened()
      const report = await importRows(database, [
        ['System', 'Förvaltning'],
        ...first.slice(3).map((row) => row.slice(0, 2)),
      ])
      assert.equal(report.unchanged, 4)
      assert.deepEqual(await holdersOf(database, 'Treserva', 'system-owner'), [held('anna')])
    })

    it('finds a system by its name alone where the sheet has no departments, unless two have it', async () => {
      const { database } = opened()
      const rows = [
        ['System', 'Leverantör'],
        ['Treserva', 'Ny AB'],
        ['PMO', 'CGM'],
      ]
      const report = await importRows(database, rows, { dryRun: true })
      assert.deepEqual(counts(report).problems.slice(0, 1), ['3 severalSystems'])
      assert.deepEqual([report.changed, report.created, report.refused], [1, 0, 1])
    })

    it('changes nothing on a dry run, and reports as if it had', async () => {
      const { database } = opened()
      const before = await readRegister(database)
      const report = await importRows(database, [header, ['Nytt', 'Vård', '', '', '', '']], {
        dryRun: true,
      })
      assert.deepEqual([report.created, report.vanished], [1, 4])
      assert.deepEqual(await readRegister(database), before)
    })
  })
})

describe('A messy sheet of systems', () => {
  onBothDatabases((opened) => {
    it('loses no row: each is imported or refused with its reason', async () => {
      const rows = [
        ['Namn', 'Organisation', 'Ägare'],
        ['Skola24', 'Norrby / Skola', ''],
        ['Skola 24', 'Norrby / Skola', ''],
        ['skola24 ', 'Norrby / Skola', 'Eva'],
        ['DeDu', 'Norrby / Teknik', ''],
        ['DeDU', 'Norrby / Fritid', ''],
        ['', 'Norrby / Teknik', ''],
        ['-', '', 'Eva'],
        ['', '', ''],
        ['Namn', 'Organisation', 'Ägare'],
      ]
      assert.deepEqual(counts(await importRows(opened().database, rows)), {
        rows: 8,
        created: 4,
        changed: 0,
        unchanged: 0,
        refused: 4,
        vanished: 0,
        problems: [
          '7 noName',
          '8 noName',
          '10 headerAgain',
          '3 nearDuplicate',
          '4 duplicateRow',
          '6 nearDuplicate',
        ],
      })
      assert.deepEqual((await systemNamed(opened().database, 'DeDu')).department, [
        'Norrby',
        'Teknik',
      ])
    })

    it('is refused without a name column, without systems, and without rows', async () => {
      for (const rows of [
        [
          ['Ord', 'Mer'],
          ['a', 'b'],
        ],
        [['System', 'Ägare']],
        [],
        [['']],
      ])
        await assert.rejects(importRows(opened().database, rows), NoRegister)
    })

    it('is read as --map tells', async () => {
      const { database } = opened()
      const rows = [
        ['Det vi har', 'Huvudman', 'Ägare', 'Förvaltare'],
        ['Flexite', 'Eva Ny', 'Siv Ny', 'Tor Ny'],
      ]
      const map = ['Det vi har=name', 'Huvudman=Systemägare', 'Förvaltare=extra']
      await importRows(database, rows, { map })
      assert.deepEqual(await holdersOf(database, 'Flexite', 'system-owner'), [
        { kind: 'unknown', text: 'Eva Ny' },
      ])
      assert.deepEqual((await systemNamed(database, 'Flexite')).extra, {
        Ägare: 'Siv Ny',
        Förvaltare: 'Tor Ny',
      })
    })

    it('refuses a --map to something that is neither a field nor a role, with the list', () => {
      const told = toldTargets(['Huvudman=kung'], roles)
      assert.ok(
        told.kind === 'wrong' &&
          told.message.includes('system-owner') &&
          told.message.includes('vendor'),
      )
    })
  })
})
