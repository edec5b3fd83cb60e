import { randomUUID } from 'node:crypto'
import { type Answered, type Asked, json, refusal } from './graph-loopback.ts'

export type Subscription = {
  id: string
  changeType: string
  resource: string
  notificationUrl: string
  lifecycleNotificationUrl?: string
  expirationDateTime: string
  clientState: string
}

/** The longest life of a subscription to users, in minutes. Source: Graph documentation, "subscription resource type". */
const LONGEST = 41_760

/** Creates and renews subscriptions; the addresses must pass the handshake first. */
export async function answerSubscriptions(
  { method, url, body }: Asked,
  subscriptions: Map<string, Subscription>,
  now: () => number,
): Promise<Answered> {
  const wanted: Subscription = JSON.parse(body)
  const minutes = (Date.parse(wanted.expirationDateTime) - now()) / 60_000
  if (!(minutes > 0 && minutes <= LONGEST)) return refusal(400, 'ExtensionError')
  const known = subscriptions.get(url.pathname.split('/subscriptions/')[1] ?? '')
  if (method === 'PATCH' && !known) return refusal(404, 'ResourceNotFound')
  if (known) {
    known.expirationDateTime = wanted.expirationDateTime
    return json(200, known)
  }
  return create(wanted, subscriptions)
}

async function create(wanted: Subscription, subscriptions: Map<string, Subscription>) {
  const addresses = [wanted.notificationUrl, wanted.lifecycleNotificationUrl ?? '']
  const passed = await Promise.all(addresses.filter(Boolean).map(passesHandshake))
  if (passed.includes(false)) return refusal(400, 'ValidationError')
  const created = { ...wanted, id: randomUUID() }
  subscriptions.set(created.id, created)
  return json(201, created)
}

async function passesHandshake(address: string): Promise<boolean> {
  const token = `Validation: Testing client application reachability ${randomUUID()} å&+%`
  const target = new URL(address)
  target.searchParams.set('validationToken', token)
  const response = await fetch(target, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    signal: AbortSignal.timeout(10_000),
  }).catch(() => null)
  if (!response) return false
  const type = response.headers.get('content-type') ?? ''
  const body = await response.text()
  return response.status === 200 && type.startsWith('text/plain') && body === token
}
