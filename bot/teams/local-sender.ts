import type { Activity } from 'botbuilder'

/** An address where nobody listens: what an activity carries that wants its replies in the response. */
const NOWHERE = 'http://127.0.0.1:1/'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * Where replies to a local activity go, or null when that is not this machine: nobody signs in locally, so a
 * caller must not be able to make the bot call out.
 */
export function localServiceUrl({ serviceUrl, deliveryMode }: Activity): string | null {
  if (!serviceUrl) return deliveryMode === 'expectReplies' ? NOWHERE : null
  const url = URL.canParse(serviceUrl) ? new URL(serviceUrl) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null
  return LOOPBACK.test(url.hostname) ? serviceUrl : null
}
