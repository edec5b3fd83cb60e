import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'mocha'
import { readVersions } from '../bot/database/database.ts'
import { managerOf } from '../bot/directory/directory.ts'
import { writePeople } from '../bot/directory/store.ts'
import { blankPerson } from './support/blank.ts'
import { onBothDatabases } from './support/databases.ts'
import { type StandIn, startGraph } from './support/graph.ts'
import { json } from './support/graph-loopback.ts'
import { forgetReading, type Reader, readerOf, upTo } from './support/graph-reading.ts'
import { objectId, populate } from './support/graph-tenant.ts'

describe('Reading Microsoft Graph', () => {
  onBothDatabases((opened) => {
    let graph: StandIn
    let reader: Reader
    beforeEach(async () => {
      await forgetReading(opened())
      graph = await startGraph({ pageSize: 10 })
      reader = readerOf({ opened: opened(), graph })
      populate(graph.tenant, 25)
    })
    afterEach(() => graph.close())
    const { database } = { database: () => opened().database }

    it('brings everybody with all fields and who leads them', async () => {
      assert.equal((await reader.read()).kind, 'done')
      const directory = await reader.directory()
      const somebody = directory.people.get(objectId(17))
      assert.equal(directory.people.size, 25)
      assert.deepEqual(somebody, {
        id: objectId(17),
        name: 'Förnamn17 Efternamn17',
        givenName: 'Förnamn17',
        surname: 'Efternamn17',
        mail: 'fornamn17.efternamn17@norrsund.example',
        userPrincipalName: 'fornamn17@norrsund.example',
        title: 'Undersköterska',
        department: 'Utbildningsförvaltningen',
        phone: '0470-00017',
        managerId: objectId(8),
        active: true,
        leftOn: null,
      })
      assert.equal(managerOf(directory, somebody)?.name, 'Förnamn8 Efternamn8')
      const priorities = graph.asked.map(({ headers }) => headers['x-ms-throttle-priority'])
      assert.deepEqual(priorities, ['low', 'low', 'low'])
    })

    it('costs one request where nothing changed, and marks nothing as changed', async () => {
      await reader.read()
      const { length } = graph.asked
      const versions = await readVersions(database())
      assert.equal((await reader.read()).kind, 'done')
      assert.equal(graph.asked.length, length + 1)
      assert.deepEqual(await readVersions(database()), versions)
    })

    it('brings what changed, who came and who left', async () => {
      await reader.read()
      graph.tenant.put({ id: objectId(3), jobTitle: 'IT-chef', mobilePhone: '070-1' })
      graph.tenant.put({ id: objectId(4), accountEnabled: false })
      graph.tenant.remove(objectId(5))
      graph.tenant.remove(objectId(6), 'deleted')
      graph.tenant.put({ id: objectId(30), displayName: 'Ny Person', accountEnabled: true })
      graph.tenant.lead(objectId(11), objectId(3))
      graph.tenant.lead(objectId(12), null)
      await reader.read()
      assert.equal((await reader.person(3))?.title, 'IT-chef')
      assert.equal((await reader.person(3))?.phone, '0470-00003')
      for (const number of [4, 5, 6]) {
        assert.equal((await reader.person(number))?.active, false, `${number}`)
        assert.equal((await reader.person(number))?.leftOn, '2026-11-24', `${number}`)
      }
      assert.equal((await reader.person(30))?.name, 'Ny Person')
      assert.equal((await reader.person(11))?.managerId, objectId(3))
      assert.equal((await reader.person(12))?.managerId, null)
      assert.equal((await reader.person(13))?.managerId, objectId(4))
    })

    it('brings back somebody who was restored', async () => {
      await reader.read()
      graph.tenant.remove(objectId(5))
      await reader.read()
      graph.tenant.put({ id: objectId(5), displayName: 'Åter Igen', accountEnabled: true })
      await reader.read()
      const restored = await reader.person(5)
      assert.deepEqual([restored?.active, restored?.leftOn], [true, null])
    })

    it('keeps the fields that a sparse change does not carry', async () => {
      await reader.read()
      const before = await reader.person(7)
      const link = `${graph.url}/v1.0/users/delta?$deltatoken=later`
      graph.settings.fault = () =>
        json(200, { '@odata.deltaLink': link, value: [{ id: objectId(7), jobTitle: 'Rektor' }] })
      await reader.read()
      assert.deepEqual(await reader.person(7), { ...before, title: 'Rektor' })
    })

    it('empties a field that was emptied, and one that a full read no longer brings', async () => {
      await reader.read()
      graph.tenant.put({ id: objectId(7), jobTitle: null })
      const kept = graph.tenant.users.get(objectId(8))
      delete kept?.user.department
      await reader.read()
      assert.equal((await reader.person(7))?.title, null)
      await reader.read({ full: true })
      assert.equal((await reader.person(8))?.department, null)
    })

    it('counts changes of one person in the order in which they come, even over pages', async () => {
      const page = (follows: object, value: object[]) => json(200, { ...follows, value })
      const base = `${graph.url}/v1.0/users/delta?`
      const pages = [
        page({ '@odata.nextLink': `${base}$skiptoken=2` }, [
          { id: objectId(1), displayName: 'A', jobTitle: 'Ett', department: 'IT' },
          { id: objectId(2), displayName: 'B', 'manager@delta': [{ id: objectId(1) }] },
          { id: objectId(1), jobTitle: 'Två' },
        ]),
        page({ '@odata.deltaLink': `${base}$deltatoken=3` }, [
          { id: objectId(1), displayName: 'A igen' },
          { id: objectId(2), '@removed': { reason: 'changed' } },
          { id: objectId(2).toUpperCase(), displayName: 'B', accountEnabled: true },
        ]),
      ]
      graph.settings.fault = (_, count) => pages[count - 1] ?? null
      await reader.read()
      const [first, second] = [await reader.person(1), await reader.person(2)]
      assert.deepEqual([first?.name, first?.title, first?.department], ['A igen', 'Två', 'IT'])
      assert.deepEqual([second?.active, second?.managerId], [true, objectId(1)])
    })

    it('takes a field of the wrong kind for absent, and reads on', async () => {
      const odd = { displayName: 7, mail: ['x'], businessPhones: 'none', accountEnabled: 'no' }
      const link = `${graph.url}/v1.0/users/delta?$deltatoken=later`
      const page = json(200, {
        '@odata.deltaLink': link,
        value: [
          {
            ...odd,
            id: objectId(1),
            userPrincipalName: 'Odd@Norrsund.example',
            'manager@delta': 1,
          },
          { id: objectId(2), displayName: 'Nästa', businessPhones: [null, ' ', '0470-1'] },
        ],
      })
      graph.settings.fault = ({ url }) => (url.pathname.endsWith('/delta') ? page : null)
      assert.equal((await reader.read()).kind, 'done')
      const first = await reader.person(1)
      assert.deepEqual(
        [first?.name, first?.mail, first?.phone, first?.active, first?.managerId],
        ['Odd@Norrsund.example', null, null, true, null],
      )
      assert.equal((await reader.person(2))?.phone, '0470-1')
    })

    it('leaves guests out, and ends somebody who becomes one', async () => {
      graph.tenant.put({ id: objectId(26), displayName: 'Gäst', userType: 'Guest' })
      await reader.read()
      assert.equal(await reader.person(26), undefined)
      graph.tenant.put({ id: objectId(9), userType: 'Guest' })
      await reader.read()
      assert.equal((await reader.person(9))?.active, false)
    })

    it('ends those whom a completed full read did not meet, but nobody of a people file', async () => {
      await writePeople(
        database(),
        [
          {
            ...blankPerson,
            id: 'address-x@y.example',
            name: 'Ur Filen',
            mail: 'x@y.example',
          },
        ],
        'file',
      )
      await reader.read()
      graph.tenant.vanish(objectId(21))
      await reader.read()
      assert.equal((await reader.person(21))?.active, true)
      const synced = await reader.read({ full: true })
      assert.equal(synced.kind === 'done' && synced.left, 1)
      assert.equal((await reader.person(21))?.active, false)
      const { byAddress } = await reader.directory()
      assert.equal(byAddress.get('x@y.example')?.active, true)
    })

    it('ends nobody when a full read met less than half of those who were there', async () => {
      populate(graph.tenant, 50)
      await reader.read()
      for (const number of upTo(40)) graph.tenant.vanish(objectId(number))
      const synced = await reader.read({ full: true })
      assert.equal(synced.kind === 'done' && synced.left, null)
      assert.equal((await reader.active()).length, 30)
    })

    it('takes over the person whom a people file named by the same address', async () => {
      const mail = 'fornamn1.efternamn1@norrsund.example'
      await writePeople(
        database(),
        [
          {
            ...blankPerson,
            id: `address-${mail}`,
            name: 'F1',
            mail,
          },
        ],
        'file',
      )
      await reader.read()
      const { people, byAddress } = await reader.directory()
      assert.equal(people.size, 25)
      assert.equal(byAddress.get(mail)?.id, objectId(1))
    })

    it('starts anew with another tenant', async () => {
      await reader.read()
      const { length } = graph.asked
      await reader.read({ tenant: 'another' })
      assert.equal(graph.asked.length, length + 3)
    })
  })
})
