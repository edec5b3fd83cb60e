import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Day } from '../bot/calendar/day.ts'
import type { Database } from '../bot/database/database.ts'
import type { Person } from '../bot/directory/person.ts'
import { writePeople } from '../bot/directory/store.ts'
import type { Holder } from '../bot/register/assignment.ts'
import { confirmRole, correctSystem, setAssignments } from '../bot/register/by-hand/store.ts'
import { pastOf } from '../bot/register/history/as-of.ts'
import { createPastDays } from '../bot/register/history/past-days.ts'
import { replayed } from '../bot/register/history/replay.ts'
import { readChangesAfter } from '../bot/register/history/store.ts'
import { importSystems } from '../bot/register/import/import-systems.ts'
import { systemMatrix } from '../bot/register/matrix/system-matrix.ts'
import { registerOf } from '../bot/register/register.ts'
import { meaningsOf } from '../bot/register/sheet/columns.ts'
import { sheetRoles } from '../bot/register/sheet/roles.ts'
import type { Snapshot } from '../bot/register/snapshot.ts'
import { createSnapshots } from '../bot/register/snapshots.ts'
import { starter, starterText } from '../bot/routine/starter.ts'
import { readAdoptedOn, saveRoutine } from '../bot/routine/store.ts'
import { blankPerson } from './support/blank.ts'
import { onBothDatabases } from './support/databases.ts'
import { assignment, day, people, snapshotWith, system } from './support/small-municipality.ts'

const roles = sheetRoles(starter)
const header = ['System', 'Förvaltning', 'Systemägare', 'Systemansvarig', 'Leverantör', 'Taggar']
const anna = 'anna@norrby.example'
const first = [
  header,
  ['Treserva', 'Vård', `${anna} (bekräftad 2026-01-10)`, 'bo@norrby.example', 'CGI', 'vård'],
  ['Skola24', 'Skola', 'bo@norrby.example', '', 'Nova', ''],
  ['PMO', 'Skola', 'Okänd Person', '', 'CGM', ''],
]

async function importRows(database: Database, rows: string[][], on: string): Promise<void> {
  await importSystems(database, {
    sheet: { rows: rows.map((cells, index) => ({ line: index + 1, cells })) },
    file: `${on}.csv`,
    on: day(on),
    meanings: meaningsOf(roles, new Map()),
    dryRun: false,
    understood: () => undefined,
    progress: () => undefined,
  })
}

const somebody = (id: string, name: string): Person => ({
  ...blankPerson,
  id,
  name,
  mail: `${id}@norrby.example`,
  department: 'Vård',
})
const person = (personId: string): Holder => ({ kind: 'person', personId })

async function snapshotNow(database: Database): Promise<Snapshot> {
  const snapshots = createSnapshots({ database })
  await snapshots.refresh()
  const now = snapshots.current()
  assert.ok(now)
  return now
}

async function idOf(database: Database, name: string): Promise<string> {
  const { register } = await snapshotNow(database)
  const found = [...register.systems.values()].find((one) => one.name === name)
  assert.ok(found, name)
  return found.id
}

