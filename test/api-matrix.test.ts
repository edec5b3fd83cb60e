import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { z } from 'zod'
import { systemClock, today } from '../bot/calendar/clock.ts'
import { addDays, type Day } from '../bot/calendar/day.ts'
import type { Database } from '../bot/database/database.ts'
import type { Holder } from '../bot/register/assignment.ts'
import { correctSystem, setAssignments } from '../bot/register/by-hand/store.ts'
import { readRegister } from '../bot/register/store.ts'
import { starter, starterText } from '../bot/routine/starter.ts'
import { saveRoutine } from '../bot/routine/store.ts'
import { changesSheet } from '../bot/web/routes/matrix/sheets.ts'
import { dutyMatrixView, matrixChangesView, systemMatrixView } from '../bot/web/views/matrix.ts'
import { type Caller, type RunningApi, startApi } from './support/api.ts'
import { cellsOf, createFolder } from './support/sheet-files.ts'

const HEAD_OF_IT = 'katarzyna.wojcik@tallhamra.example'
const DEPARTMENT_HEAD = 'anna.berg@tallhamra.example'

/** The town is imported today; then the years go on, so that nothing depends on when the test runs. */
const imported = today(systemClock)
const changed = addDays(imported, 30)
const adopted = addDays(imported, 10)
const present = addDays(imported, 60)
const stranger = (text: string): Holder => ({ kind: 'unknown', text })

const hostile = {
  name: `=HYPERLINK("http://x.example";"<script>alert(1)</script>")`,
  long: `\u202E${'Å'.repeat(5_000)}🦄`,
}

async function idOf(database: Database, name: string): Promise<string> {
  const { systems } = await readRegister(database)
  const found = [...systems.values()].find((one) => one.name === name)
  assert.ok(found, name)
  return found.id
}

async function history(database: Database): Promise<void> {
  const treserva = await idOf(database, 'Treserva')
  await saveRoutine(database, {
    text: starterText.replace('organisation: ""', 'organisation: "Tallhamra"'),
    on: adopted,
  })
  const hand = { by: HEAD_OF_IT, on: changed }
  const held = [{ holder: stranger(hostile.name) }, { holder: stranger(hostile.long) }]
  await setAssignments(database, { systemId: treserva, role: 'system-owner', held }, hand)
  await correctSystem(database, treserva, { vendor: '+46 700' }, hand)
}

/** Whether a person of the public kind: leads nobody, holds nothing. */
const plainMail = async (api: RunningApi): Promise<string> => {
  const { body } = await api.as(null).get('/local/people')
  const shown = z
    .object({ people: z.array(z.object({ mail: z.string(), powers: z.array(z.string()) })) })
    .parse(body)
  for (const { mail, powers } of shown.people) {
    if (powers.length > 0) continue
    const matrix = systemMatrixView.parse((await api.as(mail).get('/matrix/systems')).body)
    if (matrix.gaps === 'none') return mail
  }
  throw new Error('Everybody may know of gaps.')
}

