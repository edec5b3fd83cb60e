import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'mocha'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { type Child, end, start } from '../bot/demo/child.ts'
import { launchChromium } from './support/chromium.ts'
import { freePort } from './support/databases.ts'

/** What the Agents Playground tells of a message of the bot. */
const Said = z.object({
  action: z.literal('createMessage'),
  message: z.looseObject({
    text: z.string().nullish(),
    attachments: z.array(z.unknown()).nullish(),
  }),
})

const conversation = 'a:ansvar-personal'
const asker = '29:maria.lundstrom'

/** One command starts everything; the Agents Playground is somebody else's program, and so an independent judge. */
describe('npm run demo', function () {
  this.timeout(120_000)
  const folder = mkdtempSync(join(tmpdir(), 'ansvar-demo-'))
  let demo: Child
  let port: number
  let chat: string

  before(async () => {
    port = await freePort()
    // Of a real installation: a server told of any of it would send real mail, or refuse to start.
    const real = { SMTP_URL: 'no address', SMTP_FROM: '', GRAPH_TENANT_ID: 'no tenant' }
    const environment = { ...real, DATA_DIR: folder, PORT: String(port) }
    demo = start({ args: [join(import.meta.dirname, '../bot/demo/demo.ts')], environment })
    chat = (await demo.said(/Chat\s+(http:\S+)/)) ?? assert.fail(demo.output())
  })
  after(async () => {
    await end(demo, 15_000)
    rmSync(folder, { recursive: true, force: true })
  })

  it('answers a question over the interface of the Agents Playground', async () => {
    const socket = new WebSocket(
      `${chat.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`,
    )
    await once(socket, 'open')
    const said = heard(socket, 'Anna Berg')
    await post(`${chat}/_conversation/v1/conversations/${conversation}/messages`, {
      from: { id: asker },
      text: 'Vem äger Treserva?',
      textFormat: 'plain',
    })
    assert.match(await said, /adaptive/)
    socket.close()
  })

  it('shows the answer as a card in the chat window', async () => {
    const browser = await launchChromium()
    try {
      const page = await browser.newPage()
      await page.goto(chat)
      const box = page.getByRole('textbox').last()
      await box.fill('Vem ska testa UPS:en?')
      await box.press('Enter')
      await page.getByText('Katarzyna Wójcik').first().waitFor({ timeout: 30_000 })
    } finally {
      await browser.close()
    }
  })

  it('serves the tab', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/tab/`)
    assert.equal(answer.status, 200)
    assert.match(await answer.text(), /<title>Ansvar<\/title>/)
  })

  it('leaves nothing running when it is stopped', async () => {
    await end(demo, 15_000)
    assert.equal(await demo.ended, 0)
    for (const address of [chat, `http://127.0.0.1:${port}/healthz`])
      await assert.rejects(fetch(address))
  })
})

/** Resolves with the attachments of the first message that names a person. */
function heard(socket: WebSocket, name: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  socket.on('message', (frame) => {
    const event = Said.safeParse(JSON.parse(String(frame)))
    const attachments = JSON.stringify(event.data?.message.attachments ?? [])
    if (attachments.includes(name)) resolve(attachments)
  })
  return promise
}

async function post(url: string, body: unknown): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  assert.ok(answer.ok, `${url} answered ${answer.status}`)
}
