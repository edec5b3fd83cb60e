import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { after, before, describe, it } from 'mocha'
import { createPack } from '../bot/web/api/pack.ts'
import { createServer, type Server } from '../bot/web/server.ts'

const folder = mkdtempSync(join(tmpdir(), 'ansvar-tab-'))
const page = '<!doctype html><title>Ansvar</title>'
const script = `export const words = ${JSON.stringify('ansvar '.repeat(500))}`

describe('The files of the tab', () => {
  const servers: Server[] = []
  let local: string
  let inTeams: string
  const start = async (isLocal: boolean) => {
    const server = createServer({
      receive: async () => ({ kind: 'refused', status: 503, detail: '' }),
      readiness: async () => ({ kind: 'ready', state: {} }),
      tab: join(folder, 'tab'),
      local: isLocal,
      log: () => undefined,
    })
    servers.push(server)
    return `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`
  }
  before(async () => {
    mkdirSync(join(folder, 'tab', 'assets'), { recursive: true })
    writeFileSync(join(folder, 'tab', 'index.html'), page)
    writeFileSync(join(folder, 'tab', 'assets', 'main-a1b2c3.js'), script)
    writeFileSync(join(folder, 'tab', 'main.tsx'), 'secret')
    writeFileSync(join(folder, 'secret.json'), '{}')
    local = await start(true)
    inTeams = await start(false)
  })
  after(async () => {
    for (const server of servers) await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('give the one page at every address without a dot', async () => {
    for (const path of ['', 'matris?vy=system', 'system/1234', 'forvalta/import', 'a%2Fb']) {
      const response = await fetch(`${local}/tab/${path}`)
      assert.equal(response.status, 200, path)
      assert.equal(response.headers.get('cache-control'), 'no-cache')
      assert.equal(await response.text(), page)
    }
  })

  it('never change where their name holds their hash, and are asked for anew otherwise', async () => {
    const asset = await fetch(`${local}/tab/assets/main-a1b2c3.js`)
    assert.equal(asset.headers.get('cache-control'), 'public, max-age=31536000, immutable')
    assert.match(asset.headers.get('content-type') ?? '', /^text\/javascript/)
    const tag = (await fetch(`${local}/tab/`)).headers.get('etag') ?? ''
    const again = await fetch(`${local}/tab/`, { headers: { 'if-none-match': tag } })
    assert.equal(again.status, 304)
  })

  it('are all that there is: nothing outside, no source', async () => {
    for (const [path, status] of [
      ['..%2fsecret.json', 403],
      ['..%2f..%2f..%2fetc%2fpasswd.json', 403],
      ['%2e%2e/secret.json', 404],
      ['..\\secret.json', 404],
      ['assets/..%2f..%2fsecret.json', 403],
      ['none.js', 404],
      ['main.tsx', 404],
      ['%00.js', 403],
      ['%E0%A4%A.js', 404],
      ['assets.js/', 404],
    ] as const)
      assert.equal(await statusOf(`${local}/tab/${path}`), status, path)
  })

  it('are packed as the browser likes them', async () => {
    for (const [accepts, unpack] of [
      ['gzip, deflate, br', brotliDecompressSync],
      ['gzip;q=1.0', gunzipSync],
      ['br;q=0, gzip', gunzipSync],
    ] as const) {
      const { headers, body } = await raw(`${local}/tab/assets/main-a1b2c3.js`, accepts)
      assert.ok(body.length < script.length / 5, `${accepts}: ${body.length} bytes`)
      assert.equal(unpack(body).toString(), script)
      assert.match(headers.vary ?? '', /accept-encoding/)
    }
    const plain = await raw(`${local}/tab/assets/main-a1b2c3.js`, 'identity')
    assert.equal(plain.body.toString(), script)
    assert.equal(plain.headers['content-encoding'], undefined)
  })

  it('are shown by Teams alone, and run nothing but themselves', async () => {
    const headers = (await fetch(`${inTeams}/tab/`)).headers
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(
      policy,
      /frame-ancestors 'self' https:\/\/\*\.cloud\.microsoft https:\/\/teams\.microsoft\.com https:\/\/\*\.teams\.microsoft\.com$/,
    )
    assert.match(policy, /default-src 'none'; script-src 'self';/)
    assert.match(policy, /connect-src 'self' https:\/\/res\.cdn\.office\.net;/)
    assert.doesNotMatch(policy, /unsafe/)
    assert.match(headers.get('strict-transport-security') ?? '', /max-age=31536000/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('x-frame-options'), null)
    assert.ok(headers.get('referrer-policy'))
    const atHome = (await fetch(`${local}/tab/`)).headers
    assert.equal(atHome.get('strict-transport-security'), null)
    assert.doesNotMatch(atHome.get('content-security-policy') ?? '', /microsoft/)
  })
})

describe('Packed answers', () => {
  const json = (body: string) => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body,
  })

  it('are kept no longer than there is room, and are right all the same', async () => {
    const pack = createPack(200)
    for (const round of [1, 2])
      for (const letter of 'abcdefghij') {
        const text = JSON.stringify({ [letter]: letter.repeat(5000) })
        const { body } = await pack(json(text), 'br')
        assert.equal(brotliDecompressSync(body ?? '').toString(), text, `${round} ${letter}`)
      }
  })

  it('are not what is small or packed already', async () => {
    const pack = createPack()
    assert.equal((await pack(json('{}'), 'br')).body, '{}')
    const sheet = {
      status: 200,
      headers: { 'content-type': 'application/zip' },
      body: 'x'.repeat(5000),
    }
    assert.equal((await pack(sheet, 'br')).body, sheet.body)
  })
})

/** `fetch` unpacks, and tidies addresses. */
async function raw(address: string, accepts: string) {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const { hostname, port } = new URL(address)
  const path = address.slice(address.indexOf('/tab/'))
  get({ hostname, port, path, headers: { 'accept-encoding': accepts } }, resolve).on(
    'error',
    reject,
  )
  const message = await promise
  return { status: message.statusCode, headers: message.headers, body: await buffer(message) }
}

const statusOf = async (address: string) => (await raw(address, 'identity')).status