/** All that a register says; the ids of assignments, and the line of the sheet that names one, are not part of it. */
function picture({ register, routine }: Snapshot) {
  const assignments = [...register.bySystem.values()]
    .flat()
    .map(({ id: _id, origin, ...held }) => ({
      ...held,
      origin: [origin.kind, origin.on],
    }))
  return {
    systems: [...register.systems.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    assignments: assignments.map((one) => JSON.stringify(one)).toSorted(),
    organisation: routine.organisation,
  }
}

type Step = { on: string; what: string; act: (database: Database) => Promise<unknown> }
const by = 'eva@norrby.example'

const steps: Step[] = [
  {
    on: '2026-03-02',
    what: 'a sheet is imported',
    act: (to) => importRows(to, first, '2026-03-02'),
  },
  {
    on: '2026-04-01',
    what: 'an owner is changed by hand',
    act: async (to) => {
      const treserva = await idOf(to, 'Treserva')
      const held = [
        { holder: person('cia') },
        { holder: person('anna'), validTo: day('2027-01-31') },
      ]
      await setAssignments(
        to,
        { systemId: treserva, role: 'system-owner', held },
        { by, on: day('2026-04-01') },
      )
    },
  },
  {
    on: '2026-05-04',
    what: 'a sheet brings a new system, drops one and changes fields and holders',
    act: (to) =>
      importRows(
        to,
        [
          header,
          ['Treserva', 'Vård', anna, '', 'CGI', ''],
          [
            'Skola24',
            'Skola',
            'cia@norrby.example',
            'anna@norrby.example',
            'Nova Software',
            'skola',
          ],
          ['Nytt', 'Vård', 'bo@norrby.example', '', '', ''],
        ],
        '2026-05-04',
      ),
  },
  {
    on: '2026-06-01',
    what: 'the municipality adopts a routine of its own',
    act: (to) =>
      saveRoutine(to, {
        text: starterText.replace('organisation: ""', 'organisation: "Norrby"'),
        on: day('2026-06-01'),
      }),
  },
  {
    on: '2026-07-01',
    what: 'a supplier is corrected, and an owner taken away',
    act: async (to) => {
      const skola = await idOf(to, 'Skola24')
      const on = day('2026-07-01')
      await correctSystem(to, skola, { vendor: 'Skola24 AB', purpose: 'Schema' }, { by, on })
      await setAssignments(to, { systemId: skola, role: 'system-owner', held: [] }, { by, on })
    },
  },
  {
    on: '2026-07-15',
    what: 'an owner confirms',
    act: async (to) => {
      const role = { systemId: await idOf(to, 'Treserva'), role: 'system-owner' }
      assert.equal(await confirmRole(to, role, { by, on: day('2026-07-15') }), true)
    },
  },
  {
    on: '2026-08-03',
    what: 'the dropped one returns, twice changed on one day',
    act: async (to) => {
      await importRows(to, [...first, ['Nytt', 'Vård', anna, '', 'Ny AB', '']], '2026-08-03')
      await importRows(to, [...first, ['Nytt', 'Vård', anna, '', 'Nyare AB', '']], '2026-08-03')
    },
  },
]

describe('The register as of a day', () => {
  onBothDatabases((opened) => {
    const taken: { on: Day; what: string; seen: Snapshot }[] = []

    it('is what a snapshot taken on that day showed, after imports and changes by hand', async function () {
      this.timeout(30_000)
      const { database } = opened()
      await writePeople(
        database,
        [somebody('anna', 'Anna Berg'), somebody('bo', 'Bo Ek'), somebody('cia', 'Cia Al')],
        'graph',
      )
      for (const { on, what, act } of steps) {
        await act(database)
        taken.push({ on: day(on), what, seen: await snapshotNow(database) })
      }
      const now = await snapshotNow(database)
      const past = createPastDays(database)
      for (const { on, what, seen } of taken) {
        const { snapshot, isWhole } = await past(now, on)
        assert.deepEqual(picture(snapshot), picture(seen), `${on}: ${what}`)
        assert.equal(isWhole, true)
        assert.deepEqual(namesIn(snapshot, on), namesIn(seen, on))
      }
      assert.equal(
        new Set(taken.map(({ seen }) => JSON.stringify(picture(seen)))).size,
        steps.length,
      )
    })

    it('is empty before the first import, and the same until the next change', async () => {
      const { database } = opened()
      const now = await snapshotNow(database)
      const past = createPastDays(database)
      const before = await past(now, day('2026-03-01'))
      assert.equal(before.snapshot.register.systems.size, 0)
      const between = await past(now, day('2026-04-30'))
      assert.deepEqual(picture(between.snapshot), picture(taken[1]?.seen ?? now))
    })

    it('goes by the routine of the day', async () => {
      const { database } = opened()
      const now = await snapshotNow(database)
      const past = createPastDays(database)
      assert.equal(now.routine.organisation, 'Norrby')
      assert.equal((await past(now, day('2026-05-31'))).snapshot.routine.organisation, 'kommunen')
      assert.equal((await past(now, day('2026-06-01'))).snapshot.routine.organisation, 'Norrby')
      assert.equal(await readAdoptedOn(database), '2026-06-01')
    })

    it('looks an earlier day up once, and again for a new snapshot', async () => {
      const { database } = opened()
      const past = createPastDays(database)
      const now = await snapshotNow(database)
      assert.equal(await past(now, day('2026-05-01')), await past(now, day('2026-05-01')))
      const later = await snapshotNow(database)
      assert.notEqual(await past(later, day('2026-05-01')), await past(now, day('2026-05-01')))
    })

    it('tells the changes after a day, the latest first', async () => {
      const changes = await readChangesAfter(opened().database, day('2026-07-15'))
      assert.ok(changes.length > 3)
      assert.ok(changes.every(({ on }) => on === '2026-08-03'))
      const vendors = changes.filter(({ what }) => what === 'vendor').map(({ after }) => after)
      assert.equal(vendors[0], 'Nyare AB')
    })
  })
})

function namesIn(snapshot: Snapshot, on: Day) {
  return systemMatrix(snapshot, on).rows.map(({ system: one, cells }) => [
    one.name,
    ...cells.map(({ held, broken }) => [held.map((each) => each.held.kind), broken]),
  ])
}

describe('A history that is scanty', () => {
  const now = registerOf(
    [system('Treserva')],
    [assignment('treserva', 'system-owner', person('sofia'))],
  )
  const on = day('2026-10-01')
  const roleChange = (before: unknown) => ({
    systemId: 'treserva',
    on: day('2026-10-15'),
    what: 'role:system-owner',
    before,
    after: [],
  })

  it('tells who held a role, and that it does not know how lately that was confirmed', () => {
    const { register, isWhole } = replayed(now, [roleChange([person('erik'), person('anna')])], on)
    const held = register.bySystem.get('treserva') ?? []
    assert.deepEqual(
      held.map(({ holder, order, validTo }) => [holder, order, validTo]),
      [
        [person('erik'), 1, null],
        [person('anna'), 2, null],
      ],
    )
    assert.equal(isWhole, false)
  })

  it('leaves alone what it cannot read, and says so', () => {
    for (const before of ['nonsense', [{ kind: 'ghost' }], null]) {
      const { register, isWhole } = replayed(now, [roleChange(before)], on)
      assert.deepEqual(register.bySystem.get('treserva'), now.bySystem.get('treserva'))
      assert.equal(isWhole, false)
    }
  })

  it('leaves a field alone whose earlier value makes no sense', () => {
    const change = { ...roleChange(17), what: 'vendor' }
    assert.equal(replayed(now, [change], on).register.systems.get('treserva')?.vendor, null)
  })

  it('shows as present whoever left after the day', () => {
    const { snapshot } = pastOf(snapshotWith(), {
      on: day('2026-09-30'),
      changes: [],
      routine: starter,
    })
    assert.equal(snapshot.directory.people.get('lena')?.active, true)
    const later = pastOf(snapshotWith(), { on: day('2026-10-01'), changes: [], routine: starter })
    assert.equal(later.snapshot.directory.people.get('lena')?.active, false)
  })

  it('knows a person again whose made-up id has given way to that of the directory', async () => {
    const { madeUpId } = await import('../bot/directory/person-id.ts')
    const [someone] = people.filter(({ id }) => id === 'erik')
    assert.ok(someone?.mail)
    const earlier = roleChange([person(madeUpId(someone.mail))])
    const { snapshot } = pastOf(
      { ...snapshotWith(), register: now },
      { on, changes: [earlier], routine: starter },
    )
    assert.deepEqual(snapshot.register.bySystem.get('treserva')?.[0]?.holder, person('erik'))
  })
})
