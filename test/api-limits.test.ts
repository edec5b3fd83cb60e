import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { createAllowance } from '../bot/web/api/allowance.ts'
import { type RunningApi, startApi } from './support/api.ts'

const ANNA = 'anna.berg@tallhamra.example'
const KARIN = 'karin.ek@tallhamra.example'

describe('An allowance', () => {
  it('lets a person ask so often a minute, and says how long to wait', () => {
    let now = 0
    const ask = createAllowance(() => now, 60)
    const asked = Array.from({ length: 61 }, () => ask('anna'))
    assert.deepEqual(asked, [...Array(60).fill(null), 1])
    assert.equal(ask('karin'), null, 'each has an allowance of their own')
    now += 999
    assert.equal(ask('anna'), 1)
    now += 1
    assert.equal(ask('anna'), null)
    assert.equal(ask('anna'), 1)
    now += 3_600_000
    assert.equal(Array.from({ length: 60 }, () => ask('anna')).includes(1), false)
    assert.equal(ask('anna'), 1, 'what is not used does not add up')
  })

  it('gives nobody anything when the clock is set back', () => {
    let now = 1_000_000
    const ask = createAllowance(() => now, 1)
    ask('anna')
    now = 0
    assert.equal(ask('anna'), 60)
  })
})

describe('The API', function () {
  this.timeout(120_000)
  let api: RunningApi
  before(async () => {
    api = await startApi()
  })
  after(() => api.close())

  it('says in the person’s language when it was too much, and lets others in meanwhile', async () => {
    const all = await Promise.all(
      Array.from({ length: 330 }, () => api.as(ANNA, 'en').get('/people?search=a')),
    )
    const statuses = new Set(all.map(({ status }) => status))
    assert.deepEqual([...statuses].toSorted(), [200, 429])
    const refused = all.find(({ status }) => status === 429)
    assert.match(refused?.text ?? '', /"kind":"tooMany","detail":"That was a lot/)
    assert.match(refused?.headers.get('retry-after') ?? '', /^\d+$/)
    assert.equal((await api.as(KARIN).get('/me')).status, 200)
  })

  it('takes no body that is too long, packed, of another kind, or no JSON', async () => {
    const karin = api.as(KARIN)
    const post = (body: string, headers: Record<string, string> = {}) =>
      fetch(`${api.url}/api/undo`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', 'x-ansvar-local-user': KARIN, ...headers },
      })
    for (const [body, headers, status] of [
      ['{', {}, 400],
      ['['.repeat(100), {}, 400],
      [`{"a":"${'x'.repeat(300_000)}"}`, {}, 413],
      ['{}', { 'content-encoding': 'gzip' }, 415],
      ['{}', { 'content-type': 'text/plain' }, 415],
      ['{}', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ] as const) {
      const response = await post(body, headers)
      assert.equal(response.status, status, body.slice(0, 20))
      assert.match(response.headers.get('content-type') ?? '', /problem\+json/)
    }
    assert.equal((await karin.get('/me')).status, 200)
  })

  it('knows no address but its own, and no other method', async () => {
    const karin = api.as(KARIN)
    for (const path of ['/nowhere', '/', '/me/', '/ME', '/systems/%E0%A4%A', '/me%2Fx'])
      assert.equal((await karin.get(path)).status, 404, path)
    assert.equal((await karin.get(`/systems/${'x'.repeat(5000)}`)).status, 404)
    const put = await karin.put('/me', {})
    assert.equal(put.status, 405)
    assert.equal(put.headers.get('allow'), 'GET')
  })

  it('tells browsers to keep nothing for others and to take nothing for a page', async () => {
    const { headers } = await api.as(KARIN).get('/me')
    assert.equal(headers.get('cache-control'), 'private, no-cache')
    assert.match(headers.get('vary') ?? '', /authorization.*x-ansvar-local-user.*accept-encoding/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/)
    assert.equal(headers.get('access-control-allow-origin'), null)
  })

  it('writes no names and no addresses with ids of people to its log', async () => {
    await api.as(KARIN).get('/people?search=Anna')
    assert.doesNotMatch(JSON.stringify(api.log), /anna|karin|tallhamra|[0-9a-f]{8}-[0-9a-f]{4}/i)
  })
})
