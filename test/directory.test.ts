import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { dayOf } from '../bot/calendar/day.ts'
import { readVersions } from '../bot/database/database.ts'
import { endPeopleNotRead, notePeopleRead } from '../bot/directory/full-read/store.ts'
import { keepGroups, writeGroup } from '../bot/directory/groups/store.ts'
import type { Person } from '../bot/directory/person.ts'
import { endPeople, readDirectory, writePeople } from '../bot/directory/store.ts'
import { blankPerson } from './support/blank.ts'
import { onBothDatabases } from './support/databases.ts'

const monday = day(23)
const tuesday = day(24)

function day(date: number) {
  const found = dayOf(2026, 11, date)
  assert.ok(found)
  return found
}

function person(id: string, more: Partial<Person> = {}): Person {
  return {
    ...blankPerson,
    id,
    name: `Person ${id}`,
    mail: `${id}@norr.example`,
    userPrincipalName: `${id}@norr.example`,
    ...more,
  }
}

describe('The directory', () => {
  onBothDatabases((opened) => {
    const version = async () => (await readVersions(opened().database)).directory
    const known = async (id: string) =>
      (await readDirectory(opened().database)).people.get(id) ?? null

    it('gives back the people written to it, whole', async () => {
      const anna = person('a1', {
        givenName: 'Anna',
        surname: 'Åberg',
        title: 'Enhetschef',
        department: 'Socialförvaltningen',
        phone: '0470-12 34',
        managerId: 'b1',
      })
      const people = [anna, person('b1', { active: false, leftOn: monday })]
      const written = await writePeople(opened().database, people, 'graph')
      assert.deepEqual(written, { created: 2, changed: 0, unchanged: 0 })
      assert.deepEqual([...(await readDirectory(opened().database)).people.values()], people)
    })

    it('counts what changed, and marks the directory only then', async () => {
      const before = await version()
      const again = [person('c1'), person('c2'), person('c1')]
      assert.deepEqual(await writePeople(opened().database, again, 'file'), {
        created: 2,
        changed: 0,
        unchanged: 1,
      })
      const marked = await version()
      assert.equal(marked, before + 1)
      assert.deepEqual(await writePeople(opened().database, again, 'file'), {
        created: 0,
        changed: 0,
        unchanged: 3,
      })
      assert.equal(await version(), marked)
      const retitled = [person('c1', { title: 'Rektor' }), person('c2')]
      assert.deepEqual(await writePeople(opened().database, retitled, 'file'), {
        created: 0,
        changed: 1,
        unchanged: 1,
      })
      assert.equal(await version(), marked + 1)
    })

    it('keeps the first day on which somebody left, until they come back', async () => {
      await writePeople(opened().database, [person('d1')], 'graph')
      assert.equal(await endPeople(opened().database, ['d1', 'nobody'], monday), 1)
      assert.equal(await endPeople(opened().database, ['d1'], tuesday), 0)
      const left = person('d1', { active: false, leftOn: tuesday })
      assert.equal((await writePeople(opened().database, [left], 'graph')).unchanged, 1)
      assert.equal((await known('d1'))?.leftOn, monday)
      await writePeople(opened().database, [person('d1')], 'graph')
      assert.deepEqual(await known('d1'), person('d1'))
    })

    it('gives a person of a file the object id that Graph brings, for those they lead too', async () => {
      const eva = person('address-1', { mail: 'eva@norr.example', userPrincipalName: null })
      const led = person('address-2', { managerId: 'address-1' })
      await writePeople(opened().database, [eva, led], 'file')
      const before = await version()
      const real = { ...eva, id: 'e1' }
      const written = await writePeople(opened().database, [real], 'file')
      assert.deepEqual(written, { created: 0, changed: 1, unchanged: 0 })
      assert.equal(await version(), before + 1)
      assert.equal(await known('address-1'), null)
      assert.deepEqual(await known('e1'), real)
      assert.equal((await known('address-2'))?.managerId, 'e1')
    })

    it('ends after a full read only those of Graph whom it did not meet', async () => {
      const { database } = opened()
      await writePeople(database, [person('f1'), person('f2')], 'graph')
      await writePeople(database, [person('f3')], 'file')
      assert.equal(await endPeopleNotRead(database, 'nobody met', monday), 0)
      const met = [...(await readDirectory(database)).people.keys()].filter((id) => id !== 'f2')
      const fromGraph = met.filter((id) => !id.startsWith('f3'))
      await notePeopleRead(database, 'read 1', fromGraph)
      await notePeopleRead(database, 'read 1', ['f1'])
      assert.equal(await endPeopleNotRead(database, 'read 1', monday), 1)
      assert.deepEqual(await known('f2'), person('f2', { active: false, leftOn: monday }))
      assert.equal((await known('f3'))?.active, true)
    })

    it('makes the members of a group what they are now', async () => {
      const { database } = opened()
      assert.equal(await writeGroup(database, 'coordinators', ['c1', 'c2']), 2)
      const marked = await version()
      assert.equal(await writeGroup(database, 'coordinators', ['c2', 'c1']), 0)
      assert.equal(await version(), marked)
      assert.equal(await writeGroup(database, 'coordinators', ['c2', 'd1']), 2)
      const { groups } = await readDirectory(database)
      assert.deepEqual([...groups], [['coordinators', ['c2', 'd1']]])
      assert.equal(await keepGroups(database, []), 2)
    })

    it('takes texts that the database cannot hold as they are', async () => {
      const odd = person('g1', { name: 'A\u0000nn\ud800a', title: "'; drop table person; --" })
      await writePeople(opened().database, [odd], 'file')
      assert.equal((await known('g1'))?.name, 'Ann\ufffda')
      assert.equal((await writePeople(opened().database, [odd], 'file')).unchanged, 1)
    })
  })
})
