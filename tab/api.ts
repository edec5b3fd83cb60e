import type { Host } from './host.ts'
import type { Language } from './words.ts'

/** What may keep an address of the API from answering. */
export type Problem =
  | { kind: 'offline' }
  | { kind: 'noConsent'; why: string }
  | { kind: 'noSignIn'; why: string }
  /** Signed in, but not for this: `detail` says why in the reader's language. */
  | { kind: 'notForYou'; detail: string }
  /** Signed in, but the organisation's directory does not have them. */
  | { kind: 'stranger'; detail: string }
  /** There is none, or it is not for the reader. */
  | { kind: 'unknown' }
  /** Somebody else has changed it meanwhile; `present` is what stands there now. */
  | { kind: 'stale'; detail: string; present: unknown; version: string }
  /** A field is wrong. */
  | { kind: 'wrong'; field: string | null; detail: string }
  /** Asked too often; `seconds` until it may be asked again. */
  | { kind: 'tooOften'; seconds: number }
  | { kind: 'failed'; detail: string | null }

export type Answer<View> = { kind: 'view'; view: View; version: string | null } | Problem

type Sender = { prove: Host['prove']; language: () => Language }
let sender: Sender | null = null

/** Says, once, who proves who reads and in which language problems are told. */
export function sendAs(one: Sender): void {
  sender = one
}

/** Reads an address under `/api`, as `matrix/systems?on=2026-11-24`. */
export function read<View>(path: string): Promise<Answer<View>> {
  return ask<View>(path, { method: 'GET' })
}

/** Changes something; `seen` is the version of what the page showed, null where there is none. */
export function change<View>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body: unknown,
  seen: string | null,
): Promise<Answer<View>> {
  const file = body instanceof Blob
  return ask<View>(path, {
    method,
    headers: {
      'content-type': file ? body.type || 'application/octet-stream' : 'application/json',
      ...(seen === null ? {} : { 'if-match': `"${seen}"` }),
    },
    body: file ? body : JSON.stringify(body ?? {}),
  })
}

/** A file of the API, such as `matrix/systems.xlsx`, to be kept under the name that the server gives it. */
export async function readFile(
  path: string,
): Promise<{ kind: 'file'; name: string; blob: Blob } | Problem> {
  const sent = await send(path, { method: 'GET' })
  if (!('response' in sent)) return sent
  if (!sent.response.ok) return problemOf(sent.response)
  const name = /filename="?([^";]+)"?/.exec(sent.response.headers.get('content-disposition') ?? '')
  return { kind: 'file', name: name?.[1] ?? 'ansvar', blob: await sent.response.blob() }
}

async function ask<View>(path: string, init: RequestInit): Promise<Answer<View>> {
  const sent = await send(path, init)
  if (!('response' in sent)) return sent
  const { response } = sent
  if (!response.ok) return problemOf(response)
  const text = await response.text()
  const view: View = text === '' ? null : JSON.parse(text)
  return { kind: 'view', view, version: versionOf(response) }
}

/** Sends once, and once more with renewed proof where the first was refused. */
async function send(path: string, init: RequestInit): Promise<{ response: Response } | Problem> {
  const first = await attempt(path, init, false)
  if (!('response' in first) || first.response.status !== 401) return first
  return attempt(path, init, true)
}

async function attempt(
  path: string,
  init: RequestInit,
  again: boolean,
): Promise<{ response: Response } | Problem> {
  if (!sender) throw new Error('Nobody has said who sends.')
  const proof = await sender.prove(again)
  if (proof.kind !== 'headers') return proof
  const headers = { ...init.headers, ...proof.headers, 'accept-language': sender.language() }
  try {
    return { response: await fetch(`/api/${path}`, { ...init, headers }) }
  } catch {
    return { kind: 'offline' }
  }
}

/** The version without the marks that HTTP puts around it. */
const versionOf = ({ headers }: Response) =>
  headers.get('etag')?.replace(/^(?:W\/)?"(.*)"$/, '$1') ?? null

type Details = {
  kind?: string
  detail?: string
  field?: string
  present?: unknown
  version?: string
}

async function problemOf(response: Response): Promise<Problem> {
  const details: Details = await response.json().catch(() => ({}))
  const detail = details.detail ?? ''
  switch (response.status) {
    case 401:
      return { kind: 'noSignIn', why: detail }
    case 403:
      return { kind: details.kind === 'unknownPerson' ? 'stranger' : 'notForYou', detail }
    case 404:
      return { kind: 'unknown' }
    case 409:
      return { kind: 'stale', detail, present: details.present, version: details.version ?? '' }
    case 400:
    case 422:
      return { kind: 'wrong', field: details.field ?? null, detail }
    case 429:
      return { kind: 'tooOften', seconds: Number(response.headers.get('retry-after') ?? 60) }
    default:
      return { kind: 'failed', detail: details.detail ?? null }
  }
}
