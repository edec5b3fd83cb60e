import type { RequestHandler } from 'restify'
import type { OpenTurns } from './open-turns.ts'
import { sendJson, sendProblem } from './problem.ts'

/** What a channel posted: its proof of who it is, and a body that is JSON but not yet trusted. */
export type Posted = { authorization: string; body: unknown }

/** What goes back to the channel: the turn's answer, or why there was no turn. */
export type Reply =
  | { kind: 'answered'; status: number; body?: unknown }
  | { kind: 'refused'; status: 400 | 401 | 403 | 503; detail: string }

export type Receive = (posted: Posted) => Promise<Reply>

/** Hands what a channel posts to the conversation, as long as the server is not stopping. */
export function messages(receive: Receive, turns: OpenTurns): RequestHandler {
  return (request, response, next) => {
    const authorization = request.headers.authorization ?? ''
    const turn = turns.run(() => receive({ authorization, body: request.body }))
    if (!turn) {
      response.setHeader('connection', 'close')
      sendProblem(response, 503, 'The server is stopping.')
      return next()
    }
    turn
      .then((reply) => {
        if (reply.kind === 'answered') sendJson(response, reply.status, reply.body)
        else sendProblem(response, reply.status, reply.detail)
        next()
      })
      .catch(next)
  }
}
