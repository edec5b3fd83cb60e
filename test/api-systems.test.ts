import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { setAssignments } from '../bot/register/by-hand/store.ts'
import { createSnapshots } from '../bot/register/snapshots.ts'
import { systemsView, systemView } from '../bot/web/views/systems.ts'
import { type RunningApi, startApi } from './support/api.ts'
import { planned } from './support/duties-planned.ts'
import { day } from './support/small-municipality.ts'

const at = (name: string) => `${name}@tallhamra.example`
const OWNER = at('anna.berg')
const ADMINISTRATOR = at('linnea.wikstrom')
const TECHNICIAN = at('jiri.dvorak')
const HEAD_OF_IT = at('katarzyna.wojcik')
const COORDINATOR = at('nadia.al-hassan')
const OTHER = at('jonas.dahl')

describe('Systems and the API', function () {
  this.timeout(60_000)
  let api: RunningApi
  let treserva = ''
  before(async () => {
    api = await startApi({
      at: '2026-11-24T09:00:00+01:00',
      prepare: async ({ database }) => {
        const snapshots = createSnapshots({ database })
        await snapshots.refresh()
        const snapshot = snapshots.current() ?? assert.fail()
        const system = [...snapshot.register.systems.values()].find(
          ({ name }) => name === 'Treserva',
        )
        treserva = system?.id ?? assert.fail()
        const scope = { kind: 'system', systemId: treserva } as const
        await planned(database, [{ dutyId: 'owner-access-rules', scope, due: day('2026-12-01') }])
        const holder = snapshot.directory.byAddress.get(TECHNICIAN) ?? assert.fail()
        await setAssignments(
          database,
          {
            systemId: treserva,
            role: 'information-owner',
            held: [{ holder: { kind: 'person', personId: holder.id } }],
          },
          { by: COORDINATOR, on: day('2026-11-20') },
        )
      },
    })
  })
  after(() => api.close())

  const seenBy = async (mail: string, language: 'sv' | 'en' = 'sv') => {
    const { status, body } = await api.as(mail, language).get(`/systems/${treserva}`)
    assert.equal(status, 200)
    return systemView.parse(body)
  }

  /** Whether each sees classification and continuity, contract, other columns, gaps, and how duties went. */
  const table: readonly (readonly [string, string, boolean])[] = [
    ['the owner', OWNER, true],
    ['the administrator', ADMINISTRATOR, true],
    ['the technician', TECHNICIAN, true],
    ['the head of IT', HEAD_OF_IT, true],
    ['the coordinator', COORDINATOR, true],
    ['somebody else', OTHER, false],
  ]
  for (const [who, mail, sees] of table)
    it(`shows weaknesses to ${who}: ${sees ? 'yes' : 'no'}`, async () => {
      const view = await seenBy(mail)
      const shown = {
        security: view.security !== null,
        contract: view.contract !== null,
        extra: view.extra !== null,
        gaps: view.roles.every(({ broken }) => broken !== null),
        times: view.duties.every(({ times }) => times !== null),
      }
      const all = { security: sees, contract: sees, extra: sees, gaps: sees, times: sees }
      assert.deepEqual(shown, all)
      const [, ...hidden] = sees ? [''] : ['', '3/3/3', 'verksamhetskritiskt', '2027-12-31']
      const { text } = await api.as(mail).get(`/systems/${treserva}`)
      for (const word of hidden) assert.ok(!text.includes(word), word)
      assert.equal(view.ask.length > 0, !sees)
    })

  for (const [who, mail] of table)
    it(`tells ${who} who answers for it and how they are reached`, async () => {
      const { roles } = await seenBy(mail)
      const owner = roles.find(({ id }) => id === 'system-owner')
      assert.deepEqual(
        owner?.held.map(({ kind, people }) => [kind, people[0]?.name, people[0]?.mail]),
        [['person', 'Anna Berg', OWNER]],
      )
      const administrators = roles.find(({ id }) => id === 'system-administrator')
      assert.deepEqual(
        administrators?.held.map(({ name }) => name),
        ['Linnéa Wikström', 'Karin Ek'],
      )
    })

  it('tells how duties of the system went', async () => {
    const { duties } = await seenBy(OWNER)
    const rules = duties.find(({ id }) => id === 'owner-access-rules')
    assert.deepEqual(
      rules?.times?.map(({ due, state, scope }) => [due, state.kind, scope.systemId]),
      [['2026-12-01', 'open', treserva]],
    )
  })

  it('tells what changed, by whom, in names', async () => {
    const [last, first] = (await seenBy(OTHER)).changes
    assert.deepEqual(last, {
      on: '2026-11-20',
      by: 'Nadia Al-Hassan',
      what: { kind: 'role', role: 'informationsägare' },
      before: null,
      after: 'Jiří Dvořák',
    })
    assert.equal(first?.what.kind, 'created')
    const english = await seenBy(OTHER, 'en')
    assert.deepEqual(english.changes[0]?.what, { kind: 'role', role: 'information owner' })
  })

  it('lists all systems to everybody, and what they lack to those who may know', async () => {
    const listed = async (mail: string) =>
      systemsView.parse((await api.as(mail).get('/systems')).body).systems
    const [all, some, none] = [await listed(COORDINATOR), await listed(OWNER), await listed(OTHER)]
    assert.equal(all.length, none.length)
    assert.ok(all.length > 200)
    assert.ok(all.every(({ gaps }) => gaps !== null))
    assert.ok(all.some(({ gaps }) => gaps?.some(({ broken }) => broken.includes('vacant'))))
    assert.ok(none.every(({ gaps }) => gaps === null))
    const own = some.filter(({ gaps }) => gaps !== null).map(({ name }) => name)
    assert.ok(own.includes('Treserva'))
    assert.ok(own.length < all.length)
    assert.deepEqual(all.find(({ name }) => name === 'Treserva')?.owners, ['Anna Berg'])
  })

  it('says 404 for a system that is not there, whatever it is called', async () => {
    for (const id of ['none', '%00', '..%2Fme', 'x'.repeat(500)]) {
      const { status } = await api.as(OWNER).get(`/systems/${id}`)
      assert.equal(status, 404, id)
    }
  })

  it('says 304 for a list that the page has already', async () => {
    const first = await api.as(OWNER).get('/systems')
    const tag = first.headers.get('etag') ?? ''
    const again = await api.as(OWNER).get('/systems', { headers: { 'if-none-match': tag } })
    assert.equal(again.status, 304)
  })
})
