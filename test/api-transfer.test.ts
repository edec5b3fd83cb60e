import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { z } from 'zod'
import { editingView } from '../bot/web/views/editing.ts'
import { handoversView, transferredView } from '../bot/web/views/transfers.ts'
import { type Caller, type RunningApi, startApi } from './support/api.ts'

const mail = (name: string) => `${name}@tallhamra.example`
const problem = z.looseObject({ detail: z.string(), field: z.string() })

describe('Handing everything over to somebody else', () => {
  let api: RunningApi
  let coordinator: Caller
  let anna = ''
  let emma = ''
  before(async function () {
    this.timeout(60_000)
    api = await startApi({ at: '2026-11-24T09:00:00+01:00' })
    coordinator = api.as(mail('nadia.al-hassan'))
    anna = await personId('Anna Berg')
    emma = await personId('Emma Norberg')
  })
  after(() => api.close())

  const personId = async (name: string) => {
    const { body } = await coordinator.get(`/people?search=${encodeURIComponent(name)}`)
    const { people } = z.object({ people: z.array(z.object({ id: z.string() })) }).parse(body)
    return people[0]?.id ?? ''
  }
  const person = (id: string) => ({ kind: 'person', personId: id })
  const preview = async (effective: string, from: unknown = person(anna)) => {
    const answer = await coordinator.post('/transfers/preview', { from, effective })
    assert.equal(answer.status, 200, answer.text)
    return { view: handoversView.parse(answer.body), seen: answer.version }
  }
  const hand = (given: Record<string, unknown>, seen: string | null) =>
    coordinator.post(
      '/transfers',
      { from: person(anna), to: person(emma), duties: [], ...given },
      {
        seen,
      },
    )
  const owners = async (systemId: string) => {
    const { body } = await coordinator.get(`/systems/${systemId}/editing`)
    return (editingView.parse(body).roles.find(({ id }) => id === 'system-owner')?.held ?? []).map(
      ({ holder, validFrom, validTo }) => [
        holder.kind === 'person' ? holder.personId : holder.kind,
        validFrom,
        validTo,
      ],
    )
  }

  it('hands over from a day on, and until then whoever had it keeps it', async () => {
    const { view, seen } = await preview('2026-12-01')
    const owned = view.roles.filter(({ role }) => role === 'systemägare')
    assert.ok(owned.length > 1, 'Anna Berg owns several systems in the demo town')
    const [first] = owned
    assert.ok(first)
    const roles = view.roles.map(({ id }) => id)
    const done = await hand({ effective: '2026-12-01', roles }, seen)
    assert.equal(done.status, 200, done.text)
    assert.deepEqual(transferredView.parse(done.body), { roles: roles.length, duties: 0 })
    assert.deepEqual(await owners(first.systemId), [
      [emma, '2026-12-01', null],
      [anna, null, '2026-11-30'],
    ])
    assert.deepEqual((await preview('2026-12-01')).view.roles, [])
    const undone = await coordinator.post('/undo', {})
    assert.equal(undone.status, 200, undone.text)
    assert.deepEqual(await owners(first.systemId), [[anna, null, null]])
    assert.deepEqual((await preview('2026-12-01')).view.roles, view.roles)
  })

  it('hands over nothing when something has changed since it was looked through', async () => {
    const { view, seen } = await preview('2026-12-01')
    const roles = view.roles.map(({ id }) => id)
    const [first] = view.roles
    const address = `/systems/${first?.systemId}`
    const { version } = await coordinator.get(`${address}/editing`)
    const vacated = await coordinator.put(
      `${address}/roles/system-owner`,
      { held: [] },
      { seen: version },
    )
    assert.equal(vacated.status, 200, vacated.text)
    const late = await hand({ effective: '2026-12-01', roles }, seen)
    assert.equal(late.status, 409, late.text)
    const { present } = z.object({ present: handoversView }).parse(late.body)
    assert.equal(present.roles.length, roles.length - 1)
    assert.deepEqual((await preview('2026-12-01')).view, present)
  })

  it('lets a department hand over what it and its posts are named for', async () => {
    const [first] = (await preview('2026-12-01')).view.roles
    const systemId = first?.systemId ?? ''
    const { version } = await coordinator.get(`/systems/${systemId}/editing`)
    const old = 'Gamla kontoret'
    const held = [
      { holder: { kind: 'post', title: 'Kontorschef', department: old } },
      { holder: { kind: 'department', department: old } },
    ]
    await coordinator.put(`/systems/${systemId}/roles/system-owner`, { held }, { seen: version })
    const from = { kind: 'department', department: 'gamla  kontoret' }
    const { view, seen } = await preview('2026-11-24', from)
    assert.equal(view.roles.length, 2)
    const roles = view.roles.map(({ id }) => id)
    const to = { kind: 'department', department: 'Nya kontoret' }
    const done = await hand({ from, to, effective: '2026-11-24', roles }, seen)
    assert.equal(done.status, 200, done.text)
    const { body } = await coordinator.get(`/systems/${systemId}/editing`)
    const owners = editingView.parse(body).roles.find(({ id }) => id === 'system-owner')
    assert.deepEqual(
      owners?.held.map(({ holder }) => holder),
      [
        { kind: 'post', title: 'Kontorschef', department: 'Nya kontoret' },
        { kind: 'department', department: 'Nya kontoret' },
      ],
    )
  })

  it('refuses what makes no sense, and whoever may not', async () => {
    const { view, seen } = await preview('2026-12-01')
    const roles = view.roles.map(({ id }) => id)
    const wrong: [Record<string, unknown>, string][] = [
      [{ effective: '2026-11-23', roles }, 'effective'],
      [{ effective: '2029-01-01', roles }, 'effective'],
      [{ effective: '2026-12-01', roles: [] }, 'roles'],
      [{ effective: '2026-12-01', roles, to: person('nobody') }, 'to'],
      [{ effective: '2026-12-01', roles, to: person(anna) }, 'to'],
    ]
    for (const [given, field] of wrong) {
      const answer = await hand(given, seen)
      assert.equal(answer.status, 422, field)
      assert.equal(problem.parse(answer.body).field, field)
    }
    assert.equal((await hand({ effective: '2026-12-01', roles }, null)).status, 428)
    const other = api.as(mail('maria.johansson'))
    const asked = { from: person(anna), effective: '2026-12-01' }
    assert.equal((await other.post('/transfers/preview', asked)).status, 403)
    const given = { ...asked, to: person(emma), roles, duties: [] }
    assert.equal((await other.post('/transfers', given, { seen })).status, 403)
    assert.deepEqual((await preview('2026-12-01')).view, view)
  })
})
