import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'mocha'
import { type Connector, startConnector } from './support/connector.ts'
import { prepareFolder } from './support/databases.ts'
import { type RunningServer, runServer } from './support/server.ts'
import { demoTown, importTown } from './support/town.ts'

/** The head of IT of the invented municipality, whose quarterly test of the UPS is due on 1 December. */
const katarzyna = {
  id: '29:katarzyna.wojcik',
  name: 'Katarzyna Wójcik',
  aadObjectId: 'ca96fd78-3a56-4ee4-92a5-d423bdfaef42',
}
const conversation = 'a:katarzyna'

describe('The server', function () {
  this.timeout(120_000)
  const folder = mkdtempSync(join(tmpdir(), 'ansvar-duties-'))
  let connector: Connector

  before(async () => {
    await importTown(demoTown, await prepareFolder(folder))
    connector = await startConnector()
  })
  after(async () => {
    await connector.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** The server with its clock at an instant, on a machine that has no credentials. */
  async function running(clock: string, during: (server: RunningServer) => Promise<void>) {
    const server = await runServer({ DATA_DIR: folder, ANSVAR_CLOCK: clock })
    try {
      await server.ready()
      await during(server)
    } finally {
      server.child.kill('SIGTERM')
      const { code, errors } = await server.ended
      assert.equal(code, 0, errors)
    }
  }

  it('reminds somebody who has written to it before, at their hour and once', async () => {
    // In the evening, so that nothing is planned yet.
    await running('2026-11-23T18:00:00+01:00', async ({ url }) => {
      await write(url, connector.serviceUrl)
      await connector.received(1)
    })
    await running('2026-11-24T08:31:00+01:00', () => connector.received(2))
    const [, reminder] = connector.sent
    assert.equal(reminder?.conversation, conversation)
    assert.match(
      reminder?.summary ?? '',
      /avbrottsfri kraft testas \(självtest\) senast .*1 december/,
    )
    await running('2026-11-24T12:00:00+01:00', ({ logged }) => logged('dutiesStarted'))
    await running('2026-12-01T08:31:00+01:00', () => connector.received(3))
    const due = connector.sent[2]?.summary ?? ''
    assert.match(due, /självtest/)
    assert.equal(connector.sent.length, 3)
  })
})

/** A message as Teams hands it on. */
async function write(url: string, serviceUrl: string): Promise<void> {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: 'hello',
      serviceUrl,
      channelId: 'msteams',
      from: katarzyna,
      recipient: { id: '28:ansvar', name: 'Ansvar' },
      conversation: { id: conversation, conversationType: 'personal' },
      locale: 'sv-SE',
      text: 'hej',
    }),
  })
  assert.equal(response.status, 200)
}
