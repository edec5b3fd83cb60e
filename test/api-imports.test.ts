import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'mocha'
import { z } from 'zod'
import { editingView } from '../bot/web/views/editing.ts'
import { type ImportView, importsView, importView } from '../bot/web/views/imports.ts'
import { type ApiAnswer, type Caller, type RunningApi, startApi } from './support/api.ts'
import { demoTown } from './support/town.ts'

const mail = (name: string) => `${name}@tallhamra.example`
const found = z.object({ systems: z.array(z.object({ id: z.string(), name: z.string() })) })
const bytes = (text: string) => new TextEncoder().encode(text)

describe('Importing a file in the page', () => {
  let api: RunningApi
  let coordinator: Caller
  before(async function () {
    this.timeout(60_000)
    api = await startApi({ at: '2026-11-24T09:00:00+01:00' })
    coordinator = api.as(mail('nadia.al-hassan'))
  })
  after(() => api.close())

  const viewOf = (answer: ApiAnswer) => {
    assert.equal(answer.status, 200, answer.text)
    return { view: importView.parse(answer.body), seen: answer.version }
  }
  const upload = async (text: string, kind = 'systems', name = 'lista.csv') =>
    viewOf(await coordinator.postFile(`/imports?kind=${kind}&name=${name}`, bytes(text)))
  const readable = ({ outcome }: ImportView) => {
    assert.equal(outcome?.kind, 'readable', JSON.stringify(outcome))
    return outcome
  }
  /** Asks how far it has come until it has come to its end. */
  const finished = async (id: string): Promise<ImportView> => {
    const { view } = viewOf(await coordinator.get(`/imports/${id}`))
    return view.state === 'applying' ? finished(id) : view
  }
  const systemId = async (name: string) => {
    const { body } = await coordinator.get(`/search?text=${encodeURIComponent(name)}`)
    return found.parse(body).systems.find((one) => one.name === name)?.id ?? ''
  }
  const facts = async (name: string) => {
    const answer = await coordinator.get(`/systems/${await systemId(name)}/editing`)
    return { facts: editingView.parse(answer.body).facts, seen: answer.version }
  }
  const town = readFileSync(demoTown.systems, 'utf8')
  const lines = town.split(/\r?\n/)
  const header = lines[2] ?? ''

  it('shows what it would do and changes nothing', async () => {
    const { view } = await upload(town)
    const { counts, columns } = readable(view)
    assert.equal(counts.created, 0)
    assert.equal(counts.vanished, 0)
    assert.ok(
      columns.some(
        (one) => one.header.trim() === 'Systemägare' && one.target === 'role:system-owner',
      ),
    )
    assert.ok(columns.some((one) => one.header === 'AI risk' && one.target === null))
    assert.equal(view.state, 'previewed')
  })

  it('asks what a column means, looks again and imports that very file', async () => {
    const sheet = 'Sak;Klient;Ansvarig part\nTidrapportering;Acme;anna.berg@tallhamra.example\n'
    const first = await upload(`${sheet}`)
    assert.deepEqual(first.view.outcome?.kind === 'unreadable' && first.view.outcome.headers, [
      'Sak',
      'Klient',
      'Ansvarig part',
    ])
    const told = { Sak: 'name', Klient: 'vendor', 'Ansvarig part': 'role:system-owner' }
    const second = viewOf(
      await coordinator.put(`/imports/${first.view.id}/columns`, { told }, { seen: first.seen }),
    )
    const { counts } = readable(second.view)
    assert.equal(counts.created, 1)
    assert.equal(await systemId('Tidrapportering'), '')
    const stale = await coordinator.post(
      `/imports/${first.view.id}/apply`,
      {},
      { seen: first.seen },
    )
    assert.equal(stale.status, 409)
    const begun = viewOf(
      await coordinator.post(`/imports/${first.view.id}/apply`, {}, { seen: second.seen }),
    )
    assert.equal(begun.view.state, 'applying')
    const done = await finished(first.view.id)
    assert.equal(done.state, 'applied')
    assert.deepEqual(readable(done).counts, counts)
    assert.equal((await facts('Tidrapportering')).facts.vendor, 'Acme')
    const again = await coordinator.post(
      `/imports/${first.view.id}/apply`,
      {},
      { seen: String(Number(second.seen?.split('~')[0]) + 2) },
    )
    assert.equal(again.status, 422)
    // All the others are no longer in the list; taking it back brings them again, and takes the new one out.
    assert.ok(counts.vanished > 50)
    const undone = viewOf(await coordinator.post(`/imports/${first.view.id}/undo`, {}))
    assert.equal(undone.view.state, 'undone')
    assert.deepEqual(undone.view.kept, [])
    const back = readable((await upload(town)).view)
    assert.equal(back.problems.filter(({ code }) => code === 'returned').length, 0)
    assert.equal(back.counts.vanished, 0)
  })

  it('leaves what somebody has changed since when it is taken back, and tells what', async () => {
    const changed = lines
      .map((line) => line.replace(/^(Treserva;.*);CGI;Extern/, '$1;Nya leverantören;Intern'))
      .join('\n')
    const { view, seen } = await upload(changed)
    const { changes, changeCount } = readable(view)
    assert.equal(changeCount, 1)
    assert.deepEqual(
      changes.map(({ name, what, before, after }) => [name, what, before, after]),
      [
        ['Treserva', 'vendor', 'CGI', 'Nya leverantören'],
        ['Treserva', 'hosting', 'external', 'internal'],
      ],
    )
    await coordinator.post(`/imports/${view.id}/apply`, {}, { seen })
    assert.equal((await finished(view.id)).state, 'applied')
    const { seen: version } = await facts('Treserva')
    const id = await systemId('Treserva')
    await coordinator.patch(`/systems/${id}`, { vendor: 'Egen rättelse' }, { seen: version })
    const undone = viewOf(await coordinator.post(`/imports/${view.id}/undo`, {}))
    assert.deepEqual(undone.view.kept, [{ systemId: id, name: 'Treserva', what: 'vendor' }])
    const now = (await facts('Treserva')).facts
    assert.deepEqual([now.vendor, now.hosting], ['Egen rättelse', 'external'])
    const twice = await coordinator.post(`/imports/${view.id}/undo`, {})
    assert.equal(twice.status, 422)
  })

  it('tells row by row what is wrong', async () => {
    const { view } = await upload(`Systemnamn;Systemägare\n;Anna Berg\nNytt;Ingen Känd Person\n`)
    const { problems, counts } = readable(view)
    assert.equal(counts.refused, 1)
    assert.deepEqual(
      problems.slice(0, 2).map(({ row, code }) => [row, code]),
      [
        [2, 'noName'],
        [3, 'unknownPerson'],
      ],
    )
    assert.equal(problems.length, 200)
  })

  it('takes people and the routine by the same steps', async () => {
    const people = await upload(readFileSync(demoTown.people, 'utf8'), 'people')
    const { counts, columns } = readable(people.view)
    assert.equal(counts.unchanged, counts.rows)
    assert.ok(columns.some(({ target }) => target === 'mail'))
    const routine = await upload('roles: [', 'routine', 'rutin.yaml')
    assert.ok(readable(routine.view).problemCount > 0)
  })

  it('refuses files that are none, and whoever may not import', async () => {
    const empty = await coordinator.postFile('/imports?kind=systems&name=x.csv', new Uint8Array())
    assert.equal(empty.status, 422)
    const large = new Uint8Array(20 * 1024 * 1024 + 1)
    const refused = await coordinator.postFile('/imports?kind=systems&name=x.csv', large)
    assert.equal(refused.status, 413)
    const { view } = await upload('PK\u0003\u0004 inget arkiv', 'systems', 'x.xlsx')
    assert.equal(view.outcome?.kind, 'unreadable')
    const other = api.as(mail('maria.johansson'))
    assert.equal((await other.get('/imports')).status, 403)
    const foreign = await other.postFile('/imports?kind=systems&name=x.csv', bytes(header))
    assert.equal(foreign.status, 403)
    for (const path of ['apply', 'undo'])
      assert.equal((await other.post(`/imports/${view.id}/${path}`, {}, { seen: '1' })).status, 404)
    const { imports } = importsView.parse((await coordinator.get('/imports')).body)
    assert.ok(imports.some(({ name }) => name === 'x.xlsx'))
  })
})
