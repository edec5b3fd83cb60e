import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { z } from 'zod'

const Sent = z.looseObject({
  type: z.string().optional(),
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z.array(z.looseObject({ content: z.unknown() })).optional(),
})
export type Sent = { path: string; conversation: string } & z.infer<typeof Sent>

/** A stand-in for Teams' side of the protocol, on loopback: it keeps what is sent and fails as it is told. */
export type Connector = {
  serviceUrl: string
  sent: Sent[]
  /** How the next sends are answered, one after the other; 200 when none is left. */
  faults: { status: number; headers?: Record<string, string> }[]
  /** While set, an answer waits for it. */
  gate: Promise<void> | null
  /** Resolves when so many messages have been sent. */
  received: (count: number) => Promise<void>
  close: () => Promise<void>
}

export async function startConnector(): Promise<Connector> {
  const server = createServer((request, response) => {
    void answer(request).then(({ status, headers, body }) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(JSON.stringify(body))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const waiting = new Set<() => void>()
  let created = 0
  const connector: Connector = {
    serviceUrl: `http://127.0.0.1:${port}/teams/`,
    sent: [],
    faults: [],
    gate: null,
    received: async (count) => {
      while (connector.sent.length < count) {
        const { promise, resolve } = Promise.withResolvers<void>()
        waiting.add(resolve)
        await promise
      }
    },
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
  return connector

  async function answer(request: IncomingMessage): Promise<Answer> {
    const body: unknown = JSON.parse(await textOf(request))
    const { pathname } = new URL(request.url ?? '/', connector.serviceUrl)
    const fault = connector.faults.shift()
    if (fault) return { ...fault, body: { error: { code: 'Fault', message: 'told to fail' } } }
    if (pathname.endsWith('/v3/conversations')) {
      created += 1
      return { status: 200, body: { id: `new-${created}` } }
    }
    keep(pathname, body)
    await connector.gate
    return { status: 200, body: { id: 'sent' } }
  }

  function keep(path: string, body: unknown): void {
    const [, conversation = ''] = /\/v3\/conversations\/([^/]+)/.exec(path) ?? []
    connector.sent.push({
      ...Sent.parse(body),
      path,
      conversation: decodeURIComponent(conversation),
    })
    for (const tell of waiting) tell()
    waiting.clear()
  }
}

type Answer = { status: number; headers?: Record<string, string>; body: unknown }

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}
