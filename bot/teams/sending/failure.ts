import { z } from 'zod'

/** Why a request to Teams was not answered as it should, read from the error that botbuilder throws. */
export type Failure = {
  /** Null when there was no answer at all. */
  status: number | null
  /** Teams' code or Node's, and what came with it: for looking for words in, never to be logged. */
  said: string
  retryAfter: string | null
  /** Nothing can have arrived: no connection came about. */
  neverConnected: boolean
}

const Headers = z.custom<Iterable<[string, string]>>(
  (value) => typeof value === 'object' && value !== null && Symbol.iterator in value,
)
/** A `RestError` of @azure/core-rest-pipeline. */
const RestError = z.object({
  message: z.string(),
  code: z.string().optional().catch(undefined),
  statusCode: z.number().optional(),
  response: z
    .object({ bodyAsText: z.string().nullish(), headers: Headers })
    .optional()
    .catch(undefined),
})

export function failureOf(problem: unknown): Failure {
  const error = RestError.safeParse(problem).data
  if (!error) return { status: null, said: '', retryAfter: null, neverConnected: false }
  const { message, code = '', statusCode = null, response } = error
  return {
    status: statusCode,
    said: [code, message, response?.bodyAsText ?? ''].join(' '),
    retryAfter: response ? (new Map(response.headers).get('retry-after') ?? null) : null,
    neverConnected: statusCode === null && isBeforeConnection(code, message),
  }
}

/**
 * Node says with which call a connection failed: `connect ECONNREFUSED …`, `getaddrinfo ENOTFOUND …`. Where it
 * tried several addresses it says nothing but a code. TLS refuses a certificate before anything is sent.
 */
function isBeforeConnection(code: string, message: string): boolean {
  if (/^(connect|getaddrinfo) E/.test(message)) return true
  if (message === '' && /^E(CONNREFUSED|TIMEDOUT|HOSTUNREACH|NETUNREACH)$/.test(code)) return true
  return /CERT|^ERR_TLS|^UNABLE_TO_/.test(code) || /before secure TLS connection/.test(message)
}
