import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'mocha'
import type { Opened } from '../bot/database/open.ts'
import { createGraph } from '../bot/directory/graph/client.ts'
import { type Install, installWith } from '../bot/directory/graph/install.ts'
import { keepReaches, readReach } from '../bot/teams/store.ts'
import { type Bot, forgetConversations, type Logged, startBot } from './support/bot.ts'
import { type Connector, startConnector } from './support/connector.ts'
import { openMigrated } from './support/databases.ts'
import { type StandIn, startGraph } from './support/graph.ts'
import { CATALOGUE, chatOf, INSTALL } from './support/graph-apps.ts'
import { refusal } from './support/graph-loopback.ts'
import { patienceWithoutWaiting } from './support/graph-reading.ts'
import { anna, olle, sara } from './support/teams-municipality.ts'

const MANIFEST = '11111111-0000-4000-8000-000000000001'
const CATALOGUED = '22222222-0000-4000-8000-000000000002'

/** Installing through a stand-in for Graph, and what it logged. */
function installThrough(graph: StandIn, catalogId: string | null = null, patience = 10_000) {
  const log: Logged[] = []
  const waiting = patienceWithoutWaiting()
  const client = createGraph({
    baseUrl: graph.url,
    signIn: async () => 'token',
    patience: { ...waiting, longest: 2_000 },
  })
  const install = installWith({
    graph: client,
    baseUrl: graph.url,
    catalogId,
    manifestId: MANIFEST,
    patience,
    clock: waiting.clock,
    log: (event, fields = {}) => void log.push({ event, fields }),
  })
  return { install, log, waits: waiting.waits }
}

async function startTenant(): Promise<StandIn> {
  const graph = await startGraph()
  for (const { id } of [anna, olle, sara]) graph.tenant.put({ id })
  graph.apps.catalogue.set(MANIFEST, CATALOGUED)
  graph.settings.permissions.add(INSTALL).add(CATALOGUE)
  return graph
}
const installedIn = ({ apps }: StandIn) => [...apps.installed]

describe('The app', () => {
  let graph: StandIn
  beforeEach(async () => {
    graph = await startTenant()
  })
  afterEach(() => graph.close())

  it('is installed for a person, and says where the conversation is', async () => {
    const { install } = installThrough(graph)
    assert.deepEqual(await install(olle.id), { kind: 'installed', chatId: chatOf(olle.id) })
    assert.deepEqual(installedIn(graph), [`${olle.id}/${CATALOGUED}`])
  })

  it('counts as installed when it is there already', async () => {
    const { install } = installThrough(graph)
    const once = await install(olle.id)
    assert.deepEqual(await install(olle.id), once)
  })

  it('is looked up in the catalogue once, and not at all when its id there is told', async () => {
    const lookedUp = () => graph.asked.filter(({ line }) => line.includes('appCatalogs')).length
    const found = installThrough(graph)
    await found.install(olle.id)
    await found.install(sara.id)
    assert.equal(lookedUp(), 1)
    graph.settings.permissions.delete(CATALOGUE)
    const told = installThrough(graph, CATALOGUED)
    assert.equal((await told.install(anna.id)).kind, 'installed')
    assert.equal(lookedUp(), 1)
  })

  it('is found in the catalogue although it was put there after it was first asked for', async () => {
    graph.apps.catalogue.clear()
    const { install, log } = installThrough(graph)
    assert.deepEqual(await install(olle.id), { kind: 'refused', problem: 'notInCatalogue' })
    assert.deepEqual(log, [{ event: 'appNotInstalled', fields: { problem: 'notInCatalogue' } }])
    graph.apps.catalogue.set(MANIFEST, CATALOGUED)
    assert.equal((await install(olle.id)).kind, 'installed')
  })

  it('is not installed without the permission, which the log says once and without a name', async () => {
    graph.settings.permissions.delete(INSTALL)
    const { install, log } = installThrough(graph)
    for (const { id } of [anna, olle, sara])
      assert.deepEqual(await install(id), { kind: 'refused', problem: 'forbidden' })
    assert.deepEqual(log, [{ event: 'appNotInstalled', fields: { problem: 'forbidden' } }])
  })

  it('is not installed for somebody whom the tenant does not know', async () => {
    const { install } = installThrough(graph)
    assert.deepEqual(await install('nobody'), { kind: 'refused', problem: 'notFound' })
  })

  for (const status of [429, 500, 503, 0])
    it(`is asked for again after ${status || 'a broken connection'}`, async () => {
      graph.settings.fault = (_, count) => (count <= 2 ? refusal(status, 'Fault') : null)
      const { install, waits } = installThrough(graph, CATALOGUED)
      assert.equal((await install(olle.id)).kind, 'installed')
      assert.deepEqual(waits, [500, 1000])
    })

  it('is left for later when Graph asks for a longer wait than there is', async () => {
    graph.settings.fault = () => refusal(429, 'TooManyRequests', { 'Retry-After': '600' })
    const { install, log } = installThrough(graph)
    assert.deepEqual(await install(olle.id), { kind: 'later', afterMs: 600_000 })
    assert.equal(graph.asked.length, 1)
    assert.deepEqual(log, [])
  })

  it('is left for later when Graph is down', async () => {
    graph.settings.fault = () => refusal(503, 'ServiceUnavailable')
    assert.equal((await installThrough(graph).install(olle.id)).kind, 'later')
  })

  it('is left for later when Graph does not answer in time', async () => {
    graph.settings.fault = () => new Promise(() => undefined)
    const { install } = installThrough(graph, CATALOGUED, 200)
    assert.deepEqual(await install(olle.id), { kind: 'later', afterMs: null })
  })
})

