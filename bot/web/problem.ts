import { STATUS_CODES } from 'node:http'
import type { Response } from 'restify'

/**
 * Answers with problem details (RFC 9457): a status, its name and a sentence that helps the caller.
 * Nothing of an error's own text or stack ever goes out.
 */
export function sendProblem(response: Response, status: number, detail: string): void {
  const title = STATUS_CODES[status] ?? 'Problem'
  sendJson(response, status, { title, status, detail }, 'application/problem+json')
}

/** Answers with JSON whatever the caller says it accepts; `body` may be absent. */
export function sendJson(
  response: Response,
  status: number,
  body: unknown,
  contentType = 'application/json; charset=utf-8',
): void {
  const text = body === undefined ? '' : JSON.stringify(body)
  const headers = { 'content-type': contentType, 'content-length': String(Buffer.byteLength(text)) }
  response.sendRaw(status, text, headers)
}
