import type { ConsentView } from '../bot/web/views/consent.ts'
import { hrefOf } from './address.ts'
import { read, sendAs } from './api.ts'
import { endConsent } from './teams.ts'
import { languageOf } from './words.ts'

/**
 * The small window in which somebody agrees that the tab may know who reads. It goes to Entra, comes back with an
 * answer, and tells the tab. The code that Entra gives is dropped: the tab asks Teams for its token as always.
 */
export async function consent(): Promise<void> {
  const query = new URLSearchParams(location.search)
  if (query.has('code')) return endConsent(null)
  if (query.has('error')) return endConsent(query.get('error'))
  sendAs({
    prove: async () => ({ kind: 'headers', headers: {} }),
    language: () => languageOf(navigator.language),
  })
  const answer = await read<ConsentView>('consent')
  if (answer.kind !== 'view') return endConsent(answer.kind)
  location.replace(addressOf(answer.view))
}

function addressOf({ address, clientId, scope }: ConsentView): string {
  const url = new URL(address)
  const asked = {
    client_id: clientId,
    response_type: 'code',
    response_mode: 'query',
    redirect_uri: new URL(hrefOf('consent'), location.href).href,
    scope,
    prompt: 'consent',
  }
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value)
  return url.href
}
