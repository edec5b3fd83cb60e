import { z } from 'zod'
import { GraphProblem, type ProblemCode } from './problem.ts'

const Refused = z.object({ error: z.object({ code: z.string(), message: z.string().optional() }) })

/** Codes by which Graph says that a link is too old, whatever the status. Source: Graph documentation, "delta query overview". */
const EXPIRED = /^(syncState|resync)|^Directory_Expired/i

/** The problem that an answer other than 2xx is. */
export async function refusalOf(response: Response): Promise<GraphProblem> {
  const body = Refused.safeParse(await response.json().catch(() => null))
  const asked = response.headers.get('Retry-After')
  return problemOf(response.status, body.data?.error.code ?? null, asked)
}

/** The problem that a status and Graph's own code for it are. */
export function problemOf(
  status: number,
  code: string | null,
  asked: string | null = null,
): GraphProblem {
  const problem = codeOf(status, code)
  return new GraphProblem(problem, sentences[problem](status, code), code, undefined, asked)
}

function codeOf(status: number, code: string | null): Asked {
  if (status === 410 || (code && EXPIRED.test(code))) return 'expired'
  if (status === 401) return 'signIn'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'notFound'
  if (status === 409) return 'exists'
  if (status === 429) return 'throttled'
  return status >= 500 ? 'unavailable' : 'unexpected'
}

type Asked = Exclude<ProblemCode, 'tooFew'>
const sentences: Record<Asked, (status: number, code: string | null) => string> = {
  expired: () => 'The link to the changes has expired: everybody is read anew.',
  signIn: () => 'Microsoft Graph does not accept the token it was given.',
  forbidden: () =>
    'The application lacks a permission: grant it User.Read.All (and GroupMember.Read.All where a role names a group) as application permissions, with the consent of an administrator.',
  notFound: () => 'Microsoft Graph does not know what was asked for.',
  exists: () => 'Microsoft Graph has it already.',
  throttled: () => 'Microsoft Graph asks to wait; the reading goes on from where it is.',
  unavailable: (status) => `Microsoft Graph could not answer (${status}).`,
  unexpected: (status, code) =>
    `Microsoft Graph refused the request (${status}${code ? `, ${code}` : ''}).`,
}
