import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, it } from 'mocha'
import { openTurns } from '../bot/web/open-turns.ts'
import { createServer } from '../bot/web/server.ts'
import { message } from './support/bot.ts'
import { type Connector, startConnector } from './support/connector.ts'
import { prepareFolder } from './support/databases.ts'
import { type RunningServer, runServer } from './support/server.ts'

const folder = mkdtempSync(join(tmpdir(), 'ansvar-server-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const post = (server: RunningServer, text: string, more: object = {}) =>
  fetch(`${server.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message(text, { ...more })),
  })

describe('The server', function () {
  this.timeout(60_000)
  let server: RunningServer
  before(async function () {
    this.timeout(120_000)
    server = await runServer({ DATA_DIR: await prepareFolder(folder) })
    await server.ready()
  })
  after(async () => {
    server.child.kill('SIGKILL')
    await server.ended
  })

  it('is ready when the database is read, and says what it knows of the directory', async () => {
    const ready: unknown = await (await server.ready()).json()
    assert.match(JSON.stringify(ready), /^\{"status":"ready","directory":\{"round":null,/)
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200)
    assert.equal((await post(server, 'hej')).status, 200)
  })

  it('serves the tab', async () => {
    const tab = await fetch(`${server.url}/tab/`)
    assert.match(tab.headers.get('content-type') ?? '', /text\/html/)
    assert.match(await tab.text(), /<title>Ansvar/)
    for (const [path, status] of [
      ['/tab/..%2fpackage.json', 403],
      ['/tab/none.js', 404],
      ['/nowhere', 404],
    ] as const)
      assert.equal((await fetch(server.url + path)).status, status, path)
  })

  it('keeps its folder: a second process refuses with a sentence', async () => {
    const { code, errors } = await (await runServer({ DATA_DIR: folder })).ended
    assert.equal(code, 1)
    assert.match(errors, /^Another Ansvar process has the embedded database/)
    assert.equal((await post(server, 'hej')).status, 200)
  })

  it('says every mistake in its environment and does not start', async () => {
    const wrong = { DATA_DIR: folder, HOST: '0.0.0.0', GRAPH_CLIENT_SECRET: 'x' }
    const { code, errors } = await (await runServer(wrong)).ended
    assert.equal(code, 1)
    assert.match(errors, /only 127\.0\.0\.1 is allowed/)
    assert.match(errors, /GRAPH_TENANT_ID is missing/)
    assert.doesNotMatch(errors, /\n\s+at /)
  })

  it('writes no names and no words of messages to its log', async () => {
    await post(server, 'Vem äger Treserva?', { from: { id: '29:x', name: 'Anna Berg' } })
    server.child.kill('SIGTERM')
    const { output } = await server.ended
    assert.match(output, /"event":"stopped"/)
    assert.doesNotMatch(output, /Treserva|Anna|29:x/)
  })
})

describe('A server that is told to stop', function () {
  this.timeout(60_000)
  let server: RunningServer
  let connector: Connector
  let finish: () => void
  let turn: Promise<Response>
  beforeEach(async () => {
    connector = await startConnector()
    server = await runServer({ DATA_DIR: folder })
    await server.ready()
    const gate = Promise.withResolvers<void>()
    connector.gate = gate.promise
    finish = gate.resolve
    // The connector holds back what ends this turn.
    turn = post(server, 'hej', { deliveryMode: undefined, serviceUrl: connector.serviceUrl })
    turn.catch(() => undefined)
    await connector.received(1)
    server.child.kill('SIGTERM')
    while ((await fetch(`${server.url}/readyz`)).status !== 503);
  })
  afterEach(async () => {
    finish()
    server.child.kill('SIGKILL')
    await server.ended
    await connector.close()
  })

  it('lets an open turn finish and takes no new one', async () => {
    const refused = await post(server, 'hej')
    assert.equal(refused.status, 503)
    assert.match(await refused.text(), /stopping/)
    finish()
    assert.equal((await turn).status, 200)
    const { code, output } = await server.ended
    assert.equal(code, 0)
    assert.match(output, /"event":"stopped"/)
  })

  it('ends at a second signal, whatever is open', async () => {
    server.child.kill('SIGINT')
    assert.equal((await server.ended).code, 1)
    await assert.rejects(turn)
  })
})

describe('A server that is not ready', () => {
  it('says why, and is alive', async () => {
    const starting = createServer({
      receive: async () => ({ kind: 'refused', status: 503, detail: 'The server is starting.' }),
      readiness: async () => ({ kind: 'notReady', reasons: ['The database is not read yet.'] }),
      tab: 'tab',
      local: true,
      log: () => undefined,
    })
    const url = `http://127.0.0.1:${await starting.listen(0, '127.0.0.1')}`
    const readyz = await fetch(`${url}/readyz`)
    assert.equal(readyz.status, 503)
    assert.deepEqual(await readyz.json(), {
      status: 'not ready',
      reasons: ['The database is not read yet.'],
    })
    assert.equal((await fetch(`${url}/healthz`)).status, 200)
    await starting.close()
  })
})

describe('Open turns', () => {
  it('are waited for, the failed ones too', async () => {
    const turns = openTurns()
    const one = Promise.withResolvers<void>()
    const failing = turns.run(() => one.promise)
    let stopped = false
    const stopping = turns.stop().then(() => {
      stopped = true
    })
    assert.equal(
      turns.run(async () => undefined),
      null,
    )
    assert.equal(stopped, false)
    one.reject(new Error('told to fail'))
    await assert.rejects(failing ?? Promise.resolve())
    await stopping
  })
})
