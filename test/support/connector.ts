import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'

const Sent = z.looseObject({
  type: z.string().optional(),
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z.array(z.looseObject({ content: z.unknown() })).optional(),
})
export type Sent = { path: string; conversation: string; activityId: string } & z.infer<typeof Sent>

/** What a request is for. */
export type Request = {
  for: 'conversation' | 'message' | 'update'
  /** The conversation written to; null when one is asked for. */
  conversation: string | null
  /** The body as it came. */
  body: unknown
}
/** How Teams can fail. `accepted` says that the message is shown all the same. */
export type Fault =
  | { status: number; code?: string; headers?: Record<string, string>; body?: string }
  | { breaks: 'unread' | 'accepted' | 'halfway' }
  | { hangs: 'unread' | 'accepted' }

/** A stand-in for Teams' side of the protocol, on loopback: it keeps what is sent and fails as it is told. */
export type Connector = {
  serviceUrl: string
  /** What people see, in order. */
  sent: Sent[]
  /** What was put in the place of a message, in order. */
  updated: Sent[]
  /** Every request, answered or not. */
  asked: Request[]
  /** How the next requests fail, one after the other; null lets one pass. */
  faults: (Fault | null)[]
  /** How a request fails when no fault is left. */
  faultOf: (request: Request) => Fault | null
  /** While set, an answer waits for it. */
  gate: Promise<void> | null
  /** Resolves when so many messages have been sent. */
  received: (count: number) => Promise<void>
  close: () => Promise<void>
}

export async function startConnector(): Promise<Connector> {
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => request.socket.destroy())
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
    updated: [],
    asked: [],
    faults: [],
    faultOf: () => null,
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

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body: unknown = JSON.parse(await textOf(request))
    const { pathname } = new URL(request.url ?? '/', connector.serviceUrl)
    const asked = requestOf(request.method ?? '', pathname, body)
    connector.asked.push(asked)
    const fault = connector.faults.length > 0 ? connector.faults.shift() : connector.faultOf(asked)
    if (fault) {
      fail(fault, { asked, pathname, response })
      return
    }
    const id = accept(asked, pathname)
    await connector.gate
    say(response, { status: 200, body: JSON.stringify({ id }) })
  }

  /** Does what is asked, and gives the id that tells of it. */
  function accept(asked: Request, path: string): string {
    if (asked.for === 'conversation') {
      created += 1
      return `new-${created}`
    }
    const activityId =
      asked.for === 'update'
        ? decodeURIComponent(path.split('/').at(-1) ?? '')
        : `sent-${connector.sent.length + 1}`
    const kept = asked.for === 'update' ? connector.updated : connector.sent
    const conversation = asked.conversation ?? ''
    kept.push({ ...Sent.parse(asked.body), path, conversation, activityId })
    for (const tell of waiting) tell()
    waiting.clear()
    return activityId
  }

  function fail(
    fault: Fault,
    { asked, pathname, response }: { asked: Request; pathname: string; response: ServerResponse },
  ): void {
    if ('status' in fault) {
      say(response, refusalOf(fault))
      return
    }
    const how = 'hangs' in fault ? fault.hangs : fault.breaks
    if (how !== 'unread') accept(asked, pathname)
    if (how === 'halfway') breakHalfway(response)
    else if ('breaks' in fault) response.destroy()
  }
}

function breakHalfway(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
  response.write('{"id":', () => response.destroy())
}

type Answer = { status: number; headers?: Record<string, string>; body: string }

function say(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(body)
}

/** A refusal in the form that Teams gives it. */
function refusalOf({ status, code = 'Fault', headers, body }: Extract<Fault, { status: number }>) {
  const error = { error: { code, message: 'told to fail' } }
  return { status, ...(headers && { headers }), body: body ?? JSON.stringify(error) }
}

function requestOf(method: string, path: string, body: unknown): Request {
  const [, conversation] = /\/v3\/conversations\/([^/]+)/.exec(path) ?? []
  if (conversation === undefined) return { for: 'conversation', conversation: null, body }
  const kind = method === 'PUT' ? 'update' : 'message'
  return { for: kind, conversation: decodeURIComponent(conversation), body }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}
