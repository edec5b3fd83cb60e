import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { z } from 'zod'
import { meView } from '../bot/web/views/me.ts'
import { foundView, localPeopleView, peopleView } from '../bot/web/views/people.ts'
import { type RunningApi, startApi } from './support/api.ts'

const ANNA = 'anna.berg@tallhamra.example'

describe('People and the API', function () {
  this.timeout(60_000)
  let api: RunningApi
  before(async () => {
    api = await startApi({ at: '2026-11-24T09:00:00+01:00' })
  })
  after(() => api.close())

  it('tells who reads, and what they may do', async () => {
    const { status, body } = await api.as(ANNA).get('/me')
    assert.equal(status, 200)
    const me = meView.parse(body)
    assert.equal(me.person.name, 'Anna Berg')
    assert.deepEqual(me.powers, ['line', 'department'])
    assert.equal(me.today, '2026-11-24')
    assert.equal(me.local, true)
  })

  it('knows nobody without a name, and none who is not in the directory', async () => {
    const nobody = await api.as(null).get('/me')
    assert.equal(nobody.status, 401)
    const stranger = await api.as('nemo@tallhamra.example', 'en').get('/me')
    assert.equal(stranger.status, 403)
    assert.match(JSON.stringify(stranger.body), /"kind":"unknownPerson".*directory/)
  })

  it('finds people by what is typed so far, and by what is mistyped', async () => {
    for (const [text, name] of [
      ['anna berg', 'Anna Berg'],
      ['Anna Be', 'Anna Berg'],
      ['ANGQ', 'Birgitta Ängquist'],
      ['birgita ängquist', 'Birgitta Ängquist'],
      [ANNA, 'Anna Berg'],
    ] as const) {
      const { body } = await api.as(ANNA).get(`/people?search=${encodeURIComponent(text)}`)
      const names = peopleView.parse(body).people.map((person) => person.name)
      assert.ok(names.includes(name), `${text}: ${names}`)
    }
    const { body } = await api.as(ANNA).get('/people?search=zzzz')
    assert.deepEqual(body, { people: [] })
  })

  it('finds systems by what is typed so far, and by what is mistyped', async () => {
    for (const [text, name] of [
      ['treserva', 'Treserva'],
      ['tres', 'Treserva'],
      ['treserav', 'Treserva'],
    ] as const) {
      const { body } = await api.as(ANNA).get(`/search?text=${text}`)
      assert.equal(foundView.parse(body).systems[0]?.name, name, text)
    }
  })

  it('offers persons to play, of every kind', async () => {
    const { people } = localPeopleView.parse((await api.as(null).get('/local/people')).body)
    const all = new Set(people.flatMap(({ powers }) => powers))
    assert.deepEqual([...all].toSorted(), ['administer', 'all', 'department', 'line'])
    assert.ok(people.some(({ powers }) => powers.length === 0))
  })

  it('names the wrong field, in the reader’s language', async () => {
    const problem = z.object({ kind: z.string(), field: z.string(), detail: z.string() })
    for (const [path, field] of [
      ['/people', 'search'],
      [`/people?search=${'x'.repeat(201)}`, 'search'],
      ['/people?search=a&more=b', 'more'],
      ['/people?search=a&search=b', 'search'],
    ] as const) {
      const said = await Promise.all(
        (['sv', 'en'] as const).map((language) => api.as(ANNA, language).get(path)),
      )
      assert.deepEqual(
        said.map(({ status }) => status),
        [422, 422],
      )
      const [swedish, english] = said.map(({ body }) => problem.parse(body))
      assert.equal(swedish?.field, field)
      assert.notEqual(swedish?.detail, english?.detail)
    }
  })

  it('says 304 for what the page has already', async () => {
    const first = await api.as(ANNA).get('/me')
    const tag = first.headers.get('etag') ?? ''
    const again = await api.as(ANNA).get('/me', { headers: { 'if-none-match': tag } })
    assert.equal(again.status, 304)
    assert.equal(again.text, '')
  })
})
