import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { Digest, Outcome, SendDigest } from '../../bot/duties/outcome.ts'

/** What the far side does with one request; `acceptThenBreak` takes the message and never says so. */
export type Behaviour = 'accept' | 'refuse' | 'throttle' | 'busy' | 'hang' | 'acceptThenBreak'

/** The far side of deliveries on loopback: it counts what it accepts by the delivery's id. */
export type DigestConnector = {
  url: string
  /** What each accepted message said, `STEP of OCCURRENCE`; one entry an acceptance. */
  accepted: Map<string, string[][]>
  /** What was done with each delivery's requests, in order. */
  met: Map<string, Behaviour[]>
  /** When requests came, in milliseconds of this process's clock. */
  times: number[]
  /** What happens to a delivery's request; `nth` counts that delivery's requests from 1. */
  behave: (deliveryId: string, nth: number) => Behaviour
  /** Milliseconds after which a 429 says to come again. */
  retryAfter: number
  /** While set, an answer waits for it. */
  gate: Promise<void> | null
  /** Called with each request, before it is answered; `count` counts all requests from 1. */
  onRequest: (count: number) => void
  /** Resolves when so many requests have come in all. */
  requested: (count: number) => Promise<void>
  close: () => Promise<void>
}

const ANSWERS = { accept: 201, refuse: 403, throttle: 429, busy: 503 } as const

export async function startDigestConnector(): Promise<DigestConnector> {
  const server = createServer((incoming, response) => void answer(incoming, response))
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const waiting = new Set<() => void>()
  const connector: DigestConnector = {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    accepted: new Map(),
    met: new Map(),
    times: [],
    behave: () => 'accept',
    retryAfter: 0,
    gate: null,
    onRequest: () => undefined,
    requested: async (count) => {
      while (connector.times.length < count)
        await new Promise<void>((resolve) => waiting.add(resolve))
    },
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
  return connector

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(incoming)
    // A sender that died in the middle of its request has sent nothing.
    if (body === null) return
    const id = (incoming.url ?? '').slice(1)
    const behaviour = meet(id, body)
    await connector.gate
    if (behaviour === 'hang') return
    if (behaviour === 'acceptThenBreak') return void incoming.socket.destroy()
    // Two statements: restify makes `writeHead` return nothing, for the whole process.
    response.writeHead(ANSWERS[behaviour], { 'x-after': connector.retryAfter })
    response.end()
  }

  function meet(id: string, body: string): Behaviour {
    const before = connector.met.get(id) ?? []
    const behaviour = connector.behave(id, before.length + 1)
    connector.met.set(id, [...before, behaviour])
    if (behaviour === 'accept' || behaviour === 'acceptThenBreak')
      connector.accepted.set(id, [...(connector.accepted.get(id) ?? []), JSON.parse(body)])
    connector.times.push(performance.now())
    connector.onRequest(connector.times.length)
    for (const tell of waiting) tell()
    waiting.clear()
    return behaviour
  }
}

async function textOf(incoming: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of incoming) chunks.push(Buffer.from(chunk))
    return Buffer.concat(chunks).toString()
  } catch {
    return null
  }
}

/**
 * Sends to such a far side as a client does, and waits so many milliseconds for an answer: what surely did not arrive
 * may be tried again, and nothing else.
 */
export function sendTo(url: string, patience: number): SendDigest {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  return ({ deliveryId, items }: Digest) => {
    const { promise, resolve } = Promise.withResolvers<Outcome>()
    const sent = request(`${url}/${deliveryId}`, { method: 'POST', agent, timeout: patience })
    sent.on('response', (response) => {
      response.resume()
      const after = Number(response.headers['x-after'])
      resolve(outcomeOf(response.statusCode ?? 0, deliveryId, after))
    })
    sent.on('timeout', () => sent.destroy())
    sent.on('error', (problem) => {
      const refused = 'code' in problem && problem.code === 'ECONNREFUSED'
      resolve(
        refused
          ? { kind: 'throttled', afterMs: 0, status: null, slow: false }
          : { kind: 'unknown', status: null },
      )
    })
    const says = items.map(({ reminder }) => `${reminder.step} of ${reminder.occurrenceId}`)
    sent.end(JSON.stringify(says))
    return promise
  }
}

function outcomeOf(status: number, deliveryId: string, afterMs: number): Outcome {
  switch (status) {
    case 201:
      return {
        kind: 'delivered',
        activityId: `sent-${deliveryId}`,
        conversationId: 'a:conversation',
        channel: 'teams',
      }
    case 429:
    case 503:
      return { kind: 'throttled', afterMs, status, slow: status === 429 }
    default:
      return { kind: 'refused', why: 'blocked', status }
  }
}
