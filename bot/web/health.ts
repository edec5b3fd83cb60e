import type { Request, RequestHandler, Response } from 'restify'
import { sendJson } from './problem.ts'

/** Whether the server can serve, and what it knows of itself: counts and states, no names. */
export type Readiness =
  | { kind: 'ready'; state: Record<string, unknown> }
  | { kind: 'notReady'; reasons: string[] }

export const healthz: RequestHandler = (_request: Request, response: Response, next) => {
  sendJson(response, 200, { status: 'alive' })
  next()
}

export function readyz(readiness: () => Promise<Readiness>): RequestHandler {
  return (_request, response, next) => {
    readiness()
      .then((now) => {
        if (now.kind === 'ready') sendJson(response, 200, { status: 'ready', ...now.state })
        else sendJson(response, 503, { status: 'not ready', reasons: now.reasons })
        next()
      })
      .catch(next)
  }
}
