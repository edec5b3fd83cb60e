import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { againView, deliveriesView } from '../bot/web/views/deliveries.ts'
import { followUpView } from '../bot/web/views/follow-up.ts'
import { type RunningApi, startApi } from './support/api.ts'
import { FOLLOWED_AT, followed } from './support/followed.ts'

const at = (name: string) => `${name}@tallhamra.example`
const NADIA = at('nadia.al-hassan')
const KATARZYNA = at('katarzyna.wojcik')
const ANNA = at('anna.berg')
const JAN_ERIK = at('jan-erik.soderberg')
const MARIE = at('marie.dahl')

describe('Follow-up and the API', function () {
  this.timeout(60_000)
  let api: RunningApi
  before(async () => {
    api = await startApi({ at: FOLLOWED_AT, prepare: ({ database }) => followed(database) })
  })
  after(() => api.close())

  const followUp = async (mail: string, query = '') => {
    const { status, body, text } = await api.as(mail).get(`/follow-up${query}`)
    assert.equal(status, 200, text)
    return followUpView.parse(body)
  }
  const ledger = async (mail: string, query = '') => {
    const { status, body, text } = await api.as(mail).get(`/deliveries${query}`)
    assert.equal(status, 200, text)
    return deliveriesView.parse(body)
  }
  const asked = (department: string) => `?department=${encodeURIComponent(department)}`

  /** Who sees what: on time, late, overdue, open, missed, not applicable, raised; whom nothing reaches; messages. */
  const table: [string, string | null, string, number][] = [
    [NADIA, '1 1 2 1 1 1 2', 'Linnéa Wikström', 59],
    [KATARZYNA, '1 1 2 1 1 1 2', 'Linnéa Wikström', 59],
    [ANNA, '1 1 1 0 0 0 1', 'Linnéa Wikström', 3],
    [JAN_ERIK, '0 0 0 0 1 1 1', '', 1],
    [MARIE, null, '', 0],
  ]
  for (const [mail, figures, unreached, messages] of table)
    it(`shows ${mail.split('@')[0]} ${figures ?? 'nothing'}`, async () => {
      if (figures === null) {
        for (const path of ['/follow-up', '/deliveries']) {
          const { status, body } = await api.as(mail).get(path)
          assert.equal(status, 403)
          assert.match(JSON.stringify(body), /"kind":"notForYou"/)
        }
        return
      }
      const { total, unreachable, whole } = await followUp(mail)
      const { onTime, late, overdue, open, missed, notApplicable, escalated } = total
      assert.equal(
        [onTime, late, overdue, open, missed, notApplicable, escalated].join(' '),
        figures,
      )
      assert.equal(unreachable.map(({ person }) => person?.name).join(), unreached)
      assert.equal((await ledger(mail)).count, messages)
      assert.equal(whole, messages === 59)
    })

  it('counts by month, department and role, so that each sums to the whole', async () => {
    const { months, byDepartment, byRole, total, from, to } = await followUp(NADIA)
    assert.deepEqual([from, to, months.length], ['2025-12-01', '2026-11-24', 12])
    const told = months.filter(({ figures }) => Object.values(figures).some((one) => one > 0))
    assert.deepEqual(
      told.map(({ month }) => month),
      ['2026-01', '2026-02', '2026-03', '2026-11'],
    )
    assert.deepEqual(
      byDepartment
        .filter(({ figures }) => Object.values(figures).some((one) => one > 0))
        .map(({ department, figures }) => [department, figures.overdue, figures.missed]),
      [
        [null, 1, 0],
        ['Socialförvaltningen', 1, 0],
        ['Vård- och omsorgsförvaltningen', 0, 1],
      ],
    )
    for (const parts of [months, byDepartment, byRole])
      for (const name of Object.keys(total)) {
        const sum = parts.reduce((so, { figures }) => so + (Reflect.get(figures, name) ?? 0), 0)
        assert.equal(sum, Reflect.get(total, name), name)
      }
  })

  it('names what is overdue, whose it is and whether it rose', async () => {
    const { overdue } = await followUp(NADIA)
    assert.deepEqual(
      overdue.map(({ due, department, escalated, scope }) => [
        due,
        department,
        escalated,
        scope.systemId === null,
      ]),
      [
        ['2026-11-20', 'Socialförvaltningen', true, false],
        ['2026-11-23', null, false, true],
      ],
    )
    assert.deepEqual(
      overdue.map(({ people }) => people.map(({ name }) => name).join()),
      ['Linnéa Wikström', 'Katarzyna Wójcik'],
    )
  })

  it('narrows to a department, and never beyond the reader’s own', async () => {
    const vård = await followUp(NADIA, asked('Vård- och omsorgsförvaltningen'))
    assert.deepEqual([vård.total.missed, vård.total.onTime, vård.unreachable.length], [1, 0, 0])
    const others = await followUp(ANNA, asked('Vård- och omsorgsförvaltningen'))
    assert.equal(Object.values(others.total).join(''), '0000000')
    assert.deepEqual([others.overdue, others.gaps.systems, others.unreachable], [[], [], []])
    const own = await followUp(ANNA)
    assert.ok(!own.departments.includes('Vård- och omsorgsförvaltningen'), `${own.departments}`)
    const departments = new Set(own.gaps.systems.map(({ department }) => department))
    assert.ok([...departments].every((name) => own.departments.includes(name ?? '')))
  })

  it('tells the gaps as the matrix does', async () => {
    const { gaps } = await followUp(NADIA)
    const { body } = await api.as(NADIA).get('/matrix/systems')
    const text = JSON.stringify(body)
    const inCells = (rule: string) =>
      [...text.matchAll(/"broken":\[([^\]]*)\]/g)].filter(([, all]) => all?.includes(rule)).length
    assert.equal(gaps.vacant + gaps.roles.length, inCells('vacant'))
    assert.equal(gaps.stale, inCells('stale'))
    assert.ok(gaps.vacant > 0)
  })

  it('reads other days, and refuses days that are none or too many', async () => {
    const spring = await followUp(NADIA, '?from=2026-02-01&to=2026-03-31')
    assert.deepEqual([spring.total.late, spring.total.missed, spring.months.length], [1, 1, 2])
    for (const query of [
      '?from=2026-03-01&to=2026-02-01',
      '?from=2010-01-01',
      '?from=2026-02-30',
      '?to=x',
      '?x=1',
    ])
      assert.equal((await api.as(NADIA).get(`/follow-up${query}`)).status, 422, query)
  })

  it('pages the ledger, the latest day first, by day and by what became of it', async () => {
    const first = await ledger(NADIA)
    const second = await ledger(NADIA, '?page=2')
    assert.deepEqual([first.rows.length, second.rows.length, first.pages], [50, 9, 2])
    const ids = [...first.rows, ...second.rows].map(({ id }) => id)
    assert.equal(new Set(ids).size, 59)
    assert.deepEqual((await ledger(NADIA, '?page=3')).rows, [])
    const [refused, ...others] = (await ledger(NADIA, '?state=unreachable')).rows
    assert.equal(others.length, 0)
    assert.equal(refused?.person?.name, 'Linnéa Wikström')
    assert.deepEqual(
      refused?.attempts.map(({ outcome, reason, status }) => [outcome, reason, status]),
      [['refused', 'blocked', 403]],
    )
    assert.match(refused?.about[0]?.scope.text ?? '', /Treserva/)
    const ofDay = await ledger(NADIA, '?day=2026-11-23')
    assert.deepEqual(ofDay.rows.map(({ id }) => id).toSorted(), ['risen', 'uncertain'])
    for (const query of ['?page=0', '?state=lost', '?day=x'])
      assert.equal((await api.as(NADIA).get(`/deliveries${query}`)).status, 422, query)
  })

  it('says again only what certainly did not arrive, and only once', async () => {
    const ids = ['refused', 'uncertain', 'risen', 'reached', 'no-such']
    const mayGo = (await ledger(NADIA)).rows.filter(({ mayGoAgain }) => mayGoAgain)
    assert.deepEqual(
      mayGo.map(({ id }) => id),
      ['refused'],
    )
    assert.ok((await ledger(ANNA)).rows.every(({ mayGoAgain }) => !mayGoAgain))
    assert.equal((await api.as(ANNA).post('/deliveries/again', { ids })).status, 403)
    const again = async () =>
      againView.parse((await api.as(NADIA).post('/deliveries/again', { ids })).body).again
    assert.deepEqual(await again(), ['refused'])
    assert.deepEqual(await again(), [])
    const [row] = (await ledger(NADIA, '?state=unreachable')).rows
    assert.deepEqual([row?.attempts.length, row?.mayGoAgain], [1, false])
  })
})
