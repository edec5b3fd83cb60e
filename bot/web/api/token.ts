import { createRemoteJWKSet, decodeJwt, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { z } from 'zod'
import type { ReadToken, TokenRead } from './readers.ts'

/** Whose tokens are believed. */
export type TokenSettings = {
  /** Where Entra is: `https://login.microsoftonline.com`, or a sovereign cloud's. */
  authority: string
  /** The tenants that may sign in, lower case. */
  tenants: readonly string[]
  /** The tab's client id, and its App ID URI if it has one. */
  audiences: readonly string[]
}

/** Teams on the desktop and the phone, and Teams on the web: the only clients that show the tab. */
const TEAMS_CLIENTS = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
] as const
const ENTRA = 'https://login.microsoftonline.com'

/** What a token for the tab says of a person, beside what its signature, issuer, audience and times prove. */
const Claims = z.object({
  tid: z.guid(),
  oid: z.guid(),
  ver: z.literal('2.0'),
  azp: z.enum(TEAMS_CLIENTS),
  /** Somebody signed in and the tab asks in their name: an application by itself has no such scope. */
  scp: z.string().refine((scopes) => scopes.split(' ').includes('access_as_user')),
  idtyp: z
    .string()
    .refine((type) => type !== 'app')
    .optional(),
  exp: z.number(),
})

/** Milliseconds that Entra's keys are trusted for: it renews them without warning, and advises to look daily. */
const KEYS_KEPT = 24 * 60 * 60 * 1000
/** Milliseconds between two looks for a key that is not there, however many tokens name one. */
const BETWEEN_LOOKS = 30_000
/** Milliseconds to wait for the keys, with a page waiting; a server that has just started is slow itself. */
const PATIENCE = 10_000
/** Seconds by which clocks may differ. */
const SKEW = 60

/** Entra's keys are out of reach, so that nothing can be said of a token. */
class KeysOutOfReach extends Error {}

/**
 * Reads whose token it is, as Microsoft says a tab's server must: signature by a key of the tenant, issuer, allowed
 * tenant, audience, version 2.0, `access_as_user`, times, and a client that is Teams. Source: Microsoft Teams
 * documentation, “Enable SSO for tab app”; Microsoft identity platform, “Access token claims reference”.
 */
export function tokenReader({ authority, tenants, audiences }: TokenSettings): ReadToken {
  const host = authority.replace(/\/+$/, '')
  const keysOf = new Map<string, JWTVerifyGetKey>()
  const keys = (tenant: string) => {
    const kept = keysOf.get(tenant) ?? keysAt(`${host}/${tenant}/discovery/v2.0/keys`)
    keysOf.set(tenant, kept)
    return kept
  }
  const read = async (token: string): Promise<TokenRead> => {
    const tenant = tenantOf(token)
    if (!tenant || !tenants.includes(tenant)) return REFUSED
    const { payload } = await jwtVerify(token, keys(tenant), {
      algorithms: ['RS256'],
      issuer: [...new Set([host, ENTRA])].map((one) => `${one}/${tenant}/v2.0`),
      audience: [...audiences],
      clockTolerance: SKEW,
    })
    const claims = Claims.safeParse(payload)
    return claims.success ? { kind: 'person', objectId: claims.data.oid.toLowerCase() } : REFUSED
  }
  return (token) => read(token).catch(becauseOf)
}

function becauseOf(fault: unknown): TokenRead {
  if (fault instanceof KeysOutOfReach) return { kind: 'unavailable' }
  if (fault instanceof errors.JOSEError) return REFUSED
  throw fault
}

const REFUSED: TokenRead = { kind: 'refused' }

/** The tenant that a token names, not yet believed: it says only whose keys to look at. */
function tenantOf(token: string): string | null {
  const { tid } = decodeJwt(token)
  return typeof tid === 'string' ? tid.toLowerCase() : null
}

function keysAt(address: string): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(new URL(address), {
    cacheMaxAge: KEYS_KEPT,
    cooldownDuration: BETWEEN_LOOKS,
    timeoutDuration: PATIENCE,
  })
  return async (head, token) => {
    try {
      return await remote(head, token)
    } catch (fault) {
      if (isAboutToken(fault)) throw fault
      throw new KeysOutOfReach()
    }
  }
}

/** Whether the keys were there, and the token's is none of them. */
const isAboutToken = (fault: unknown) =>
  fault instanceof errors.JWKSNoMatchingKey ||
  fault instanceof errors.JWKSMultipleMatchingKeys ||
  fault instanceof errors.JOSENotSupported
