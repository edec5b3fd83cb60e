import { z } from 'zod'
import { type OpenRoute, openRoute } from '../api/route.ts'
import type { TokenSettings } from '../api/token.ts'
import { type ConsentView, consentView } from '../views/consent.ts'

/**
 * What the tab needs to ask for consent. Nobody is signed in at that point, and none of it is secret: it stands in
 * every address of a sign-in.
 */
export function consentRoutes({ tokens }: { tokens: TokenSettings | null }): OpenRoute[] {
  const asked = tokens && consentOf(tokens)
  return [
    openRoute({
      method: 'GET',
      path: '/consent',
      says: 'Where somebody agrees that the tab may know who reads; only where people sign in.',
      open: true,
      params: z.object({}),
      view: consentView,
      answer: async () => (asked ? { kind: 'view', view: asked } : { kind: 'unknown' }),
    }),
  ]
}

function consentOf({ authority, tenants, audiences }: TokenSettings): ConsentView | null {
  const [clientId, uri = `api://${clientId}`] = audiences
  const [tenant] = tenants
  if (!clientId || !tenant) return null
  return {
    address: `${authority.replace(/\/+$/, '')}/${tenant}/oauth2/v2.0/authorize`,
    clientId,
    scope: `openid profile ${uri}/access_as_user`,
  }
}
