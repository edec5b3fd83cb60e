import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { Digest, Outcome, SendDigest } from '../../bot/duties/outcome.ts'

/** What the far side does with one request; `acceptThenBreak` takes the message and never says so. */
export type Behaviour = 'accept' | 'refuse' | 'throttle' | 'busy' | 'hang' | 'acceptThenBreak'

/** The far side of deliveries on loopback: it counts what it accepts by the delivery's id. */
export type DigestConnector = {
  url: string
  /** How often each delivery's message was accepted. */
  accepted: Map<string, number>
  /** What was done with each delivery's requests, in order. */
  met: Map<string, Behaviour[]>
  /** When requests came, in milliseconds of the process's own clock. */
  times: number[]
  /** What happens to a delivery's request; `nth` counts that delivery's requests from 1. */
  behave: (deliveryId: string, nth: number) => Behaviour
  /** Called with each request, before it is answered; `count` counts all requests from 1. */
  onRequest: (count: number) => void
  close: () => Promise<void>
}

const ANSWERS = { accept: 201, refuse: 403, throttle: 429, busy: 503 } as const

export async function startDigestConnector(): Promise<DigestConnector> {
  const server = createServer((incoming, response) => void answer(incoming, response))
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const connector: DigestConnector = {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    accepted: new Map(),
    met: new Map(),
    times: [],
    behave: () => 'accept',
    onRequest: () => undefined,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
  return connector

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    incoming.resume()
    await once(incoming, 'end').catch(() => undefined)
    const id = (incoming.url ?? '').slice(1)
    const met = connector.met.get(id) ?? []
    connector.met.set(id, met)
    const behaviour = connector.behave(id, met.length + 1)
    met.push(behaviour)
    connector.times.push(performance.now())
    if (behaviour === 'accept' || behaviour === 'acceptThenBreak')
      connector.accepted.set(id, (connector.accepted.get(id) ?? 0) + 1)
    connector.onRequest(connector.times.length)
    if (behaviour === 'hang') return
    if (behaviour === 'acceptThenBreak') return void incoming.socket.destroy()
    response.writeHead(ANSWERS[behaviour], { 'retry-after': '0' }).end()
  }
}

/** Sends to such a far side as a client does: what surely did not arrive may be tried again, and nothing else. */
export function sendTo(url: string, patience: number): SendDigest {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  return ({ deliveryId, items }: Digest) => {
    const { promise, resolve } = Promise.withResolvers<Outcome>()
    const sent = request(`${url}/${deliveryId}`, { method: 'POST', agent, timeout: patience })
    sent.on('response', (response) => {
      response.resume()
      resolve(outcomeOf(response.statusCode ?? 0, deliveryId))
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
    sent.end(JSON.stringify(items))
    return promise
  }
}

function outcomeOf(status: number, deliveryId: string): Outcome {
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
      return { kind: 'throttled', afterMs: 0, status, slow: status === 429 }
    default:
      return { kind: 'refused', why: 'blocked', status }
  }
}
