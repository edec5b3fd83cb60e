import type { Request, Response } from 'restify'
import type { Outgoing } from './api/outgoing.ts'

/** Sends an answer in one piece. */
export function send(
  request: Request,
  response: Response,
  { status, headers, body }: Outgoing,
): void {
  // The rest of a refused body is not worth reading.
  if (request.method !== 'GET' && !request.readableEnded) response.setHeader('connection', 'close')
  const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  response.writeHead(status, { ...headers, ...length })
  response.end(body ?? undefined)
}
