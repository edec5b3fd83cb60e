import type { Request, RequestHandler, Server as Restify } from 'restify'
import type { OpenTurns } from '../open-turns.ts'
import { apiHeaders } from '../security-headers.ts'
import { send } from '../send.ts'
import type { Incoming } from './incoming.ts'
import { languageOf } from './language.ts'
import { type Outgoing, problem } from './outgoing.ts'
import { createPack } from './pack.ts'
import type { Api } from './pipeline.ts'

type Parts = {
  /** Null as long as the database is not read. */
  api: () => Promise<Api> | null
  /** A stop waits for whatever is under way. */
  turns: Pick<OpenTurns, 'run'>
  /** Nobody signs in, and there is no certificate. */
  local: boolean
}

/** Puts the API under `/api`. */
export function mountApi(server: Restify, { api, turns, local }: Parts): void {
  const pack = createPack()
  const always = {
    ...apiHeaders(local),
    vary: 'authorization, x-ansvar-local-user, accept-language',
  }
  const handler: RequestHandler = (request, response, next) => {
    const answering = turns.run(() => answer(request, api))
    const sending = answering ?? Promise.resolve(starting(request))
    if (!answering) response.setHeader('connection', 'close')
    sending
      .then(async ({ headers, ...rest }) => {
        const outgoing = { ...rest, headers: { ...always, ...headers } }
        send(
          request,
          response,
          await pack(outgoing, request.headers['accept-encoding']?.toString()),
        )
        next(false)
      })
      .catch(next)
  }
  for (const method of ['get', 'post', 'put', 'patch', 'del'] as const)
    server[method]('/api/*', handler)
}

async function answer(request: Request, api: () => Promise<Api> | null): Promise<Outgoing> {
  const ready = await api()
  return ready ? ready(incomingOf(request)) : starting(request)
}

const starting = (request: Request) =>
  problem('starting', languageOf(request.headers['accept-language']), {}, { 'retry-after': '2' })

function incomingOf(request: Request): Incoming {
  const [path = '', ...query] = (request.url ?? '').split('?')
  return {
    method: request.method ?? '',
    path: path.slice('/api'.length),
    query: new URLSearchParams(query.join('?')),
    headers: request.headers,
    read: (most) => read(request, most),
  }
}

async function read(request: Request, most: number): Promise<Uint8Array | 'tooLarge'> {
  if (Number(request.headers['content-length'] ?? 0) > most) return 'tooLarge'
  const pieces: Buffer[] = []
  let length = 0
  const stream: AsyncIterable<Buffer> = request
  for await (const piece of stream) {
    length += piece.length
    if (length > most) return 'tooLarge'
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
