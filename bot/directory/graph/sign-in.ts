import {
  ConfidentialClientApplication,
  type Configuration,
  ManagedIdentityApplication,
} from '@azure/msal-node'
import { readCertificate } from './certificate.ts'
import type { GraphSettings } from './settings.ts'
import { signInProblem } from './sign-in-problem.ts'

/** An access token for Microsoft Graph; `fresh` asks for one that was not used before. Throws `GraphProblem`. */
export type SignIn = (fresh?: boolean) => Promise<string>

/** Signs in as the application itself; msal keeps the token until shortly before it expires. */
export function createSignIn(settings: GraphSettings): SignIn {
  const acquire = settings.GRAPH_MANAGED_IDENTITY
    ? byManagedIdentity(settings)
    : byConfidentialClient(settings)
  return async (fresh = false) => {
    try {
      const token = await acquire(fresh)
      if (!token) throw new Error('Entra gave no token.')
      return token
    } catch (problem) {
      throw signInProblem(problem)
    }
  }
}

type Acquire = (fresh: boolean) => Promise<string | undefined>

function byManagedIdentity({ GRAPH_CLIENT_ID, GRAPH_BASE_URL }: GraphSettings): Acquire {
  const application = new ManagedIdentityApplication(
    GRAPH_CLIENT_ID ? { managedIdentityIdParams: { userAssignedClientId: GRAPH_CLIENT_ID } } : {},
  )
  const resource = new URL(GRAPH_BASE_URL).origin
  return async (forceRefresh) =>
    (await application.acquireToken({ resource, forceRefresh })).accessToken
}

function byConfidentialClient(settings: GraphSettings): Acquire {
  let application: ConfidentialClientApplication | undefined
  const scopes = [`${new URL(settings.GRAPH_BASE_URL).origin}/.default`]
  return async (skipCache) => {
    application ??= new ConfidentialClientApplication({ auth: identityOf(settings) })
    const result = await application.acquireTokenByClientCredential({ scopes, skipCache })
    return result?.accessToken
  }
}

function identityOf(settings: GraphSettings): Configuration['auth'] {
  const host = new URL(settings.AZURE_AUTHORITY_HOST)
  const auth = {
    clientId: settings.GRAPH_CLIENT_ID ?? '',
    authority: new URL(settings.GRAPH_TENANT_ID ?? '', host).href,
    // Without this, msal asks Microsoft's public cloud whether the host is one of its own.
    knownAuthorities: [host.host],
  }
  if (settings.GRAPH_CERTIFICATE_PATH)
    return { ...auth, clientCertificate: readCertificate(settings.GRAPH_CERTIFICATE_PATH) }
  return { ...auth, clientSecret: settings.GRAPH_CLIENT_SECRET ?? '' }
}
