import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Clock, instant } from '../../calendar/clock.ts'
import type { Opened } from '../../database/open.ts'
import type { Graph } from './client.ts'
import { asOnlyReader } from './lock/store.ts'
import { GraphProblem } from './problem.ts'
import { readSubscription, writeSubscription } from './subscription/store.ts'
import { addressesOf, dueFor, LIFE, type Subscription } from './subscription/subscription.ts'

export type Kept =
  | { kind: 'created' | 'renewed' | 'nothing' }
  | { kind: 'busy' }
  | { kind: 'failed'; problem: GraphProblem }

type Keeping = {
  opened: Opened
  graph: Graph
  clock: Clock
  /** `GRAPH_NOTIFICATION_URL`. */
  notificationUrl: string
  /** Graph asked for the renewal. */
  asked?: boolean
}

/** Makes the subscription to changes of people, or renews it when its time is near; a lost one is made anew. */
export async function keepSubscription(keeping: Keeping): Promise<Kept> {
  return asOnlyReader(keeping.opened, async () => {
    try {
      return { kind: await keep(keeping) }
    } catch (problem) {
      if (problem instanceof GraphProblem) return { kind: 'failed', problem }
      throw problem
    }
  })
}

async function keep(keeping: Keeping): Promise<'created' | 'renewed' | 'nothing'> {
  const known = await readSubscription(keeping.opened.database)
  const url = addressesOf(keeping.notificationUrl).changes
  const due = dueFor(known, { url, now: keeping.clock(), asked: keeping.asked ?? false })
  if (due === 'nothing') return due
  if (due === 'renew' && known && (await renew(keeping, known))) return 'renewed'
  await create(keeping)
  return 'created'
}

/** Tells whether Graph still knew the subscription. */
async function renew({ opened, graph, clock }: Keeping, known: Subscription): Promise<boolean> {
  const expiresAt = clock() + LIFE
  const body = { expirationDateTime: instant(() => expiresAt) }
  try {
    await graph('patch', `/subscriptions/${known.id}`, { body })
  } catch (problem) {
    if (problem instanceof GraphProblem && problem.code === 'notFound') return false
    throw problem
  }
  await writeSubscription(opened.database, { ...known, expiresAt })
  return true
}

const Created = z.object({ id: z.string() })

async function create({ opened, graph, clock, notificationUrl }: Keeping): Promise<void> {
  const { changes: url, lifecycle } = addressesOf(notificationUrl)
  const expiresAt = clock() + LIFE
  const clientState = randomBytes(32).toString('base64url')
  const answer = await graph('post', '/subscriptions', {
    body: {
      // A person who was created arrives as updated. Source: Graph documentation, "subscription resource type".
      changeType: 'updated,deleted',
      resource: 'users',
      notificationUrl: url,
      lifecycleNotificationUrl: lifecycle,
      expirationDateTime: instant(() => expiresAt),
      clientState,
    },
  })
  const created = Created.safeParse(answer)
  if (!created.success)
    throw new GraphProblem('unexpected', 'Microsoft Graph made a subscription without an id.')
  await writeSubscription(opened.database, { id: created.data.id, url, clientState, expiresAt })
}
