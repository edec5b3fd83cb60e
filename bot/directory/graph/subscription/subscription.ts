/** The subscription to changes of people. */
export type Subscription = {
  id: string
  /** Where notifications go. */
  url: string
  clientState: string
  /** Milliseconds since 1970. */
  expiresAt: number
}

const DAY = 24 * 60 * 60_000
/** How long a subscription is made for; users allow up to 41,760 minutes (29 days). Source: Graph documentation, "subscription resource type". */
export const LIFE = 28 * DAY
/** How long before its end it is renewed: there is time for two weeks of failures. */
export const MARGIN = 14 * DAY

/** What is to be done about a subscription now. */
export function dueFor(
  known: Subscription | null,
  { url, now, asked }: { url: string; now: number; asked: boolean },
): 'create' | 'renew' | 'nothing' {
  if (!known || known.url !== url || known.expiresAt <= now) return 'create'
  return asked || known.expiresAt - now < MARGIN ? 'renew' : 'nothing'
}

/** Where Graph sends changes and lifecycle events, from `GRAPH_NOTIFICATION_URL`: the server's address, or the whole address for changes. */
export function addressesOf(notificationUrl: string): { changes: string; lifecycle: string } {
  const base = notificationUrl.replace(/\/+$/, '').replace(/\/api\/graph\/notifications$/, '')
  return {
    changes: `${base}/api/graph/notifications`,
    lifecycle: `${base}/api/graph/lifecycle`,
  }
}
