import { createHash, randomUUID, verify, X509Certificate } from 'node:crypto'
import { type Answered, type Asked, type Certificate, json, listen } from './graph-loopback.ts'

/** A stand-in for Entra on loopback: it signs applications in by secret, certificate or managed identity. */
export type EntraStandIn = {
  url: string
  /** Grants asked for: `secret`, `certificate`, `managedIdentity`. */
  granted: string[]
  isIssued: (token: string) => boolean
  /** Withdraws every token. */
  withdraw: () => void
  settings: Settings
  close: () => Promise<void>
}
type Settings = {
  tenantId: string
  clientId: string
  secret: string
  /** PEM of the certificate that is registered with the application. */
  registered: string | null
  identityHeader: string
  /** Refuses every sign-in with this AADSTS code. */
  refusal: string | null
}

export async function startEntra(
  certificate: Certificate,
  settings: Settings,
): Promise<EntraStandIn> {
  const issued = new Set<string>()
  const granted: string[] = []
  const issue = (how: string) => {
    const token = randomUUID()
    issued.add(token)
    granted.push(how)
    return token
  }
  const answer = (asked: Asked): Answered => {
    const { pathname } = asked.url
    const base = `${entra.url}/${settings.tenantId}`
    if (pathname === '/common/discovery/instance')
      return json(200, {
        tenant_discovery_endpoint: `${base}/v2.0/.well-known/openid-configuration`,
        metadata: [],
      })
    if (pathname === '/msi/token') return managedIdentity(asked)
    if (pathname === `/${settings.tenantId}/v2.0/.well-known/openid-configuration`)
      return json(200, {
        issuer: `${base}/v2.0`,
        authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
        token_endpoint: `${base}/oauth2/v2.0/token`,
        jwks_uri: `${base}/discovery/v2.0/keys`,
      })
    if (pathname === `/${settings.tenantId}/oauth2/v2.0/token`) return tokenFor(asked)
    return refused(400, 'invalid_tenant', 'AADSTS90002: Tenant not found.')
  }

  const tokenFor = ({ body }: Asked): Answered => {
    const form = new URLSearchParams(body)
    const assertion = form.get('client_assertion')
    const problem = settings.refusal ?? objectionTo(form, assertion)
    if (problem) return refused(401, 'invalid_client', problem)
    const access_token = issue(assertion ? 'certificate' : 'secret')
    return json(200, { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token })
  }
  const objectionTo = (form: URLSearchParams, assertion: string | null): string | null => {
    if (form.get('client_id') !== settings.clientId) return 'AADSTS700016: Application not found.'
    if (!form.get('scope')?.includes('/.default')) return 'AADSTS1002012: The scope is not valid.'
    if (assertion) return objectionToSignature(assertion)
    if (form.get('client_secret') === settings.secret) return null
    return 'AADSTS7000215: Invalid client secret provided.'
  }

  const objectionToSignature = (assertion: string): string | null =>
    isSigned(assertion) ? null : 'AADSTS700027: The certificate is not registered.'

  /** Checks what Entra checks of an assertion: signature, thumbprint, audience, issuer and subject. */
  const isSigned = (assertion: string): boolean => {
    const [head = '', claims = '', signature = ''] = assertion.split('.')
    if (!settings.registered) return false
    const registered = new X509Certificate(settings.registered)
    const thumbprint = createHash('sha256').update(registered.raw).digest('base64url')
    const { alg, 'x5t#S256': sent } = JSON.parse(Buffer.from(head, 'base64url').toString())
    const { aud, iss, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString())
    const padding = alg === 'PS256' ? { padding: 6, saltLength: 32 } : { padding: 1 }
    const matches = verify(
      'sha256',
      Buffer.from(`${head}.${claims}`),
      { key: registered.publicKey, ...padding },
      Buffer.from(signature, 'base64url'),
    )
    const named = [iss, sub].every((name) => name === settings.clientId)
    return matches && sent === thumbprint && named && String(aud).startsWith(entra.url)
  }

  /** The local endpoint of an Azure App Service. */
  const managedIdentity = ({ headers, url }: Asked): Answered => {
    if (headers['x-identity-header'] !== settings.identityHeader) return json(401, {})
    return json(200, {
      access_token: issue('managedIdentity'),
      expires_on: Math.floor(Date.now() / 1000) + 86_400,
      resource: url.searchParams.get('resource'),
      token_type: 'Bearer',
    })
  }

  const { url, close } = await listen(answer, certificate)
  const entra: EntraStandIn = {
    url,
    granted,
    isIssued: (token) => issued.has(token),
    withdraw: () => issued.clear(),
    settings,
    close,
  }
  return entra
}

function refused(status: number, error: string, description: string): Answered {
  const code = Number(/AADSTS(\d+)/.exec(description)?.[1])
  return json(status, { error, error_description: description, error_codes: [code] })
}
