import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clockStartingAt, systemClock } from '../../bot/calendar/clock.ts'
import { readConfig } from '../../bot/config.ts'
import { type Opened, openDatabase } from '../../bot/database/open.ts'
import { assemble } from '../../bot/main.ts'
import type { Logged } from './bot.ts'
import { prepareFolder } from './databases.ts'
import { demoTown, importTown } from './town.ts'

/** An answer of the API. */
export type ApiAnswer = {
  status: number
  headers: Headers
  /** The body as JSON; null where there is none. */
  body: unknown
  text: string
  /** What a change of this must say that it saw. */
  version: string | null
}
type More = { headers?: Record<string, string>; seen?: string | null }

/** The API as one person meets it; paths are those under `/api`. */
export type Caller = {
  get: (path: string, more?: More) => Promise<ApiAnswer>
  post: (path: string, body?: unknown, more?: More) => Promise<ApiAnswer>
  put: (path: string, body: unknown, more?: More) => Promise<ApiAnswer>
  patch: (path: string, body: unknown, more?: More) => Promise<ApiAnswer>
  delete: (path: string, more?: More) => Promise<ApiAnswer>
  /** Sends bytes as they are. */
  postFile: (path: string, bytes: Uint8Array, more?: More) => Promise<ApiAnswer>
}

export type RunningApi = {
  url: string
  log: Logged[]
  /** Somebody of the municipality, by mail; null: nobody signs in. */
  as: (mail: string | null, language?: 'sv' | 'en') => Caller
  close: () => Promise<void>
}

type Wanted = {
  environment?: Record<string, string>
  /** Where the clock starts, with offset. */
  at?: string
  files?: { people: string; systems: string }
  /** Writes to the database before the server starts. */
  prepare?: (opened: Opened) => Promise<void>
}

/** The whole server, in this process, with the demo town on an embedded database; local mode unless told otherwise. */
export async function startApi(wanted: Wanted = {}): Promise<RunningApi> {
  const folder = mkdtempSync(join(tmpdir(), 'ansvar-api-'))
  await importTown(wanted.files ?? demoTown, await prepareFolder(folder))
  if (wanted.prepare) {
    const opened = await openDatabase({ DATA_DIR: folder })
    await wanted.prepare(opened)
    await opened.close()
  }
  const log: Logged[] = []
  const config = readConfig({ DATA_DIR: folder, PORT: '0', ...wanted.environment })
  const clock = wanted.at ? clockStartingAt(wanted.at) : systemClock
  const ansvar = await assemble(config, {
    clock,
    log: (event, fields = {}) => void log.push({ event, fields }),
  })
  const url = `http://127.0.0.1:${await ansvar.listen()}`
  return {
    url,
    log,
    as: (mail, language = 'sv') => callerOf(`${url}/api`, headersOf(mail, language)),
    close: async () => {
      await ansvar.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const headersOf = (mail: string | null, language: string): Record<string, string> => ({
  'accept-language': language,
  ...(mail === null ? {} : { 'x-ansvar-local-user': mail }),
})

/** Somebody who calls with these headers. */
export function callerOf(base: string, headers: Record<string, string>): Caller {
  const call = async (method: string, path: string, init: RequestInit, more: More = {}) => {
    const seen: Record<string, string> = more.seen ? { 'if-match': `"${more.seen}"` } : {}
    const response = await fetch(`${base}${path}`, {
      ...init,
      method,
      headers: { ...headers, ...contentType(init.body), ...seen, ...more.headers },
    })
    return answerOf(response)
  }
  const json = (body: unknown) => ({ body: body === undefined ? null : JSON.stringify(body) })
  return {
    get: (path, more) => call('GET', path, {}, more),
    post: (path, body, more) => call('POST', path, json(body), more),
    put: (path, body, more) => call('PUT', path, json(body), more),
    patch: (path, body, more) => call('PATCH', path, json(body), more),
    delete: (path, more) => call('DELETE', path, {}, more),
    postFile: (path, bytes, more) => call('POST', path, { body: new Uint8Array(bytes) }, more),
  }
}

const contentType = (body: RequestInit['body']): Record<string, string> => {
  if (body === null || body === undefined) return {}
  return {
    'content-type': typeof body === 'string' ? 'application/json' : 'application/octet-stream',
  }
}

async function answerOf(response: Response): Promise<ApiAnswer> {
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  const { status, headers } = response
  const version = headers.get('etag')?.replace(/^(?:W\/)?"|"$/g, '') ?? null
  return { status, headers, text, version, body: isJson && text ? JSON.parse(text) : null }
}
