import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, it } from 'mocha'
import { openDatabase } from '../bot/database/open.ts'
import { readSyncState } from '../bot/directory/graph/store.ts'
import { readDirectory } from '../bot/directory/store.ts'
import { newServerDatabase } from './support/databases.ts'
import { type EntraStandIn, startEntra } from './support/entra.ts'
import { type StandIn, startGraph } from './support/graph.ts'
import { type Certificate, certificateForLoopback } from './support/graph-loopback.ts'
import { populate } from './support/graph-tenant.ts'

const tenantId = '6b1cf5a0-6c0e-4f0f-9a47-0d0f4c6a1b11'
const clientId = '1d7f3a52-5b1e-4c55-8a7e-2a8f1f0a9c22'

describe('ansvar sync', function () {
  this.timeout(120_000)
  const folder = mkdtempSync(join(tmpdir(), 'ansvar-sync-'))
  const own = join(folder, 'application.pem')
  let certificate: Certificate
  let entra: EntraStandIn
  let graph: StandIn
  let environment: Record<string, string>
  before(async () => {
    certificate = await certificateForLoopback()
    writeFileSync(join(folder, 'loopback.pem'), certificate.cert)
    const registered = await certificateForLoopback()
    writeFileSync(own, `${registered.cert}\n${registered.key}`)
    entra = await startEntra(certificate, {
      tenantId,
      clientId,
      secret: 'right',
      registered: registered.cert,
      identityHeader: 'header',
      refusal: null,
    })
  })
  after(async () => {
    await entra.close()
    rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    graph = await startGraph({ certificate, pageSize: 10, acceptsToken: entra.isIssued })
    populate(graph.tenant, 45)
    entra.granted.length = 0
    entra.settings.refusal = null
    environment = {
      DATABASE_URL: await newServerDatabase(),
      NODE_EXTRA_CA_CERTS: join(folder, 'loopback.pem'),
      AZURE_AUTHORITY_HOST: entra.url,
      GRAPH_BASE_URL: graph.url,
      GRAPH_TENANT_ID: tenantId,
      GRAPH_CLIENT_ID: clientId,
    }
  })
  afterEach(() => graph.close())
  const bySecret = { GRAPH_CLIENT_SECRET: 'right' }

  function start(more: Record<string, string>, ...args: string[]): ChildProcess {
    const { PATH = '', HOME = '' } = process.env
    return spawn(process.execPath, ['bot/cli.ts', 'sync', ...args], {
      env: { PATH, HOME, ...environment, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }
  async function run(more: Record<string, string>, ...args: string[]) {
    const child = start(more, ...args)
    const said = { out: '', problem: '' }
    child.stdout?.on('data', (chunk) => {
      said.out += chunk
    })
    child.stderr?.on('data', (chunk) => {
      said.problem += chunk
    })
    const { code } = await ended(child)
    return { code, said }
  }
  function ended(child: ChildProcess): Promise<{ code: number | null }> {
    const { promise, resolve } = Promise.withResolvers<{ code: number | null }>()
    child.on('close', (code) => resolve({ code }))
    return promise
  }
  async function stored() {
    const opened = await openDatabase({ DATABASE_URL: environment.DATABASE_URL, DATA_DIR: '' })
    const state = await readSyncState(opened.database)
    const { people } = await readDirectory(opened.database)
    await opened.close()
    return { state, people }
  }

  for (const [how, more] of [
    ['secret', bySecret],
    ['certificate', { GRAPH_CERTIFICATE_PATH: own }],
  ] as const)
    it(`signs in by ${how} and reads everybody, then what changed`, async () => {
      const first = await run(more)
      assert.equal(first.code, 0, first.said.problem)
      assert.match(
        first.said.out,
        /Everybody read: 45 people on 5 pages, 45 created or changed, 0 left/,
      )
      assert.deepEqual(entra.granted, [how])
      const second = await run(more)
      assert.match(second.said.out, /Changes read: 0 people on 1 pages/)
      assert.equal((await stored()).people.size, 45)
    })

  it('signs in as a managed identity, as Azure App Service offers it', async () => {
    const done = await run({
      GRAPH_MANAGED_IDENTITY: 'true',
      IDENTITY_ENDPOINT: `${entra.url}/msi/token`,
      IDENTITY_HEADER: 'header',
    })
    assert.equal(done.code, 0, done.said.problem)
    assert.deepEqual(entra.granted, ['managedIdentity'])
  })

  for (const [name, more, sentence] of [
    ['nothing is configured', { GRAPH_CLIENT_ID: '' }, /Microsoft Graph is not configured/],
    ['the secret is wrong', { GRAPH_CLIENT_SECRET: 'wrong' }, /AADSTS7000215.*use the value/],
    [
      'the application is unknown',
      { ...bySecret, GRAPH_CLIENT_ID: tenantId },
      /AADSTS700016.*GRAPH_CLIENT_ID/,
    ],
    [
      'the certificate is no certificate',
      { GRAPH_CERTIFICATE_PATH: 'package.json' },
      /GRAPH_CERTIFICATE_PATH must name a PEM file/,
    ],
    [
      'the certificate is not there',
      { GRAPH_CERTIFICATE_PATH: join(folder, 'nowhere.pem') },
      /can't be read/,
    ],
  ] as const)
    it(`refuses with a sentence where ${name}`, async () => {
      const refused = await run(more)
      assert.equal(refused.code, 1)
      assert.match(refused.said.problem, sentence)
      assert.equal(refused.said.problem.trim().split('\n').length, 1)
      assert.equal(refused.said.out, '')
    })

  it('refuses with a sentence where Entra says that the secret has expired', async () => {
    entra.settings.refusal = 'AADSTS7000222'
    const refused = await run(bySecret)
    assert.equal(refused.code, 1)
    assert.match(refused.said.problem, /AADSTS7000222.*has expired/)
  })

  it('refuses with a sentence where a permission is missing', async () => {
    graph.settings.permissions.clear()
    const refused = await run(bySecret)
    assert.equal(refused.code, 1)
    assert.match(refused.said.problem, /User\.Read\.All/)
  })

  it('goes on where it was killed, asking for at most one page again', async () => {
    const third = Promise.withResolvers<void>()
    const never = new Promise<null>(() => undefined)
    graph.settings.fault = ({ url }) => {
      const pages = graph.asked.filter(({ line }) => line.includes('/users/delta')).length
      if (!url.pathname.endsWith('/delta') || pages < 4) return null
      third.resolve()
      return never
    }
    const child = start(bySecret)
    await third.promise
    child.kill('SIGKILL')
    await ended(child)
    const interrupted = await stored()
    assert.equal(interrupted.state.round, 'full')
    assert.ok(interrupted.people.size >= 10 && interrupted.people.size <= 30)

    graph.settings.fault = () => null
    const resumed = await run(bySecret)
    assert.equal(resumed.code, 0, resumed.said.problem)
    const { people, state } = await stored()
    assert.deepEqual([people.size, state.round, state.people], [45, null, 45])
    const lines = graph.asked
      .map(({ line }) => line)
      .filter((line) => line.includes('/users/delta'))
    // One request was never answered, so it is no page read twice.
    const again = lines.length - new Set(lines).size - 1
    assert.ok(again <= 1, `${again} pages were read again`)
    assert.ok([...people.values()].every((person) => person.active))
  })
})
