import { once } from 'node:events'
import restify, { type Request, type Response } from 'restify'
import type { Log } from '../log.ts'
import { mountApi } from './api/mount.ts'
import type { Api } from './api/pipeline.ts'
import { readJsonBody } from './body.ts'
import { graphNotifications, type Notified } from './graph-notifications.ts'
import { healthz, type Readiness, readyz } from './health.ts'
import { localOnly } from './local-only.ts'
import { messages, type Receive } from './messages.ts'
import { openTurns } from './open-turns.ts'
import { sendProblem } from './problem.ts'
import { serveTab } from './tab-files.ts'

type Parts = {
  receive: Receive
  readiness: () => Promise<Readiness>
  /** Takes what Microsoft Graph posts; absent when Graph is not read. */
  notified?: Notified | undefined
  /** The tab's API; null as long as the database is not read. */
  api?: (() => Promise<Api> | null) | undefined
  /** The folder with the tab's files. */
  tab: string
  /** True when nobody signs in: then only this machine may call. */
  local: boolean
  log: Log
}

export type Server = {
  listen: (port: number, host: string) => Promise<number>
  /** Waits for open turns, new ones getting 503 meanwhile, then closes every connection. */
  close: () => Promise<void>
}

/** The HTTP side: health, the channel's messages, the tab's files. */
export function createServer(parts: Parts): Server {
  const { receive, readiness, notified, tab, local, log } = parts
  const server = restify.createServer({ name: '' })
  const turns = openTurns()
  if (local) server.pre(localOnly)
  answerProblemsPlainly(server, log)
  server.get('/healthz', healthz)
  server.get('/readyz', readyz(readinessWhile(turns.stopping, readiness)))
  server.post('/api/messages', readJsonBody, messages(receive, turns))
  if (notified)
    for (const path of ['/api/graph/notifications', '/api/graph/lifecycle'])
      server.post(path, ...graphNotifications(notified))
  if (parts.api) mountApi(server, { api: parts.api, turns, local })
  serveTab(server, tab, local)
  return {
    listen: async (port, host) => {
      server.listen(port, host)
      await once(server.server, 'listening')
      const address = server.address()
      return typeof address === 'string' ? port : address.port
    },
    close: async () => {
      await turns.stop()
      const closed = once(server.server, 'close')
      server.close()
      server.server.closeIdleConnections()
      await closed
    },
  }
}

function readinessWhile(stopping: () => boolean, readiness: () => Promise<Readiness>) {
  return async (): Promise<Readiness> =>
    stopping() ? { kind: 'notReady', reasons: ['The server is stopping.'] } : readiness()
}

/** Every error that reaches restify becomes problem details; what was wrong with us is logged by its name only. */
function answerProblemsPlainly(server: restify.Server, log: Log): void {
  server.on(
    'restifyError',
    (request: Request, response: Response, problem: unknown, done: () => void) => {
      const status = statusOf(problem)
      if (status >= 500) log('requestFailed', { path: request.path(), problem: nameOf(problem) })
      if (!response.headersSent)
        sendProblem(response, status, details[status] ?? 'It did not work.')
      done()
    },
  )
}

const details: Record<number, string> = {
  404: 'There is nothing at this address.',
  405: 'This address does not take this method.',
  413: 'The body is too large.',
  500: 'Something went wrong here; it has been logged.',
}

function statusOf(problem: unknown): number {
  if (!(problem instanceof Error) || !('statusCode' in problem)) return 500
  return typeof problem.statusCode === 'number' ? problem.statusCode : 500
}

const nameOf = (problem: unknown) => (problem instanceof Error ? problem.name : typeof problem)
