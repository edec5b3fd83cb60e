import { STATUS_CODES } from 'node:http'
import type { Response } from 'restify'

/**
 * Answers with problem details (RFC 9457): a status, its name and a sentence that helps the caller.
 * Nothing of an error's own text or stack ever goes out.
 */
export function sendProblem(response: Response, status: number, detail: string): void {
  const text = JSON.stringify({ title: STATUS_CODES[status] ?? 'Problem', status, detail })
  // restify's own way, so that it knows an error to be answered.
  response.sendRaw(status, text, headersFor(text, 'application/problem+json'))
}

/** Answers with JSON, whatever the caller says it accepts; `body` may be absent. */
export function sendJson(response: Response, status: number, body: unknown): void {
  const text = body === undefined ? '' : JSON.stringify(body)
  // Head and body leave in one piece, which restify's own way does not do.
  response.writeHead(status, headersFor(text, 'application/json; charset=utf-8'))
  response.end(text)
}

const headersFor = (text: string, contentType: string) => ({
  'content-type': contentType,
  'content-length': String(Buffer.byteLength(text)),
})
