import { once } from 'node:events'
import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

/** A stand-in for the Bot Framework's token service: metadata, keys, and tokens as one wishes them. */
export type Issuer = {
  /** botbuilder's settings for a bot that trusts this issuer. */
  settings: Record<string, string>
  sign: (claims?: Record<string, unknown>, signing?: Signing) => Promise<string>
  close: () => Promise<void>
}
type Signing = {
  /** Signs with a key that the issuer does not publish, under the name of one that it does. */
  foreignKey?: boolean
  kid?: string
  expires?: string
  notBefore?: string
  /** Names the key whose owner vouches for no channel but this one. */
  endorsed?: 'msteams' | 'webchat'
}

export const ISSUER = 'https://api.botframework.com'
export const APP_ID = '11111111-2222-4333-8444-555555555555'
export const TENANT = '66666666-7777-4888-8999-000000000000'
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/'

export async function startIssuer(): Promise<Issuer> {
  const keys = {
    msteams: await generateKeyPair('RS256', { extractable: true }),
    webchat: await generateKeyPair('RS256', { extractable: true }),
  }
  const foreign = await generateKeyPair('RS256')
  const published = await Promise.all(
    Object.entries(keys).map(async ([channel, { publicKey }]) => ({
      ...(await exportJWK(publicKey)),
      kid: channel,
      endorsements: [channel],
    })),
  )
  const server = createServer((request, response) => {
    const body =
      request.url === '/keys' ? { keys: published } : { issuer: ISSUER, jwks_uri: `${url()}/keys` }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  })
  const url = () => {
    const address = server.address()
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    settings: {
      MicrosoftAppId: APP_ID,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: TENANT,
      MicrosoftAppPassword: 'not-used',
      ToBotFromChannelOpenIdMetadataUrl: `${url()}/openid`,
    },
    sign: (claims = {}, signing = {}) => {
      const { foreignKey = false, endorsed = 'msteams', kid = endorsed } = signing
      const { expires = '5m', notBefore = '0s' } = signing
      return new SignJWT({ serviceurl: SERVICE_URL, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid })
        .setIssuer(typeof claims.iss === 'string' ? claims.iss : ISSUER)
        .setAudience(typeof claims.aud === 'string' ? claims.aud : APP_ID)
        .setNotBefore(notBefore)
        .setExpirationTime(expires)
        .sign(foreignKey ? foreign.privateKey : keys[endorsed].privateKey)
    },
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
