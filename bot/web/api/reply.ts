import { createHash } from 'node:crypto'
import type { Language } from '../../routine/routine.ts'
import { wrongFields } from './check.ts'
import { type Outgoing, problem } from './outgoing.ts'
import type { Answered } from './route.ts'

/** What a page already has (`If-None-Match`), and how it reads. */
type Wish = { language: Language; has: string | undefined }

/** Turns what became of a request into what goes back. */
export function reply(answered: Answered<unknown>, { language, has }: Wish): Outgoing {
  switch (answered.kind) {
    case 'view':
      return viewReply(answered, has)
    case 'file':
      return fileReply(answered.file)
    case 'text':
      return textReply(answered, has)
    case 'tooMany':
      return problem('tooMany', language, {}, { 'retry-after': String(answered.again) })
    case 'done':
      return { status: 204, headers: { 'cache-control': 'no-store' }, body: null }
    case 'stale': {
      const { present, version } = answered
      return problem('stale', language, { present, version })
    }
    case 'wrong':
      return wrongFields([answered], language)
    case 'unknown':
    case 'notForYou':
    case 'unseen':
      return problem(answered.kind, language)
  }
}

function viewReply(
  { view, version }: { view: unknown; version?: string | undefined },
  has: string | undefined,
): Outgoing {
  const { body, hash } = writtenOf(view)
  const tag = tagFor(version ?? '', hash)
  return has && isAmong(tag, has) ? unchanged(tag) : viewHeaders(tag, body)
}

type Written = { body: string; hash: string }
const written = new WeakMap<object, Written>()

/** A view as text. Whoever answers with the same value again, as the matrix does, has it written once. */
function writtenOf(view: unknown): Written {
  const known = typeof view === 'object' && view !== null ? written.get(view) : undefined
  if (known) return known
  const body = JSON.stringify(view)
  const fresh = { body, hash: hashOf(body) }
  if (typeof view === 'object' && view !== null) written.set(view, fresh)
  return fresh
}

const viewHeaders = (tag: string, body: string): Outgoing => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8', ...cachedBy(tag) },
  body,
})

export const unchanged = (tag: string): Outgoing => ({
  status: 304,
  headers: cachedBy(tag),
  body: null,
})

const cachedBy = (tag: string) => ({ etag: tag, 'cache-control': 'private, no-cache' })

/** `"VERSION~CONTENT"`: the version is what a change must have seen; the content tells whether there is anything new to show. */
export function tagOf(version: string, content: string): string {
  return tagFor(version, hashOf(content))
}

const tagFor = (version: string, hash: string) => `"${version}~${hash}"`
const hashOf = (content: string) =>
  createHash('sha256').update(content).digest('base64url').slice(0, 22)

/** The version that `If-Match` says was seen; null where it says none. */
export function seenIn(match: string | undefined): string | null {
  const seen = /^\s*(?:W\/)?"([^"]*)"\s*$/.exec(match ?? '')?.[1] ?? match?.trim()
  return seen?.replace(/~[\w-]*$/, '') || null
}

/** Weak tags count: whoever packs on the way makes them weak. */
export function isAmong(tag: string, list: string): boolean {
  return list.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}

function textReply(
  { type, text, keepFor }: Extract<Answered<never>, { kind: 'text' }>,
  has: string | undefined,
): Outgoing {
  const tag = tagOf('', text)
  const kept = { etag: tag, 'cache-control': `private, max-age=${keepFor}` }
  if (has && isAmong(tag, has)) return { status: 304, headers: kept, body: null }
  return { status: 200, headers: { 'content-type': type, ...kept }, body: text }
}

function fileReply({ name, type, bytes }: { name: string; type: string; bytes: Uint8Array }) {
  const plain = name.normalize('NFKD').replace(/[^\w.\- ]+/g, '')
  return {
    status: 200,
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
    },
    body: bytes,
  }
}