describe('A message to somebody without a conversation', () => {
  let opened: Opened
  let connector: Connector
  let graph: StandIn
  let bot: Bot
  before(async function () {
    this.timeout(60_000)
    opened = await openMigrated()
  })
  beforeEach(async () => {
    await forgetConversations(opened)
    connector = await startConnector()
    graph = await startTenant()
  })
  afterEach(async () => {
    await bot.close()
    await connector.close()
    await graph.close()
  })
  after(() => opened.close())

  const hello = () => ({ kind: 'plain', text: 'Hej' }) as const
  const start = async (install: Install = installThrough(graph).install) => {
    bot = await startBot(opened, { kind: 'local' }, {}, { install })
  }
  const reachOf = ({ id }: { id: string }) => ({
    personId: id,
    conversationId: `a:${id}`,
    serviceUrl: connector.serviceUrl,
    tenantId: 'tenant',
    botId: '28:ansvar',
    userId: `29:${id}`,
    language: null,
  })

  it('installs the app and writes to the chat that came of it, where the others are', async () => {
    await start()
    await keepReaches(opened.database, [reachOf(sara)])
    const outcome = await bot.send(olle.id, hello)
    assert.equal(outcome.kind, 'delivered')
    assert.deepEqual(
      connector.sent.map(({ conversation }) => conversation),
      [chatOf(olle.id)],
    )
    await bot.settled()
    assert.deepEqual(await readReach(opened.database, olle.id), {
      ...reachOf(sara),
      personId: olle.id,
      conversationId: chatOf(olle.id),
      userId: olle.id,
    })
  })

  it('asks for a conversation by the object id when Graph does not tell the chat', async () => {
    await start(async () => ({ kind: 'installed', chatId: null }))
    await keepReaches(opened.database, [reachOf(sara)])
    assert.equal((await bot.send(olle.id, hello)).kind, 'delivered')
    assert.deepEqual(
      connector.asked.map(({ for: what, conversation }) => [what, conversation]),
      [
        ['conversation', null],
        ['message', 'new-1'],
      ],
    )
    assert.match(JSON.stringify(connector.asked[0]?.body), new RegExp(`"id":"${olle.id}"`))
  })

  it('is refused as never written when the app may not be installed', async () => {
    graph.settings.permissions.delete(INSTALL)
    await start()
    await keepReaches(opened.database, [reachOf(sara)])
    const refused = { kind: 'refused', why: 'neverWritten', status: null }
    assert.deepEqual(await bot.send(olle.id, hello), refused)
    assert.equal(connector.asked.length, 0)
  })

  it('waits for Graph as long as Graph asks', async () => {
    graph.settings.fault = () => refusal(429, 'TooManyRequests', { 'Retry-After': '120' })
    await start()
    await keepReaches(opened.database, [reachOf(sara)])
    const outcome = await bot.send(olle.id, hello)
    assert.ok(outcome.kind === 'throttled' && outcome.afterMs >= 120_000)
    assert.equal(outcome.slow, false)
  })

  it('that Teams refuses is sent anew after installing once', async () => {
    let installs = 0
    const through = installThrough(graph)
    await start((id) => {
      installs += 1
      return through.install(id)
    })
    await keepReaches(opened.database, [reachOf(olle)])
    connector.faults.push({ status: 403, code: 'BotNotInConversationRoster' })
    assert.equal((await bot.send(olle.id, hello)).kind, 'delivered')
    assert.equal(installs, 1)
    assert.deepEqual(installedIn(graph), [`${olle.id}/${CATALOGUED}`])
    assert.deepEqual(
      connector.sent.map(({ conversation }) => conversation),
      ['new-1'],
    )
  })

  it('gives up after one installation and one new conversation', async () => {
    await start()
    await keepReaches(opened.database, [reachOf(olle)])
    const code = 'ForbiddenOperationException'
    connector.faultOf = () => ({ status: 403, code })
    const outcome = await bot.send(olle.id, hello)
    assert.deepEqual(outcome, { kind: 'refused', why: 'notInstalled', status: 403 })
    assert.equal(connector.asked.length, 2)
  })

  it('ends within the time that it is given, Graph and Teams hanging', async () => {
    await start(() => new Promise(() => undefined))
    await keepReaches(opened.database, [reachOf(olle)])
    connector.faults.push({ status: 404 })
    const began = performance.now()
    const outcome = await bot.send(olle.id, hello, 1_000)
    assert.equal(outcome.kind, 'throttled')
    assert.ok(performance.now() - began < 1_500)
  })
})
