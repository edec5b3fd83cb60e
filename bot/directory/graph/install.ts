import { z } from 'zod'
import type { Clock } from '../../calendar/clock.ts'
import type { Graph } from './client.ts'
import { GraphProblem, type ProblemCode } from './problem.ts'
import { retryAfter } from './retry-delay.ts'

/** How installing the app for a person ended. */
export type Installed =
  /** It is there, by now or since before. `chatId` is the conversation with the person, where Graph tells it. */
  | { kind: 'installed'; chatId: string | null }
  /** Not for this person, or for nobody: permission or app missing, account or licence gone. */
  | { kind: 'refused'; problem: ProblemCode | 'notInCatalogue' }
  /** Graph can't just now; `afterMs` where it says when. */
  | { kind: 'later'; afterMs: number | null }

/** Installs the app for a person, by object id. Never throws. */
export type Install = (personId: string) => Promise<Installed>

type Log = (event: string, fields?: Record<string, string | number | boolean | null>) => void
type Parts = {
  graph: Graph
  /** Where Graph is reached, as in `GRAPH_BASE_URL`: the app is named by its whole address. */
  baseUrl: string
  /** The app's id in the organisation's catalogue; null: it is looked up by `manifestId`. */
  catalogId: string | null
  /** The id in the app's manifest. */
  manifestId: string
  /** Milliseconds that one installation may take. */
  patience: number
  clock: Clock
  log: Log
}

const List = z.object({ value: z.array(z.object({ id: z.string() })) })
const Chat = z.object({ id: z.string() })

/**
 * Installs through Microsoft Graph (`TeamsAppInstallation.ReadWriteSelfForUser.All`), and reads where the
 * conversation is. Each reason why the app can't be installed is logged once, without saying for whom.
 * Source: msteams-docs, "Proactive installation of apps using Graph API".
 */
export function installWith({
  graph,
  baseUrl,
  catalogId,
  manifestId,
  patience,
  clock,
  log,
}: Parts): Install {
  const catalogued = rememberedOnce(async () => catalogId ?? (await findInCatalogue()))
  const logged = new Set<string>()

  const findInCatalogue = async () => {
    const filter = encodeURIComponent(`externalId eq '${manifestId}'`)
    const found = List.parse(await graph('get', `/appCatalogs/teamsApps?$filter=${filter}`))
    return found.value[0]?.id ?? null
  }
  const install = async (personId: string): Promise<Installed> => {
    const appId = await catalogued.get()
    if (appId === null) {
      catalogued.forget()
      return { kind: 'refused', problem: 'notInCatalogue' }
    }
    const apps = `/users/${encodeURIComponent(personId)}/teamwork/installedApps`
    const app = new URL(`/v1.0/appCatalogs/teamsApps/${appId}`, baseUrl).href
    await graph('post', apps, { body: { 'teamsApp@odata.bind': app } }).catch(unlessThere)
    return { kind: 'installed', chatId: await chatOf(graph, apps, appId).catch(notTold) }
  }
  return async (personId) => {
    const installed = await within(
      patience,
      install(personId).catch((problem) => endOf(problem, clock())),
    )
    if (installed.kind !== 'refused') return installed
    const { problem } = installed
    // A person may be without an account, or the app put into the catalogue anew.
    if (problem === 'notFound') catalogued.forget()
    if (!logged.has(problem)) log('appNotInstalled', { problem })
    logged.add(problem)
    return installed
  }
}

async function chatOf(graph: Graph, apps: string, appId: string): Promise<string | null> {
  const filter = encodeURIComponent(`teamsApp/id eq '${appId}'`)
  const found = List.parse(await graph('get', `${apps}?$expand=teamsApp&$filter=${filter}`))
  const installed = found.value[0]
  if (!installed) return null
  return Chat.parse(await graph('get', `${apps}/${encodeURIComponent(installed.id)}/chat`)).id
}

function unlessThere(problem: unknown): void {
  if (!(problem instanceof GraphProblem && problem.code === 'exists')) throw problem
}

/** The app is installed all the same. What Graph will tell later is worth waiting for. */
function notTold(problem: unknown): null {
  if (endOf(problem, 0).kind === 'later') throw problem
  return null
}

/** Throttling and outages pass; everything else is an answer. */
function endOf(problem: unknown, now: number): Installed {
  if (problem instanceof z.ZodError) return { kind: 'refused', problem: 'unexpected' }
  if (!(problem instanceof GraphProblem)) throw problem
  if (problem.code === 'throttled' || problem.code === 'unavailable')
    return { kind: 'later', afterMs: retryAfter(problem.retryAfter, now) }
  return { kind: 'refused', problem: problem.code }
}

/** Installing twice is installing once, so an answer that takes too long can be asked for again. */
function within(patience: number, installing: Promise<Installed>): Promise<Installed> {
  const { promise, resolve, reject } = Promise.withResolvers<Installed>()
  const timer = setTimeout(() => resolve({ kind: 'later', afterMs: null }), patience)
  installing.then(resolve, reject).finally(() => clearTimeout(timer))
  return promise
}

/** A value that is looked up at its first use; a failure is not remembered. */
function rememberedOnce<Value>(look: () => Promise<Value>) {
  let value: Promise<Value> | null = null
  const forget = () => {
    value = null
  }
  return {
    forget,
    get: () => {
      value ??= look()
      value.catch(forget)
      return value
    },
  }
}
