import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { occurrenceView } from '../bot/web/views/duty.ts'
import { type MineView, mineView } from '../bot/web/views/mine.ts'
import { type RunningApi, startApi } from './support/api.ts'
import { planned } from './support/duties-planned.ts'
import { day } from './support/small-municipality.ts'

const at = (name: string) => `${name}@tallhamra.example`
/** The head of IT, who has UPS and documentation; the coordinator; a head of a department; somebody without duties. */
const KATARZYNA = at('katarzyna.wojcik')
const NADIA = at('nadia.al-hassan')
const ANNA = at('anna.berg')
const BIRGITTA = at('birgitta.angquist')
const JONAS = at('jonas.dahl')

const organisation = { kind: 'organisation' } as const
const duties = [
  { dutyId: 'head-of-it-uninterruptible-power', scope: organisation, due: day('2027-03-01') },
  { dutyId: 'head-of-it-documentation', scope: organisation, due: day('2027-03-25') },
  { dutyId: 'head-of-it-continuity', scope: organisation, due: day('2027-03-26') },
]

describe('Mine and the API', function () {
  this.timeout(60_000)
  let api: RunningApi
  before(async () => {
    api = await startApi({
      at: '2027-03-16T09:00:00+01:00',
      prepare: ({ database }) => planned(database, duties),
    })
  })
  after(() => api.close())

  const mineOf = async (mail: string, language: 'sv' | 'en' = 'sv'): Promise<MineView> => {
    const { status, body } = await api.as(mail, language).get('/mine')
    assert.equal(status, 200)
    return mineView.parse(body)
  }
  const textOf = (dutyId: string) =>
    ({
      power: /avbrottsfri kraft/i,
      documentation: /dokument/i,
      continuity: /kontinuitet/i,
    })[dutyId] ?? assert.fail()
  const taskOf = async (dutyId: string, mail = KATARZYNA) => {
    const { due, ended } = await mineOf(mail)
    return [...due, ...ended].find(({ text }) => textOf(dutyId).test(text)) ?? assert.fail(dutyId)
  }
  type Pressing = { as?: string; seen?: string | null; body?: object; id?: string }
  const press = async (dutyId: string, action: string, more: Pressing = {}) => {
    const task = await taskOf(dutyId)
    const { as = KATARZYNA, seen = task.version, body = {}, id = task.id } = more
    return api.as(as).post(`/occurrences/${id}/${action}`, body, { seen })
  }
  const kindOf = ({ body }: { body: unknown }) =>
    typeof body === 'object' && body !== null && 'kind' in body ? body.kind : null

  it('tells what is due, the most urgent first, and why it is the reader’s', async () => {
    const { due, year } = await mineOf(KATARZYNA)
    assert.deepEqual(
      due.map((one) => [one.due, one.why, one.role, one.state.kind]),
      [
        ['2027-03-01', 'holder', 'IT-chef', 'open'],
        ['2027-03-25', 'holder', 'IT-chef', 'open'],
        ['2027-03-26', 'holder', 'IT-chef', 'open'],
      ],
    )
    assert.equal(year[0]?.state, 'overdue')
    const months = new Set(year.map((one) => one.due.slice(0, 7)))
    assert.ok(months.size > 3, `${[...months]}`)
    assert.ok(year.every((one) => one.due <= '2028-03-16'))
    assert.deepEqual(
      year.map((one) => one.due),
      year.map((one) => one.due).toSorted(),
    )
  })

  it('tells it in the reader’s language', async () => {
    const [swedish, english] = [await mineOf(KATARZYNA), await mineOf(KATARZYNA, 'en')]
    assert.equal(swedish.due.length, english.due.length)
    assert.notEqual(swedish.due[0]?.text, english.due[0]?.text)
    assert.match(english.due[0]?.role ?? '', /head of IT/i)
  })

  const sees: readonly (readonly [string, number | null, RegExp | null])[] = [
    [JONAS, null, null],
    [ANNA, 0, null],
    // The head of IT is among the municipality's director's people, and late.
    [BIRGITTA, 1, /Katarzyna Wójcik/],
    [NADIA, null, null],
  ]
  for (const [mail, late, name] of sees)
    it(`shows ${mail.split('@')[0]} ${late === null ? 'nobody’s' : `${late} late of their own people’s`} duties`, async () => {
      const { people, due } = await mineOf(mail)
      assert.equal(due.length, 0)
      if (late === null) assert.equal(people, null)
      else {
        const busy = (people ?? []).filter((one) => one.late.length > 0)
        assert.equal(busy.length, late)
        if (name) assert.match(busy[0]?.person.name ?? '', name)
      }
    })

  it('refuses who has nothing to do with it as if it were not there', async () => {
    for (const as of [JONAS, ANNA]) {
      const { status, body } = await press('documentation', 'done', { as })
      assert.equal(status, 404)
      assert.equal(kindOf({ body }), 'unknown')
    }
    const none = await press('documentation', 'done', { id: 'no-such-thing' })
    assert.equal(none.status, 404)
  })

  it('wants to know which version was seen', async () => {
    assert.equal((await press('documentation', 'start', { seen: null })).status, 428)
  })

  it('begins, and takes it back within ten minutes', async () => {
    const before = await taskOf('documentation')
    const begun = occurrenceView.parse((await press('documentation', 'start')).body)
    assert.equal(begun.state.kind, 'started')
    assert.deepEqual(
      [begun.actions.includes('start'), begun.actions.includes('undo')],
      [false, true],
    )
    const undone = occurrenceView.parse((await press('documentation', 'undo')).body)
    assert.equal(undone.state.kind, 'open')
    assert.notEqual(undone.version, before.version)
  })

  it('does a repeated press once', async () => {
    const { version } = await taskOf('documentation')
    const [first, again] = [
      await press('documentation', 'start', { seen: version }),
      await press('documentation', 'start', { seen: version }),
    ]
    assert.deepEqual([first.status, again.status], [200, 200])
    assert.deepEqual(occurrenceView.parse(again.body), occurrenceView.parse(first.body))
    await press('documentation', 'undo')
  })

  it('shows who comes too late how it is now', async () => {
    const { version } = await taskOf('documentation')
    await press('documentation', 'start')
    const late = await press('documentation', 'later', {
      seen: version,
      body: { until: '2027-03-20' },
    })
    assert.equal(late.status, 409)
    const present =
      typeof late.body === 'object' && late.body !== null && 'present' in late.body
        ? occurrenceView.parse(late.body.present)
        : assert.fail()
    assert.equal(present.state.kind, 'started')
    await press('documentation', 'undo')
  })

  const wrong: readonly (readonly [string, object, string, RegExp])[] = [
    ['later', {}, 'until', /Välj en dag/],
    ['later', { until: '2027-02-30' }, 'until', /finns inte/],
    ['later', { until: '2027-03-01' }, 'until', /inte har varit/],
    ['later', { until: '2029-01-01' }, 'until', /Välj senast/],
    ['delegate', { to: 'ingen alls' }, 'to', /hittar inte/],
    ['delegate', { to: KATARZYNA }, 'to', /dig själv/],
    ['notApplicable', { reason: ' ' }, 'reason', /Skriv varför/],
    ['done', { link: 'javascript:alert(1)' }, 'link', /https/],
    ['done', { note: 'å'.repeat(5_000) }, 'note', /för lång/],
  ]
  for (const [action, body, field, words] of wrong)
    it(`says in the cards’ words what is wrong: ${action} ${JSON.stringify(body).slice(0, 40)}`, async () => {
      const { status, body: problem } = await press('documentation', action, { body })
      assert.equal(status, 422)
      assert.match(JSON.stringify(problem), new RegExp(`"field":"${field}"`))
      assert.match(JSON.stringify(problem), words)
      assert.equal((await taskOf('documentation')).state.kind, 'open')
    })

  it('hands it on: then it is the other’s, and still the holder’s', async () => {
    const { status } = await press('continuity', 'delegate', { body: { to: JONAS } })
    assert.equal(status, 200)
    const [theirs] = (await mineOf(JONAS)).due
    assert.deepEqual([theirs?.why, theirs?.due], ['delegate', '2027-03-26'])
    assert.equal((await taskOf('continuity')).delegate, 'Jonas Dahl')
    await press('continuity', 'undo')
    assert.equal((await mineOf(JONAS)).due.length, 0)
  })

  it('keeps hostile text as text, and shows what was ended as long as it can be taken back', async () => {
    const note = '<script>alert(1)</script> \u202Etxet =1+1 🙂'
    const link = 'https://intranet.tallhamra.example/prov'
    const done = occurrenceView.parse((await press('power', 'done', { body: { note, link } })).body)
    assert.deepEqual(done.state, {
      kind: 'done',
      by: 'Katarzyna Wójcik',
      on: '2027-03-16',
      note,
      link,
    })
    const { due, ended } = await mineOf(KATARZYNA)
    assert.ok(!due.some(({ id }) => id === done.id))
    assert.deepEqual(
      ended.map(({ id, actions }) => [id, actions]),
      [[done.id, ['undo']]],
    )
    await press('power', 'undo')
    assert.equal((await mineOf(KATARZYNA)).ended.length, 0)
  })
})
