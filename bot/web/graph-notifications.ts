import type { RequestHandler, Response } from 'restify'
import { readJsonBody } from './body.ts'

type Posted = { validationToken?: string | undefined; body: unknown }
/** Answers what Microsoft Graph posts, which waits three seconds for it. */
export type Notified = (posted: Posted) => Promise<{ status: number; text: string }>

/** Hands on what Graph posts; a handshake, which has a token in its address, needs no body. */
export function graphNotifications(notified: Notified): RequestHandler[] {
  const handshake: RequestHandler = (request, response, next) => {
    const validationToken = new URLSearchParams(request.getQuery()).get('validationToken')
    if (validationToken === null) next()
    else answer(response, notified({ validationToken, body: undefined }), next)
  }
  const notification: RequestHandler = (request, response, next) =>
    answer(response, notified({ body: request.body }), next)
  return [handshake, readJsonBody, notification]
}

function answer(
  response: Response,
  answering: ReturnType<Notified>,
  next: (stop?: unknown) => void,
): void {
  answering
    .then(({ status, text }) => {
      response.sendRaw(status, text, { 'content-type': 'text/plain; charset=utf-8' })
      next(false)
    })
    .catch(next)
}
