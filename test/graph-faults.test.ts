import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'mocha'
import { LONGEST_WAIT, TRIES } from '../bot/directory/graph/patience.ts'
import type { ProblemCode } from '../bot/directory/graph/problem.ts'
import { retryAfter, retryDelay } from '../bot/directory/graph/retry-delay.ts'
import { readSyncState } from '../bot/directory/graph/store.ts'
import { onBothDatabases } from './support/databases.ts'
import { type StandIn, startGraph } from './support/graph.ts'
import { type Answered, json, refusal } from './support/graph-loopback.ts'
import { forgetReading, NOW, type Reader, readerOf, upTo } from './support/graph-reading.ts'
import { populate } from './support/graph-tenant.ts'

const broken: Answered = { status: 0 }
const later = (seconds: string) => ({ 'Retry-After': seconds })
const soon = new Date(NOW + 9000).toUTCString()
const page = { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad gateway</h1>' }

/** What the third request meets once, how long (milliseconds) the reader waits, and how many requests it all takes. */
const passing: [name: string, fault: Answered, wait: number[], requests: number][] = [
  ['429 with seconds', refusal(429, 'TooManyRequests', later('17')), [17_000], 4],
  ['429 with a date', refusal(429, 'TooManyRequests', later(soon)), [9000], 4],
  ['429 without a wait', refusal(429, 'TooManyRequests'), [500], 4],
  ['503 with seconds', refusal(503, 'serviceNotAvailable', later('2')), [2000], 4],
  ['504', refusal(504, 'timeout'), [500], 4],
  ['500', refusal(500, 'generalException'), [500], 4],
  ['502 with a page', page, [500], 4],
  ['a broken connection', broken, [500], 4],
  ['401 for a withdrawn token', refusal(401, 'InvalidAuthenticationToken'), [], 4],
  ['410: everybody anew', refusal(410, 'syncStateNotFound'), [], 6],
  ['400 syncStateNotFound', refusal(400, 'syncStateNotFound'), [], 6],
  ['400 resyncRequired', refusal(400, 'resyncRequired'), [], 6],
  ['404 SyncStateInvalid', refusal(404, 'SyncStateInvalid'), [], 6],
  ['400 expired page token', refusal(400, 'Directory_ExpiredPageToken'), [], 6],
]

/** What every request from the third on meets, and what the reader then says and did. */
const lasting: [name: string, fault: Answered, code: ProblemCode, requests: number][] = [
  ['429', refusal(429, 'TooManyRequests', later('1')), 'throttled', 2 + TRIES],
  ['a wait of an hour', refusal(429, 'TooManyRequests', later('3600')), 'throttled', 3],
  ['503', refusal(503, 'serviceNotAvailable'), 'unavailable', 2 + TRIES],
  ['broken connections', broken, 'unavailable', 2 + TRIES],
  ['401', refusal(401, 'InvalidAuthenticationToken'), 'signIn', 4],
  ['403', refusal(403, 'Authorization_RequestDenied'), 'forbidden', 3],
  ['400', refusal(400, 'Request_BadRequest'), 'unexpected', 3],
  ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:9/' } }, 'unexpected', 3],
  ['410 on the way and on the new start', refusal(410, 'resyncRequired'), 'expired', 4],
  ['half an answer', { ...json(200, {}), body: '{"value": [{"id"' }, 'unavailable', 3],
  ['a page without a link', json(200, { value: [] }), 'unexpected', 3],
  ['no page at all', json(200, { hello: 'world' }), 'unexpected', 3],
  ['a person without an id', json(200, { '@odata.deltaLink': 'x', value: [{}] }), 'unexpected', 3],
  [
    'a link to another host',
    json(200, { '@odata.nextLink': 'https://evil.example/v1.0/users/delta', value: [] }),
    'expired',
    4,
  ],
]

describe('A fault while reading', () => {
  onBothDatabases((opened) => {
    let graph: StandIn
    let reader: Reader
    beforeEach(async () => {
      await forgetReading(opened())
      graph = await startGraph({ pageSize: 10 })
      reader = readerOf({ opened: opened(), graph })
      populate(graph.tenant, 30)
    })
    afterEach(() => graph.close())

    for (const [name, fault, waits, requests] of passing)
      it(`${name} is overcome`, async () => {
        graph.settings.fault = (_, count) => (count === 3 ? fault : null)
        const synced = await reader.read()
        assert.equal(synced.kind, 'done')
        assert.deepEqual(reader.patience.waits, waits)
        assert.equal(graph.asked.length, requests)
        assert.deepEqual(await reader.active(), upTo(30))
      })

    for (const [name, fault, code, requests] of lasting)
      it(`${name}, lasting, is told, ends nobody, and the next reading goes on`, async () => {
        await reader.read()
        graph.asked.length = 0
        graph.settings.fault = (_, count) => (count >= 3 ? fault : null)
        const synced = await reader.read({ full: true })
        assert.equal(synced.kind === 'failed' && synced.problem.code, code)
        assert.equal(graph.asked.length, requests)
        assert.deepEqual(await reader.active(), upTo(30))
        assert.equal((await readSyncState(opened().database)).problem, code)
        graph.settings.fault = () => null
        assert.equal((await reader.read()).kind, 'done')
        assert.deepEqual(await reader.active(), upTo(30))
        const state = await readSyncState(opened().database)
        assert.deepEqual([state.problem, state.round], [null, null])
      })

    it('leaves the place, so that only what was not read is read', async () => {
      graph.settings.fault = (_, count) => (count === 3 ? refusal(403, 'x') : null)
      await reader.read()
      const state = await readSyncState(opened().database)
      assert.deepEqual([state.round, state.pages, state.people], ['full', 2, 20])
      await reader.read()
      assert.equal(graph.asked.length, 4)
      assert.deepEqual(await reader.active(), upTo(30))
    })

    it('that is another reader at work lets only one read', async () => {
      const both = await Promise.all([reader.read(), reader.read()])
      assert.deepEqual(both.map(({ kind }) => kind).toSorted(), ['busy', 'done'])
      assert.equal(graph.asked.length, 3)
    })
  })
})

describe('The wait before a try', () => {
  for (const [header, expected] of [
    ['0', 0],
    ['120', 120_000],
    ['1.5', 1500],
    [soon, 9000],
    [new Date(NOW - 5000).toUTCString(), 0],
    ['soon', null],
    ['', null],
    [null, null],
  ] as const)
    it(`for Retry-After ${JSON.stringify(header)} is ${expected}`, () =>
      assert.equal(retryAfter(header, NOW), expected))

  it('is never shorter than what Graph asks, and at most a tenth and a quarter second longer', () => {
    for (const random of [0, 0.5, 1]) {
      const delay = retryDelay(10_000, 0, random)
      assert.ok(delay >= 10_000 && delay <= 11_250, `${delay}`)
    }
  })

  it('doubles from try to try up to a minute, and half of it is jitter', () => {
    const shortest = upTo(8).map((attempt) => retryDelay(null, attempt - 1, 0))
    const longest = upTo(8).map((attempt) => retryDelay(null, attempt - 1, 1))
    assert.deepEqual(shortest, [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
    assert.deepEqual(longest, [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000])
    assert.ok(Math.max(...longest) < LONGEST_WAIT)
  })
})
