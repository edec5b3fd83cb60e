import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'mocha'
import { absencesWith } from '../bot/directory/graph/absences.ts'
import { createGraph } from '../bot/directory/graph/client.ts'
import { type StandIn, startGraph } from './support/graph.ts'
import { refusal } from './support/graph-loopback.ts'
import { patienceWithoutWaiting, upTo } from './support/graph-reading.ts'
import { objectId, type Replies } from './support/graph-tenant.ts'

const at = (dateTime: string, timeZone = 'UTC') => ({
  dateTime: `2026-11-${dateTime}:00.0000000`,
  timeZone,
})
const replies = (
  status: Replies['status'],
  from = at('20T00:00'),
  until = at('21T00:00'),
): Replies => ({ status, scheduledStartDateTime: from, scheduledEndDateTime: until })

const person = objectId(1)
type Logged = [event: string, fields: Record<string, unknown>]

/** Asks a stand-in for absences; waits take no time. */
function asking(graph: StandIn, atMost = 120_000) {
  const log: Logged[] = []
  const patience = { ...patienceWithoutWaiting(), longest: 20_000 }
  const client = createGraph({ baseUrl: graph.url, signIn: async () => 'token', patience })
  const read = absencesWith({
    graph: client,
    patience,
    atMost,
    log: (event, fields = {}) => void log.push([event, fields]),
  })
  const absent = async (ids: readonly string[]) => [...(await read(ids))].toSorted()
  return { absent, log, waits: patience.waits }
}

