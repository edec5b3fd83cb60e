import type { Next, Request, Response } from 'restify'
import { sendProblem } from './problem.ts'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i
const LOOPBACK_ORIGIN = /^https?:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i

/**
 * Refuses whoever does not call this machine by its own name. In local mode nobody signs in, and a page
 * on the internet whose name is made to point at 127.0.0.1 would otherwise speak as anybody (DNS rebinding).
 */
export function localOnly(request: Request, response: Response, next: Next): void {
  const { host = '', origin } = request.headers
  const own = LOOPBACK.test(host) && (origin === undefined || LOOPBACK_ORIGIN.test(origin))
  if (!own) sendProblem(response, 403, 'In local mode only this machine may call, by its own name.')
  next(own ? undefined : false)
}
