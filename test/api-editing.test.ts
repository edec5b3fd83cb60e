import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { z } from 'zod'
import { editingView, undoneView } from '../bot/web/views/editing.ts'
import { type ApiAnswer, type Caller, type RunningApi, startApi } from './support/api.ts'

const found = z.object({ systems: z.array(z.object({ id: z.string(), name: z.string() })) })
const problem = z.looseObject({
  kind: z.string(),
  detail: z.string(),
  field: z.string().optional(),
})
const told = ({ body }: ApiAnswer) => problem.parse(body)
const mail = (name: string) => `${name}@tallhamra.example`

describe('Keeping the register right by hand', () => {
  let api: RunningApi
  let coordinator: Caller
  let owner: Caller
  let head: Caller
  let id = ''
  before(async function () {
    this.timeout(60_000)
    api = await startApi({ at: '2026-11-24T09:00:00+01:00' })
    coordinator = api.as(mail('nadia.al-hassan'))
    head = api.as(mail('katarzyna.wojcik'))
    owner = api.as(mail('anna.berg'))
    const { body } = await coordinator.get('/search?text=Treserva')
    id = found.parse(body).systems.find(({ name }) => name === 'Treserva')?.id ?? ''
    assert.notEqual(id, '')
  })
  after(() => api.close())

  const read = async (caller: Caller) => {
    const answer = await caller.get(`/systems/${id}/editing`)
    assert.equal(answer.status, 200, answer.text)
    return { view: editingView.parse(answer.body), seen: answer.version }
  }
  const personId = async (name: string) => {
    const { body } = await coordinator.get(`/people?search=${encodeURIComponent(name)}`)
    const { people } = z.object({ people: z.array(z.object({ id: z.string() })) }).parse(body)
    return people[0]?.id ?? ''
  }
  const holding = (personId: string) => ({ held: [{ holder: { kind: 'person', personId } }] })
  const holders = async (role: string) =>
    (await read(coordinator)).view.roles.find((one) => one.id === role)?.held ?? []

  it('corrects what is known, seen at once by everybody', async () => {
    const { seen } = await read(owner)
    const changed = await owner.patch(`/systems/${id}`, { vendor: '  Tieto\u0000evry  ' }, { seen })
    assert.equal(changed.status, 200, changed.text)
    assert.equal((await read(head)).view.facts.vendor, 'Tietoevry')
    assert.notEqual(changed.version, seen)
  })

  it('changes nothing for those who do not keep the system', async () => {
    const { seen } = await read(owner)
    const other = api.as(mail('maria.johansson'))
    for (const answer of [
      await other.get(`/systems/${id}/editing`),
      await other.patch(`/systems/${id}`, { vendor: 'X' }, { seen }),
      await other.put(`/systems/${id}/roles/system-owner`, { held: [] }, { seen }),
      await other.post(`/systems/${id}/roles/system-owner/confirm`, {}, { seen }),
      await owner.patch('/systems/nothing-like-it', { vendor: 'X' }, { seen }),
    ])
      assert.equal(answer.status, 404)
    assert.equal((await read(owner)).view.facts.vendor, 'Tietoevry')
  })

  it('asks which version was seen, and shows both when somebody else was quicker', async () => {
    const blind = await owner.patch(`/systems/${id}`, { vendor: 'X' })
    assert.equal(blind.status, 428)
    const { seen } = await read(owner)
    const bo = await personId('Maria Lundström')
    const first = await head.put(`/systems/${id}/roles/system-owner`, holding(bo), { seen })
    assert.equal(first.status, 200, first.text)
    const late = await coordinator.put(
      `/systems/${id}/roles/system-owner`,
      holding(await personId('Emma Norberg')),
      { seen },
    )
    assert.equal(late.status, 409)
    const stale = z.object({ present: editingView, version: z.string() }).parse(late.body)
    const present = stale.present.roles.find((one) => one.id === 'system-owner')
    assert.deepEqual(
      present?.held.map(({ holder }) => holder),
      [{ kind: 'person', personId: bo }],
    )
    const again = await coordinator.put(
      `/systems/${id}/roles/system-owner`,
      holding(await personId('Emma Norberg')),
      { seen: stale.version },
    )
    assert.equal(again.status, 200)
  })

  it('lets one of two who change it at the same moment be second', async () => {
    const { seen } = await read(head)
    const answers = await Promise.all(
      [head, coordinator].map((one, index) =>
        one.patch(`/systems/${id}`, { purpose: `Syfte ${index}` }, { seen }),
      ),
    )
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409])
  })

  it('takes back what one did last, but not what somebody has changed since', async () => {
    const before = await read(coordinator)
    const bo = await personId('Maria Lundström')
    await coordinator.put(`/systems/${id}/roles/system-owner`, holding(bo), { seen: before.seen })
    const undone = await coordinator.post('/undo', {})
    assert.deepEqual(undoneView.parse(undone.body), { systems: 1, kept: [] })
    assert.deepEqual((await read(coordinator)).view, before.view)
    assert.equal(told(await coordinator.post('/undo', {})).detail, 'Det finns inget att ångra.')

    await coordinator.patch(`/systems/${id}`, { vendor: 'A' }, { seen: (await read(head)).seen })
    await head.patch(`/systems/${id}`, { vendor: 'B' }, { seen: (await read(head)).seen })
    const refused = await coordinator.post('/undo', {})
    assert.equal(refused.status, 422)
    assert.match(told(refused).detail, /^Någon har ändrat sedan dess.*Treserva/)
    assert.equal((await read(head)).view.facts.vendor, 'B')
    assert.equal((await head.post('/undo', {})).status, 200)
    assert.equal((await read(head)).view.facts.vendor, 'A')
  })

  it('refuses what makes no sense in the reader’s language, and saves nothing of it', async () => {
    const before = await read(coordinator)
    const send = (body: unknown) => coordinator.patch(`/systems/${id}`, body, { seen: before.seen })
    const put = (body: unknown) =>
      coordinator.put(`/systems/${id}/roles/system-owner`, body, { seen: before.seen })
    const nobody = { kind: 'person', personId: 'nobody' }
    const bo = { kind: 'person', personId: await personId('Maria Lundström') }
    const backwards = { holder: bo, validFrom: '2027-02-01', validTo: '2027-01-01' }
    const refused: [Promise<ApiAnswer>, string][] = [
      [send({ name: ' ' }), 'name'],
      [send({ vendor: 'Ok', purpose: 'x'.repeat(5_000) }), 'purpose'],
      [send({ contractEnd: '2026-02-30' }), 'contractEnd'],
      [send({ hosting: 'månen' }), 'hosting'],
      [send({ links: ['javascript:alert(1)'] }), 'links'],
      [send({ secret: 1 }), 'secret'],
      [put({ held: [{ holder: nobody }] }), 'held.0'],
      [put({ held: [{ holder: bo }, { holder: bo }] }), 'held.1'],
      [put({ held: [backwards] }), 'held.0'],
    ]
    for (const [answer, field] of refused) {
      const { status, body } = await answer
      assert.equal(status, 422, field)
      assert.equal(problem.parse(body).field, field)
    }
    assert.deepEqual(await read(coordinator), before)
    const english = api.as(mail('nadia.al-hassan'), 'en')
    const answer = await english.put(
      `/systems/${id}/roles/system-owner`,
      { held: [{ holder: nobody }] },
      { seen: before.seen },
    )
    assert.equal(told(answer).detail, 'This person is not in the directory.')
  })

  it('keeps hostile names as the text they are', async () => {
    const name = '<script>alert(1)</script> \u202Eevil 🦊 =1+1'
    const { seen } = await read(coordinator)
    await coordinator.patch(`/systems/${id}`, { aliases: [name, name, ' '] }, { seen })
    assert.deepEqual((await read(coordinator)).view.facts.aliases, [name])
  })

  it('confirms who holds a role, and keeps that in the history', async () => {
    const { seen } = await read(coordinator)
    const done = await coordinator.post(
      `/systems/${id}/roles/system-administrator/confirm`,
      {},
      { seen },
    )
    assert.equal(done.status, 200, done.text)
    for (const { confirmedOn } of await holders('system-administrator'))
      assert.equal(confirmedOn, '2026-11-24')
    const nobody = await coordinator.post(
      `/systems/${id}/roles/information-owner/confirm`,
      {},
      { seen: done.version },
    )
    assert.equal(told(nobody).field, 'role')
  })
})
