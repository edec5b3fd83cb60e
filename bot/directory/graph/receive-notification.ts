import type { Database } from '../../database/database.ts'
import { handshakeText } from './handshake.ts'
import { judgeNotifications } from './notification.ts'
import { readSubscription } from './subscription/store.ts'

/** A request of Graph to `/api/graph/notifications` or `/api/graph/lifecycle`: its decoded query parameter, and its JSON body. */
export type Received = { validationToken?: string | undefined; body: unknown }
/** The answer, as `text/plain`. */
export type Reply = { status: 200 | 202 | 400; text: string }

/**
 * Answers Graph at once and does the work afterwards: Graph wants its answer within three seconds. Notifications
 * that are not genuine get the same answer as genuine ones.
 */
export async function receiveNotification(
  { validationToken, body }: Received,
  {
    database,
    tenant,
    read,
    renew,
  }: {
    database: Database
    tenant: string
    /** Reads the changes soon; many calls in a short time lead to one reading. */
    read: () => void
    /** Renews the subscription, or makes a new one. */
    renew: () => void
  },
): Promise<Reply> {
  if (validationToken !== undefined) {
    const text = handshakeText(validationToken)
    return text === null ? { status: 400, text: '' } : { status: 200, text }
  }
  const subscription = await readSubscription(database)
  const expected = subscription && {
    subscriptionId: subscription.id,
    clientState: subscription.clientState,
    tenant,
  }
  const judged = judgeNotifications(body, expected)
  if (judged.kind === 'malformed') return { status: 400, text: '' }
  if (judged.wishes.has('read')) read()
  if (judged.wishes.has('renew')) renew()
  return { status: 202, text: '' }
}
