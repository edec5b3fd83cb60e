import type { Request, RequestHandler, Response, Server as Restify } from 'restify'
import type { OpenTurns } from '../open-turns.ts'
import type { Incoming } from './incoming.ts'
import { languageOf } from './language.ts'
import { type Outgoing, problem } from './outgoing.ts'
import type { Api } from './pipeline.ts'

/** Puts the API under `/api`; `api` is null as long as the database is not read. */
export function mountApi(
  server: Restify,
  api: () => Promise<Api> | null,
  turns: Pick<OpenTurns, 'run'>,
): void {
  const handler: RequestHandler = (request, response, next) => {
    const answering = turns.run(() => answer(request, api))
    const sending = answering ?? Promise.resolve(starting(request))
    if (!answering) response.setHeader('connection', 'close')
    sending
      .then((outgoing) => {
        send(request, response, outgoing)
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

function send(request: Request, response: Response, { status, headers, body }: Outgoing): void {
  if (!request.readableEnded && request.method !== 'GET')
    // The rest of the body is not worth reading.
    response.setHeader('connection', 'close')
  const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  response.writeHead(status, { ...headers, ...length })
  response.end(body ?? undefined)
}
