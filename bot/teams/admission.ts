import type { Activity } from 'botbuilder'
import { faultsIn, isActivity, tenantsOf } from './activity.ts'
import { type Authenticated, type Authentication, issuerOf } from './authentication.ts'
import { localServiceUrl } from './local-sender.ts'

export type Refused = { kind: 'refused'; status: 400 | 401 | 403 | 503; detail: string }
export type Admission =
  | { kind: 'admitted'; activity: Activity; authenticated: Authenticated }
  | Refused
type Posted = { authorization: string; body: unknown }
export type Admit = (posted: Posted) => Promise<Admission>

/** Lets in whoever is on this machine, and only such as also want their replies there. */
export function admitLocally(authentication: Authentication): Admit {
  // Without an app id botbuilder finds the same of every activity: that nobody signed in.
  let nobody: Promise<Authenticated> | undefined
  return async ({ body }) => {
    if (!isActivity(body)) return refused(400, faultsIn(body) ?? '')
    const serviceUrl = localServiceUrl(body)
    if (!serviceUrl) return refused(400, 'In local mode serviceUrl must be on this machine.')
    const activity = { ...body, serviceUrl }
    nobody ??= authentication.authenticateRequest(activity, '')
    return admitted(activity, await nobody)
  }
}

type Door = { authentication: Authentication; settings: Record<string, string>; tenants: string[] }

/**
 * Lets in what Teams has signed for this bot and one of our tenants. botbuilder checks signature, life time,
 * audience, endorsement and serviceUrl, but no tenant; other channels are refused because their callers write
 * `aadObjectId` themselves.
 */
export function admitFromTeams({ authentication, settings, tenants }: Door): Admit {
  const issuer = issuerOf(settings)
  return async ({ authorization, body }) => {
    if (claimedIssuer(authorization) !== issuer) return refused(401, 'A token of Teams is needed.')
    if (!isActivity(body)) return refused(400, faultsIn(body) ?? '')
    if (body.channelId !== 'msteams') return refused(403, 'Only Teams may talk to this bot.')
    const signedIn = await signIn(authentication, body, authorization)
    return signedIn.kind === 'refused' || isFrom(tenants, body)
      ? signedIn
      : refused(403, 'This tenant may not talk to this bot.')
  }
}

/** An activity that names no tenant is from none of ours. */
function isFrom(tenants: string[], activity: Activity): boolean {
  const named = tenantsOf(activity)
  return named.length > 0 && named.every((tenant) => tenants.includes(tenant))
}

async function signIn(
  authentication: Authentication,
  activity: Activity,
  header: string,
): Promise<Admission> {
  try {
    return admitted(activity, await authentication.authenticateRequest(activity, header))
  } catch (problem) {
    // The library tells a bad token from keys that can't be fetched by the error's name only.
    if (keysUnreachable(problem)) return refused(503, 'The keys of Teams can’t be fetched now.')
    return refused(401, 'The token is not valid for this bot.')
  }
}

function keysUnreachable(problem: unknown): boolean {
  if (!(problem instanceof Error)) return false
  return problem.name === 'FetchError' || /^Failed to load/.test(problem.message)
}

/** Who a token says it is from, unproven: so that no token makes the server fetch keys from elsewhere. */
function claimedIssuer(authorization: string): string | null {
  const [, payload] = /^Bearer [\w-]+\.([\w-]+)\.[\w-]*$/.exec(authorization) ?? []
  if (!payload) return null
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const issued = typeof claims === 'object' && claims !== null && 'iss' in claims
    return issued && typeof claims.iss === 'string' ? claims.iss : null
  } catch {
    return null
  }
}

const admitted = (activity: Activity, authenticated: Authenticated): Admission => ({
  kind: 'admitted',
  activity,
  authenticated,
})
const refused = (status: Refused['status'], detail: string): Refused => ({
  kind: 'refused',
  status,
  detail,
})
