import type { Clock } from '../../calendar/clock.ts'
import type { Opened } from '../../database/open.ts'
import { createGraph } from './client.ts'
import { type Kept, keepSubscription } from './keep-subscription.ts'
import { patienceOf } from './patience.ts'
import { type Received, type Reply, receiveNotification } from './receive-notification.ts'
import { fullReadIsDue, type Later, startSchedule } from './schedule.ts'
import type { GraphSettings } from './settings.ts'
import { createSignIn } from './sign-in.ts'
import { readLastTimes } from './store.ts'
import { type Synced, sync } from './sync.ts'

type Log = (event: string, fields?: Record<string, string | number | boolean | null>) => void

/** The reading of Graph in a server: runs by itself until it is stopped. */
export type GraphReading = {
  /** Answers `POST /api/graph/notifications` and `POST /api/graph/lifecycle`. */
  receive: (received: Received) => Promise<Reply>
  stop: () => Promise<void>
}

/** Begins to read Graph by itself: changes, hints, the nightly full read, the subscription. */
export function startReading(parts: {
  opened: Opened
  settings: GraphSettings & { GRAPH_NOTIFICATION_URL?: string | undefined }
  clock: Clock
  later: Later
  log: Log
  /** The Entra groups that a role of the routine names now. */
  groupIds: () => Promise<readonly string[]>
}): GraphReading {
  const { opened, settings, clock, later, log, groupIds } = parts
  const stopping = new AbortController()
  const patience = patienceOf(clock, stopping.signal)
  const graph = createGraph({
    baseUrl: settings.GRAPH_BASE_URL,
    signIn: createSignIn(settings),
    patience,
  })
  const tenant = settings.GRAPH_TENANT_ID ?? ''

  const readOnce = async () => {
    const { full } = await readLastTimes(opened.database)
    const synced = await sync({
      opened,
      graph,
      patience,
      tenant,
      full: fullReadIsDue(full, clock()),
      groupIds: await groupIds(),
    })
    noteReading(log, synced)
    if (synced.kind === 'done') await keep(false)
    return synced.kind
  }
  const keep = async (asked: boolean) => {
    const notificationUrl = settings.GRAPH_NOTIFICATION_URL
    if (!notificationUrl) return
    noteKept(log, await keepSubscription({ opened, graph, clock, notificationUrl, asked }))
  }
  const orFailed = (problem: unknown): 'failed' => {
    log('graphReadingFailed', { problem: problem instanceof Error ? problem.name : 'unknown' })
    return 'failed'
  }
  const schedule = startSchedule({ read: () => readOnce().catch(orFailed), clock, later })
  return {
    receive: (received) =>
      receiveNotification(received, {
        database: opened.database,
        tenant,
        read: schedule.hint,
        renew: () => void keep(true).catch(orFailed),
      }),
    stop: () => {
      stopping.abort()
      return schedule.stop()
    },
  }
}

function noteReading(log: Log, synced: Synced): void {
  if (synced.kind === 'failed') log('graphReadingFailed', { problem: synced.problem.code })
  if (synced.kind !== 'done') return
  const { kind, pages, people, written } = synced.round
  log('graphRead', { round: kind, pages, people, written, left: synced.left })
}

function noteKept(log: Log, kept: Kept): void {
  if (kept.kind === 'failed') log('graphSubscriptionFailed', { problem: kept.problem.code })
  else if (kept.kind !== 'nothing') log('graphSubscription', { outcome: kept.kind })
}
