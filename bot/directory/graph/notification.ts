import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** What a genuine notification asks for: read the changes now, or renew the subscription now. */
export type Wish = 'read' | 'renew'
export type Judged = { kind: 'malformed' } | { kind: 'judged'; wishes: Set<Wish>; dropped: number }

/** What a notification must name to be genuine. */
export type Expected = { subscriptionId: string; clientState: string; tenant: string }

const Collection = z.object({
  value: z
    .array(
      z.object({
        subscriptionId: z.string(),
        clientState: z.string().nullish(),
        tenantId: z.string().nullish(),
        lifecycleEvent: z.string().nullish(),
      }),
    )
    .max(10_000),
})
type Notification = z.infer<typeof Collection>['value'][number]

/**
 * Judges the notifications of one delivery; those that are not genuine are dropped, silently towards the sender.
 * Without a subscription (`expected` null) none is genuine.
 * Source: Graph documentation, "Receive change notifications through webhooks" and "lifecycle events".
 */
export function judgeNotifications(body: unknown, expected: Expected | null): Judged {
  const collection = Collection.safeParse(body)
  if (!collection.success) return { kind: 'malformed' }
  const { value } = collection.data
  const genuine = value.filter((notification) => expected && isGenuine(notification, expected))
  return {
    kind: 'judged',
    wishes: new Set(genuine.map(wishOf)),
    dropped: value.length - genuine.length,
  }
}

function isGenuine(notification: Notification, expected: Expected): boolean {
  // The secret is compared first and always, so that no answer comes sooner for a wrong one.
  const secret = sameSecret(notification.clientState ?? '', expected.clientState)
  const subscription = same(notification.subscriptionId, expected.subscriptionId)
  return secret && subscription && same(notification.tenantId ?? '', expected.tenant)
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** Compares two secrets in a time that tells nothing of either. */
function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}
const digest = (text: string) => createHash('sha256').update(text).digest()

function wishOf({ lifecycleEvent }: Notification): Wish {
  const renew =
    lifecycleEvent === 'reauthorizationRequired' || lifecycleEvent === 'subscriptionRemoved'
  return renew ? 'renew' : 'read'
}