describe('Who is away', () => {
  let graph: StandIn
  beforeEach(async () => {
    graph = await startGraph()
    graph.settings.permissions.add('MailboxSettings.Read')
    for (const number of upTo(45)) graph.tenant.replies.set(objectId(number), replies('disabled'))
  })
  afterEach(() => graph.close())
  const batches = () => graph.asked.filter(({ line }) => line.includes('$batch')).length

  // The stand-in's time is 24 November 2026, 09:00 UTC: 10:00 in Sweden, 11:00 in Finland.
  const cases: [string, Replies, boolean][] = [
    ['replies switched off', replies('disabled', at('20T00:00'), at('30T00:00')), false],
    ['replies always on', replies('alwaysEnabled'), true],
    ['within a scheduled time', replies('scheduled', at('20T00:00'), at('30T00:00')), true],
    ['before it', replies('scheduled', at('24T09:01'), at('30T00:00')), false],
    ['as it begins', replies('scheduled', at('24T09:00'), at('30T00:00')), true],
    ['as it ends', replies('scheduled', at('20T00:00'), at('24T09:00')), false],
    ['just before it ends', replies('scheduled', at('20T00:00'), at('24T09:01')), true],
    [
      'as it begins by Swedish time as Windows names it',
      replies('scheduled', at('24T10:00', 'W. Europe Standard Time'), at('30T00:00')),
      true,
    ],
    [
      'before it begins by that time',
      replies('scheduled', at('24T10:01', 'W. Europe Standard Time'), at('30T00:00')),
      false,
    ],
    [
      'as it ends by Finnish time',
      replies('scheduled', at('20T00:00'), at('24T11:00', 'Europe/Helsinki')),
      false,
    ],
    [
      'before it ends by Finnish time as Windows names it',
      replies('scheduled', at('20T00:00'), at('24T11:01', 'FLE Standard Time')),
      true,
    ],
    [
      'an unknown zone counts as Swedish',
      replies('scheduled', at('24T10:00', 'Customized Time Zone'), at('30T00:00')),
      true,
    ],
    [
      'and not as any other',
      replies('scheduled', at('24T10:01', 'Customized Time Zone'), at('30T00:00')),
      false,
    ],
  ]
  for (const [name, setting, away] of cases)
    it(`${name}: ${away ? 'away' : 'there'}`, async () => {
      graph.tenant.replies.set(person, setting)
      const { absent, log } = asking(graph)
      assert.deepEqual(await absent([person]), away ? [person] : [])
      assert.deepEqual(log, [])
    })

  it('is asked by twenties, of each once', async () => {
    const away = [3, 21, 45].map(objectId)
    for (const id of away) graph.tenant.replies.set(id, replies('alwaysEnabled'))
    const { absent, waits } = asking(graph)
    const ids = upTo(45).map(objectId)
    assert.deepEqual(await absent([...ids, ...ids]), away.toSorted())
    assert.equal(batches(), 3)
    assert.deepEqual(waits, [])
  })

  it('is asked of nobody when there is nobody to ask for', async () => {
    assert.deepEqual(await asking(graph).absent([]), [])
    assert.equal(batches(), 0)
  })

  it('whoever has no mailbox is there', async () => {
    const { absent, log } = asking(graph)
    assert.deepEqual(await absent([objectId(99)]), [])
    assert.deepEqual(log, [])
  })

  it('a part that is throttled is asked again when it says', async () => {
    graph.tenant.replies.set(person, replies('alwaysEnabled'))
    graph.settings.batchFault = (id, count) =>
      id === person && count < 2 ? { status: 429, retryAfter: '7' } : null
    const { absent, log, waits } = asking(graph)
    assert.deepEqual(await absent(upTo(20).map(objectId)), [person])
    assert.deepEqual(waits, [7000, 7000])
    assert.deepEqual(log, [])
  })

  it('a part that asks for a long wait is not waited for; the others are known', async () => {
    graph.tenant.replies.set(objectId(2), replies('alwaysEnabled'))
    graph.settings.batchFault = (id) => (id === person ? { status: 429, retryAfter: '900' } : null)
    const { absent, log, waits } = asking(graph)
    assert.deepEqual(await absent(upTo(20).map(objectId)), [objectId(2)])
    assert.deepEqual(waits, [])
    const fields = { problem: 'throttled', asked: 20, answered: 19 }
    assert.deepEqual(log, [['absencesNotRead', fields]])
  })

  it('parts that go wrong leave the others known', async () => {
    graph.tenant.replies.set(objectId(2), replies('alwaysEnabled'))
    graph.tenant.replies.set(
      objectId(3),
      replies('scheduled', { dateTime: 'tomorrow', timeZone: 'UTC' }),
    )
    graph.settings.batchFault = (id) => (id === person ? { status: 400 } : null)
    const { absent, log } = asking(graph)
    assert.deepEqual(await absent(upTo(20).map(objectId)), [objectId(2)])
    const fields = { problem: 'unexpected', asked: 20, answered: 18 }
    assert.deepEqual(log, [['absencesNotRead', fields]])
  })

  it('without the permission nobody is known to be away, which is said once', async () => {
    graph.tenant.replies.set(person, replies('alwaysEnabled'))
    graph.settings.permissions.delete('MailboxSettings.Read')
    const { absent, log } = asking(graph)
    for (const _ of upTo(3)) assert.deepEqual(await absent(upTo(45).map(objectId)), [])
    const fields = { problem: 'forbidden', asked: 45, answered: 0 }
    assert.deepEqual(log, [['absencesNotRead', fields]])
    // One batch each time: where all are refused, the others would be too.
    assert.equal(batches(), 3)
  })

  it('mailboxes that the organisation keeps from Ansvar leave the others known', async () => {
    graph.tenant.replies.set(objectId(45), replies('alwaysEnabled'))
    graph.settings.batchFault = (id) => (id === person ? { status: 403 } : null)
    const { absent, log } = asking(graph)
    assert.deepEqual(await absent(upTo(45).map(objectId)), [objectId(45)])
    const fields = { problem: 'forbidden', asked: 45, answered: 44 }
    assert.deepEqual(log, [['absencesNotRead', fields]])
  })

  it('what was known before Graph fell silent stays known', async () => {
    graph.tenant.replies.set(person, replies('alwaysEnabled'))
    graph.settings.fault = (_, count) => (count > 1 ? refusal(503, 'ServiceUnavailable') : null)
    const { absent, log } = asking(graph)
    assert.deepEqual(await absent(upTo(45).map(objectId)), [person])
    const fields = { problem: 'unavailable', asked: 45, answered: 20 }
    assert.deepEqual(log, [['absencesNotRead', fields]])
  })

  it('takes no longer than it may, however many are asked for', async () => {
    graph.settings.batchFault = (id, count) =>
      id.length > 0 && count < 1 ? { status: 429, retryAfter: '15' } : null
    const { absent, log, waits } = asking(graph, 40_000)
    assert.deepEqual(await absent(upTo(200).map(objectId)), [])
    assert.deepEqual(waits, [15_000, 15_000, 15_000])
    const fields = { problem: 'unavailable', asked: 200, answered: 60 }
    assert.deepEqual(log, [['absencesNotRead', fields]])
  })

  it('is not waited for where Graph never answers', async () => {
    const silence = Promise.withResolvers<null>()
    graph.settings.fault = () => silence.promise
    const { absent, log } = asking(graph, 50)
    assert.deepEqual(await absent([person]), [])
    const fields = { problem: 'unavailable', asked: 1, answered: 0 }
    assert.deepEqual(log, [['absencesNotRead', fields]])
    silence.resolve(null)
  })

  it('names nobody in the log', async () => {
    graph.settings.batchFault = () => ({ status: 503 })
    const { absent, log } = asking(graph)
    await absent([person])
    assert.ok(log.length > 0 && !JSON.stringify(log).includes(person))
  })
})