describe('The matrix through the API', function () {
  this.timeout(60_000)
  let api: RunningApi
  let head: Caller
  before(async () => {
    api = await startApi({
      at: `${present}T09:00:00+01:00`,
      prepare: ({ database }) => history(database),
    })
    head = api.as(HEAD_OF_IT)
  })
  after(() => api.close())

  const systems = async (caller: Caller, on?: Day) =>
    systemMatrixView.parse((await caller.get(`/matrix/systems${on ? `?on=${on}` : ''}`)).body)
  const duties = async (caller: Caller, on?: Day) =>
    dutyMatrixView.parse((await caller.get(`/matrix/duties${on ? `?on=${on}` : ''}`)).body)
  const ownerOf = async (name: string, on?: Day) => {
    const { roles, rows } = await systems(head, on)
    const place = roles.findIndex(({ id }) => id === 'system-owner')
    const row = rows.find((one) => one.name === name)
    return { cell: row?.cells[place], row }
  }

  it('shows every system in use with the eight roles, in order', async () => {
    const { on, roles, rows, gaps, notKnown } = await systems(head)
    assert.equal(on, present)
    assert.equal(roles.length, 8)
    assert.deepEqual(
      roles.filter(({ proposed }) => proposed).map(({ id }) => id),
      [
        'technical-administrator',
        'information-owner',
        'department-head',
        'data-protection-officer',
      ],
    )
    assert.ok(rows.length > 200, `${rows.length}`)
    assert.ok(rows.every(({ cells }) => cells.length === 8))
    assert.deepEqual([gaps, notKnown], ['all', []])
  })

  it('shows hostile names as the text that they are', async () => {
    const { cell, row } = await ownerOf('Treserva')
    assert.deepEqual(
      cell?.held.map(({ name }) => name),
      [hostile.name, hostile.long],
    )
    assert.deepEqual(cell?.broken, ['several', 'unknownPerson'])
    assert.equal(row?.vendor, '+46 700')
  })

  it('shows an earlier day as it was, and says what it does not know of it', async () => {
    const before = await ownerOf('Treserva', addDays(changed, -1))
    assert.deepEqual(
      before.cell?.held.map(({ name }) => name),
      ['Anna Berg'],
    )
    assert.equal(before.row?.vendor, 'CGI')
    assert.deepEqual((await ownerOf('Treserva', changed)).cell?.held.length, 2)
    const { notKnown } = await systems(head, addDays(changed, -1))
    assert.deepEqual(notKnown, ['people'])
    assert.deepEqual((await systems(head, addDays(imported, -1))).rows, [])
  })

  it('shows a later day by what has been decided by now', async () => {
    const later = await systems(head, addDays(present, 400))
    const now = await systems(head)
    assert.equal(later.rows.length, now.rows.length)
    const stale = ({ rows }: typeof now) =>
      rows.filter(({ cells }) => cells.some(({ broken }) => broken.includes('stale'))).length
    assert.equal(stale(now), 0)
    assert.ok(stale(later) > 200)
  })

  it('tells gaps only to those who may know of them', async () => {
    const plain = api.as(await plainMail(api))
    const shown = await systems(plain)
    const flagged = ({ rows }: typeof shown) =>
      rows.filter(
        ({ cells, broken }) => broken.length > 0 || cells.some((one) => one.broken.length > 0),
      )
    const all = await systems(head)
    assert.deepEqual(flagged(shown), [])
    assert.ok(shown.roles.every(({ broken }) => broken.length === 0))
    assert.ok(flagged(all).length > 10)
    assert.deepEqual(
      shown.rows.map(({ cells }) => cells.map(({ held }) => held.map(({ name }) => name))),
      all.rows.map(({ cells }) => cells.map(({ held }) => held.map(({ name }) => name))),
      'who holds what is for everybody',
    )
    const some = await systems(api.as(DEPARTMENT_HEAD))
    assert.equal(some.gaps, 'some')
    assert.ok(flagged(some).length > 0 && flagged(some).length < flagged(all).length)
    assert.deepEqual(
      [...new Set(flagged(some).map(({ department }) => department))],
      ['Socialförvaltningen'],
    )
  })

  it('gives each duty its letter, when it is due next, and marks what is only proposed', async () => {
    const { roles, rows, notKnown } = await duties(head)
    assert.equal(rows.length, starter.duties.length)
    assert.equal(roles.length, starter.roles.length)
    assert.deepEqual(
      rows.filter(({ proposed }) => !proposed).length,
      starter.duties.filter(({ standing }) => standing === 'adopted').length,
    )
    const power = rows.find(({ id }) => id === 'head-of-it-uninterruptible-power')
    assert.deepEqual(
      power?.held.map(({ name }) => name),
      ['Katarzyna Wójcik'],
    )
    assert.ok(power?.next && power.next.due >= imported, JSON.stringify(power?.next))
    assert.deepEqual(notKnown, [])
    assert.deepEqual((await duties(head, imported)).notKnown, ['people', 'due'])
  })

  it('says 304 when nothing has changed, and the page of another person is another', async () => {
    for (const path of ['/matrix/systems', '/matrix/duties', '/matrix/changes']) {
      const first = await head.get(path)
      const tag = first.headers.get('etag')
      assert.ok(tag, path)
      const again = await head.get(path, { headers: { 'if-none-match': tag } })
      assert.equal(again.status, 304, path)
      assert.equal(again.text, '')
      const other = await api
        .as(await plainMail(api))
        .get('/matrix/systems', { headers: { 'if-none-match': tag } })
      assert.equal(other.status, 200)
    }
  })

  it('tells what has changed since the routine was adopted, or since a day', async () => {
    const changes = async (query: string) =>
      matrixChangesView.parse((await head.get(`/matrix/changes${query}`)).body)
    const { since, on, rows } = await changes('')
    assert.deepEqual([since, on], [adopted, present])
    assert.deepEqual(
      rows.map(({ system, kind, role, before, after: now, day }) => [
        system,
        kind,
        role?.label,
        before.map(({ name }) => name),
        now.length,
        day,
      ]),
      [['Treserva', 'role', 'systemägare', ['Anna Berg'], 2, changed]],
    )
    assert.deepEqual((await changes(`?since=${changed}`)).rows, [])
    const all = await changes(`?since=${addDays(imported, -1)}`)
    assert.ok(all.rows.length > 200 && all.rows.every(({ kind }) => kind === 'added'))
    assert.equal(all.rows[0]?.day, imported)
  })

  it('gives the matrices as files in which nothing is a formula', async () => {
    const { text, headers, status } = await head.get('/matrix/systems.csv')
    assert.equal(status, 200)
    assert.match(
      headers.get('content-disposition') ?? '',
      /Ansvarsmatris%20system%20\d{4}-\d\d-\d\d\.csv/,
    )
    assert.ok(text.includes(`"'=HYPERLINK(`), 'an apostrophe guards the name')
    assert.ok(text.includes(`"'+46 700"`))
    assert.doesNotMatch(text, /(?:^|;|\n)"?[=+@]/)
    const { text: english } = await api.as(HEAD_OF_IT, 'en').get('/matrix/duties.csv')
    assert.match(english, /"Duty";"Standing"/)
    assert.match(english, /"proposal"/)
  })

  it('gives a workbook with the matrix and what has changed', async () => {
    const response = await fetch(`${api.url}/api/matrix/systems.xlsx`, {
      headers: { 'x-ansvar-local-user': HEAD_OF_IT },
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const folder = createFolder()
    const rows = await cellsOf(folder.path('matrix.xlsx'), bytes)
    folder.remove()
    const { rows: shown } = await systems(head)
    assert.deepEqual(rows[0]?.slice(0, 5), [
      'System',
      'Förvaltning',
      'Leverantör',
      'Systemägare',
      'Systemansvarig',
    ])
    assert.ok(rows[0]?.includes('Informationsägare (förslag)'))
    assert.equal(rows.length, shown.length + 1)
    assert.ok(rows.some((cells) => cells[3]?.startsWith(hostile.name)))
  })

  it('writes what has changed in the words of the reader', async () => {
    const view = matrixChangesView.parse((await head.get('/matrix/changes')).body)
    assert.deepEqual(changesSheet(view, 'sv'), {
      name: `Ändrat sedan ${adopted}`,
      rows: [
        ['System', 'Roll', 'Före', 'Efter', 'Ändrat den'],
        ['Treserva', 'Systemägare', 'Anna Berg', `${hostile.name}; ${hostile.long}`, changed],
      ],
    })
    assert.equal(changesSheet({ ...view, since: null }, 'sv'), null)
  })

  it('refuses a day that is none, and a filter that it does not know', async () => {
    for (const path of [
      '/matrix/systems?on=2026-02-30',
      '/matrix/systems?on=igår',
      '/matrix/duties?on=',
      '/matrix/changes?since=0',
      '/matrix/systems?of=2026-01-01',
      '/matrix/systems?on=2026-01-01&on=2026-01-02',
    ])
      assert.equal((await head.get(path)).status, 422, path)
    assert.equal((await head.get('/matrix/persons')).status, 404)
  })
})
