import { STATUS_CODES } from 'node:http'
import type { Language } from '../../routine/routine.ts'
import { type ProblemKind, problemWords, statusOf } from './problem-words.ts'

/** What goes back to the browser. */
export type Outgoing = {
  status: number
  headers: Record<string, string>
  body: Uint8Array | string | null
}

/** Problem details (RFC 9457) in the reader's language; `kind` is for the page, `detail` for the person. */
export function problem(
  kind: ProblemKind,
  language: Language,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Outgoing {
  const status = statusOf[kind]
  const title = STATUS_CODES[status] ?? 'Problem'
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      'cache-control': 'no-store',
      ...headers,
    },
    body: JSON.stringify({ title, status, kind, detail: problemWords[kind][language], ...more }),
  }
}
