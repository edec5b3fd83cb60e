import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { describe, it } from 'mocha'
import { isDay } from '../bot/calendar/day.ts'
import { type Database, markChanged } from '../bot/database/database.ts'
import type { Person } from '../bot/directory/person.ts'
import { writePeople } from '../bot/directory/store.ts'
import { createSnapshots } from '../bot/register/snapshots.ts'
import { readRegister } from '../bot/register/store.ts'
import { blankPerson } from './support/blank.ts'
import { onBothDatabases } from './support/databases.ts'

const person = (id: string, name: string, mail: string | null): Person => ({
  ...blankPerson,
  id,
  name,
  mail,
  userPrincipalName: mail,
})

async function addSystem(database: Database, id: string): Promise<void> {
  await sql`insert into system (id, identity, name, aliases, department, classification, links, extra)
    values (${id}, ${id}, ${`System ${id}`}, '[]', '["Norrby"]', '[]', '[]', '{}')`.execute(
    database,
  )
}

async function addUnknown(database: Database, systemId: string, text: string): Promise<void> {
  await sql`insert into assignment (id, system_id, role, position, holder, text, origin, origin_file, origin_row, origin_on)
    values (${`${systemId}-${text}`}, ${systemId}, 'system-owner', 1, 'unknown', ${text}, 'sheet', 'a.csv', 2, '2026-11-23')`.execute(
    database,
  )
}

describe('The register', () => {
  onBothDatabases((opened) => {
    it('is read as it was written', async () => {
      await addSystem(opened().database, 'one')
      await addUnknown(opened().database, 'one', 'Kim Ek')
      const register = await readRegister(opened().database)
      assert.deepEqual(register.systems.get('one')?.department, ['Norrby'])
      assert.deepEqual(
        register.bySystem.get('one')?.map(({ holder, origin }) => ({ holder, origin })),
        [
          {
            holder: { kind: 'unknown', text: 'Kim Ek' },
            origin: { kind: 'sheet', file: 'a.csv', row: 2, on: '2026-11-23' },
          },
        ],
      )
    })

    it('refuses a holder of two kinds, and history that is changed', async () => {
      const { database } = opened()
      await assert.rejects(
        sql`update assignment set title = 'Rektor' where system_id = 'one'`.execute(database),
        /assignment_holder/,
      )
      assert.ok(isDay('2026-11-23'))
      await sql`insert into system_change (system_id, on_day, by, what) values ('one', '2026-11-23', 'a.csv', 'created')`.execute(
        database,
      )
      await assert.rejects(sql`delete from system_change`.execute(database), /only ever added/)
    })
  })
})

describe('The snapshot', () => {
  onBothDatabases((opened) => {
    it('is read part by part, as the parts change', async () => {
      const { database } = opened()
      const snapshots = createSnapshots({ database })
      assert.equal(snapshots.current(), null)
      await addSystem(database, 'two')
      await addUnknown(database, 'two', 'kim.ek@norrby.example')
      await addUnknown(database, 'two', 'Kim Ek')
      await snapshots.refresh()
      const first = snapshots.current()
      await snapshots.refresh()
      assert.equal(snapshots.current(), first)

      await writePeople(database, [person('p1', 'Kim Ek', 'kim.ek@norrby.example')], 'file')
      await snapshots.refresh()
      const second = snapshots.current()
      assert.equal(second?.routine, first?.routine)
      assert.deepEqual(
        second?.register.byPerson.get('p1')?.map(({ systemId }) => systemId),
        ['two', 'two'],
      )

      await writePeople(database, [person('p2', 'Kim Ek', null)], 'file')
      await snapshots.refresh()
      const holders = snapshots.current()?.register.bySystem.get('two')
      assert.deepEqual(holders?.map(({ holder }) => holder.kind).toSorted(), ['person', 'unknown'])
    })

    it('stays as it was when a reading fails', async () => {
      const { database } = opened()
      const snapshots = createSnapshots({ database })
      await snapshots.refresh()
      const before = snapshots.current()
      await sql`alter table assignment rename to mislaid`.execute(database)
      await markChanged(database, 'register')
      await assert.rejects(snapshots.refresh())
      assert.equal(snapshots.current(), before)
      await sql`alter table mislaid rename to assignment`.execute(database)
      await snapshots.refresh()
      assert.notEqual(snapshots.current(), before)
    })

    it('sees what was written while a reading was under way', async () => {
      const { database } = opened()
      const snapshots = createSnapshots({ database })
      const first = snapshots.refresh()
      await addSystem(database, 'three')
      await markChanged(database, 'register')
      await snapshots.refresh()
      assert.ok(snapshots.current()?.register.systems.has('three'))
      await first
    })
  })
})
