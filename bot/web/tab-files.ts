import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Server as Restify } from 'restify'
import type { Outgoing } from './api/outgoing.ts'
import { createPack } from './api/pack.ts'
import { isAmong } from './api/reply.ts'
import { sendProblem } from './problem.ts'
import { tabHeaders } from './security-headers.ts'
import { send } from './send.ts'

/** The files that a page is made of; nothing else is given out. */
const TYPES: Record<string, string | undefined> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/**
 * Serves the tab. Every address without a dot is the one page, which finds its view in the address; files with a hash
 * of their content in their name never change.
 */
export function serveTab(server: Restify, folder: string, local: boolean): void {
  const pack = createPack()
  const always = tabHeaders(local)
  server.get('/tab', (_request, response, next) => response.redirect(302, '/tab/', next))
  server.get('/tab/*', (request, response, next) => {
    const found = fileAt(folder, request.path().slice('/tab/'.length))
    const answering = found
      ? read(found, request.headers['if-none-match'] ?? '')
      : Promise.resolve('outside' as const)
    answering
      .then(async (answer) => {
        if (answer === 'outside') sendProblem(response, 403, 'There is nothing outside the tab.')
        else if (answer === 'none') sendProblem(response, 404, 'There is nothing at this address.')
        else {
          const packed = await pack(answer, String(request.headers['accept-encoding'] ?? ''))
          send(request, response, { ...packed, headers: { ...always, ...packed.headers } })
        }
        next(false)
      })
      .catch(next)
  })
}

type File = { path: string; immutable: boolean }

/** The file of an address; null where it lies outside the folder. */
function fileAt(folder: string, address: string): File | null {
  const name = decoded(address)
  if (name === null || name.includes('\0')) return null
  const path = normalize(join(folder, name.includes('.') ? name : 'index.html'))
  if (!path.startsWith(normalize(`${folder}${sep}`))) return null
  return { path, immutable: name.startsWith('assets/') }
}

function decoded(address: string): string | null {
  try {
    return decodeURIComponent(address)
  } catch {
    return null
  }
}

async function read({ path, immutable }: File, has: string): Promise<Outgoing | 'none'> {
  const type = TYPES[extname(path)]
  const bytes = type ? await readFile(path).catch(() => null) : null
  if (!bytes || !type) return 'none'
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  const headers = {
    'content-type': type,
    etag,
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (isAmong(etag, has)) return { status: 304, headers, body: null }
  return { status: 200, headers, body: bytes }
}
