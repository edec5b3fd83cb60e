import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { generate } from 'selfsigned'

/** A request as a stand-in sees it, its body read. */
export type Asked = {
  method: string
  url: URL
  headers: IncomingMessage['headers']
  body: string
}
export type Answered = { status: number; headers?: Record<string, string>; body?: string }
export type Certificate = { cert: string; key: string }

/** A server on loopback; over TLS when it is given a certificate. */
export async function listen(
  answer: (asked: Asked) => Answered | Promise<Answered>,
  certificate?: Certificate,
): Promise<{ url: string; close: () => Promise<void> }> {
  let url = ''
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const answered = await answer({
      method: request.method ?? '',
      url: new URL(request.url ?? '/', url),
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    })
    // Status 0 stands for a connection that breaks.
    if (answered.status === 0) return void request.socket.destroy()
    // Not in a chain: where a test has loaded restify, it has changed this method to return nothing.
    response.writeHead(answered.status, answered.headers)
    response.end(answered.body)
  }
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    respond(request, response).catch(() => request.socket.destroy())
  }
  const server = certificate ? createSecureServer(certificate, handle) : createServer(handle)
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  url = `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`
  const close = () => {
    const closed = Promise.withResolvers<void>()
    server.close(() => closed.resolve())
    server.closeAllConnections()
    return closed.promise
  }
  return { url, close }
}

/** A certificate for 127.0.0.1 that signs itself, as PEM. */
export async function certificateForLoopback(): Promise<Certificate> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  })
  return { cert, key }
}

export function json(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Answered {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }
}

/** A refusal in Graph's form. */
export function refusal(
  status: number,
  code: string,
  headers: Record<string, string> = {},
): Answered {
  return json(status, { error: { code, message: `Refused: ${code}` } }, headers)
}
