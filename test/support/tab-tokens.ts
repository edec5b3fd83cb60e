import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { type Answered, json, listen } from './graph-loopback.ts'

export const TAB_TENANT = '66666666-7777-4888-8999-000000000000'
export const TAB_CLIENT = '11111111-2222-4333-8444-555555555555'
export const TAB_URI = `api://ansvar.example/botid-${TAB_CLIENT}`
/** Teams on the web. */
const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'

/** How a token is signed; right where nothing is said. */
type Signing = {
  alg?: 'RS256' | 'PS256' | 'HS256' | 'none'
  /** By a key that is not published, under the name of one that is. */
  foreign?: boolean
  /** The name of the key; null leaves it out. */
  kid?: string | null
}

/** A stand-in for Entra that publishes a tenant's keys, and signs whatever one wishes. */
export type TabTokens = {
  /** Makes the server take it for Entra. */
  environment: Record<string, string>
  /** A token of somebody's, with some claims other than Teams would send; undefined takes a claim away. */
  sign: (objectId: string, claims?: Record<string, unknown>, signing?: Signing) => Promise<string>
  /** Looks for keys, by path. */
  looks: string[]
  /** What it answers instead of keys, from now on. */
  instead: Answered | null
  /** Publishes a new key beside the old one, and signs with it from now on. */
  renew: () => Promise<void>
  close: () => Promise<void>
}

export async function startTabTokens(): Promise<TabTokens> {
  const foreign = await newKey('first')
  const keys = [await newKey('first')]
  const looks: string[] = []
  const { url, close } = await listen((asked) => {
    looks.push(asked.url.pathname)
    if (standIn.instead) return standIn.instead
    if (asked.url.pathname !== `/${TAB_TENANT}/discovery/v2.0/keys`) return json(404, {})
    return json(200, { keys: keys.map(({ jwk }) => jwk) })
  })
  const standIn: TabTokens = {
    environment: {
      AZURE_AUTHORITY_HOST: url,
      MicrosoftAppId: TAB_CLIENT,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: TAB_TENANT,
      MicrosoftAppPassword: 'not-used',
      TAB_CLIENT_ID: TAB_CLIENT,
      TAB_APP_ID_URI: TAB_URI,
      TENANT_ALLOW_LIST: TAB_TENANT,
    },
    looks,
    instead: null,
    sign: (objectId, changes = {}, signing = {}) => {
      const claims = { ...usual(url, objectId), ...worked(changes) }
      const key = signing.foreign ? foreign : keys.at(-1)
      if (!key) throw new Error('There is no key.')
      return signed(claims, key, signing)
    },
    renew: async () => void keys.push(await newKey(`key-${keys.length}`)),
    close,
  }
  return standIn
}

/** Claims that are functions are worked out now. */
const worked = (claims: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      typeof value === 'function' ? value() : value,
    ]),
  )

/** What Teams sends. */
function usual(url: string, objectId: string) {
  const now = Math.floor(Date.now() / 1000)
  return {
    iss: `${url}/${TAB_TENANT}/v2.0`,
    aud: TAB_CLIENT,
    tid: TAB_TENANT,
    oid: objectId,
    ver: '2.0',
    scp: 'access_as_user',
    azp: TEAMS_WEB,
    iat: now - 10,
    nbf: now - 10,
    exp: now + 3600,
    name: 'Somebody Else',
    preferred_username: 'somebody.else@tallhamra.example',
  }
}

type Key = Awaited<ReturnType<typeof newKey>>

async function newKey(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig' } }
}

async function signed(
  claims: Record<string, unknown>,
  key: Key,
  { alg = 'RS256', kid = key.kid }: Signing,
): Promise<string> {
  if (alg === 'none') return new UnsecuredJWT(claims).encode()
  const header = { alg, ...(kid === null ? {} : { kid }) }
  const token = new SignJWT(claims).setProtectedHeader(header)
  // A public key taken for a shared secret: the oldest trick there is.
  if (alg === 'HS256') return token.sign(new TextEncoder().encode(JSON.stringify(key.jwk)))
  if (alg === 'RS256') return token.sign(key.privateKey)
  const { privateKey } = await generateKeyPair(alg)
  return token.sign(privateKey)
}
