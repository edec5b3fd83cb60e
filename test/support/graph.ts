import { type Apps, answerApps } from './graph-apps.ts'
import { answerDelta, type DeltaSettings } from './graph-delta.ts'
import {
  type Answered,
  type Asked,
  type Certificate,
  json,
  listen,
  refusal,
} from './graph-loopback.ts'
import { answerSubscriptions, type Subscription } from './graph-subscriptions.ts'
import { Tenant } from './graph-tenant.ts'

/** A stand-in for Microsoft Graph on loopback, behaving as its documentation says. */
export type StandIn = {
  url: string
  tenant: Tenant
  apps: Apps
  /** Every request so far, `GET /v1.0/users/delta?…`, and its headers. */
  asked: { line: string; headers: Asked['headers'] }[]
  subscriptions: Map<string, Subscription>
  /** Settings that a test may turn. */
  settings: Settings
  close: () => Promise<void>
}
type Settings = DeltaSettings & {
  /** Application permissions that were consented to. */
  permissions: Set<string>
  acceptsToken: (token: string) => boolean
  /** An answer in the place of the right one; `count` says how many requests there were, this one included. */
  fault: (asked: Asked, count: number) => Answered | null | Promise<Answered | null>
  /** What a part of a batch meets instead of its answer; `count` says how often it was asked before. */
  batchFault: (personId: string, count: number) => { status: number; retryAfter?: string } | null
}
type Options = Partial<Settings> & { certificate?: Certificate; now?: () => number }

export async function startGraph(options: Options = {}): Promise<StandIn> {
  const settings: Settings = {
    pageSize: 999,
    bringsManagers: true,
    permissions: new Set(['User.Read.All', 'GroupMember.Read.All']),
    acceptsToken: () => true,
    fault: () => null,
    batchFault: () => null,
    ...options,
  }
  const state = {
    tenant: new Tenant(),
    apps: { catalogue: new Map(), installed: new Set() },
    asked: [],
    subscriptions: new Map(),
    settings,
  } satisfies Omit<StandIn, 'url' | 'close'>
  const answer = answering({ ...state, batchCounts: new Map() }, options.now ?? Date.now)
  return { ...state, ...(await listen(answer, options.certificate)) }
}

type State = Omit<StandIn, 'url' | 'close'> & { batchCounts: Map<string, number> }

function answering(state: State, now: () => number) {
  const { settings, subscriptions } = state
  return async (asked: Asked): Promise<Answered> => {
    const { method, url, headers } = asked
    state.asked.push({ line: `${method} ${url.pathname}${url.search}`, headers })
    const fault = await settings.fault(asked, state.asked.length)
    if (fault) return fault
    const token = headers.authorization?.replace('Bearer ', '')
    if (!token || !settings.acceptsToken(token)) return refusal(401, 'InvalidAuthenticationToken')
    if (url.pathname.startsWith('/v1.0/subscriptions'))
      return answerSubscriptions(asked, subscriptions, now)
    return aboutApps(asked, state) ?? route(asked, state)
  }
}

function aboutApps(asked: Asked, { apps, settings, tenant }: State): Answered | null {
  const { permissions } = settings
  return answerApps(asked, { apps, permissions, knows: (id) => tenant.users.has(id) })
}

function route(asked: Asked, state: State): Answered {
  const path = asked.url.pathname.replace('/v1.0', '')
  const group = /^\/groups\/([^/]+)\/transitiveMembers\/microsoft\.graph\.user$/.exec(path)?.[1]
  const needed = group ? 'GroupMember.Read.All' : 'User.Read.All'
  if (!state.settings.permissions.has(needed)) return refusal(403, 'Authorization_RequestDenied')
  if (group) return members(asked, state, group)
  switch (path) {
    case '/users/delta':
      return answerDelta(asked, state.tenant, state.settings)
    case '/users':
      return list(asked, state)
    case '/users/$count':
      return count(asked, state)
    case '/$batch':
      return batch(asked, state)
    default:
      return refusal(404, 'Request_ResourceNotFound')
  }
}

/** The plain list, which clients without delta read. */
function list({ url }: Asked, { tenant }: State): Answered {
  const top = Math.min(999, Number(url.searchParams.get('$top') ?? 100))
  const offset = Number(url.searchParams.get('$skiptoken') ?? 0)
  const select = url.searchParams.get('$select')?.split(',') ?? []
  const value = tenant.everybody(select, false, offset, offset + top)
  return json(200, { ...nextLink(url, offset + top, tenant.users.size), value })
}

function nextLink(url: URL, end: number, total: number): Record<string, string> {
  const next = new URL(url)
  next.searchParams.set('$skiptoken', String(end))
  return end < total ? { '@odata.nextLink': next.href } : {}
}

function count({ headers }: Asked, { tenant }: State): Answered {
  if (headers.consistencylevel !== 'eventual') return refusal(400, 'Request_BadRequest')
  return {
    status: 200,
    headers: { 'content-type': 'text/plain' },
    body: String(tenant.users.size),
  }
}

function members({ url, headers }: Asked, { tenant, settings }: State, group: string): Answered {
  if (headers.consistencylevel !== 'eventual' || url.searchParams.get('$count') !== 'true')
    return refusal(400, 'Request_UnsupportedQuery')
  const ids = tenant.groups.get(group)
  if (!ids) return refusal(404, 'Request_ResourceNotFound')
  const offset = Number(url.searchParams.get('$skiptoken') ?? 0)
  const end = offset + Math.min(settings.pageSize, Number(url.searchParams.get('$top') ?? 100))
  const value = ids.slice(offset, end).map((id) => ({ id }))
  return json(200, { ...nextLink(url, end, ids.length), value })
}

function batch({ body }: Asked, state: State): Answered {
  const { requests }: { requests: { id: string; url: string }[] } = JSON.parse(body)
  if (requests.length > 20) return refusal(400, 'BadRequest')
  const responses = requests.map(({ id, url }) => ({ id, ...part(url, state) }))
  // Graph answers in no certain order.
  return json(200, { responses: responses.toReversed() })
}

function part(url: string, state: State) {
  const [, , person = '', ...what] = url.split('/')
  const before = state.batchCounts.get(person) ?? 0
  state.batchCounts.set(person, before + 1)
  const fault = state.settings.batchFault(person, before)
  if (fault)
    return {
      status: fault.status,
      headers: { 'Retry-After': fault.retryAfter ?? '' },
      body: { error: { code: 'TooManyRequests' } },
    }
  return what.join('/') === 'mailboxSettings/automaticRepliesSetting'
    ? replies(person, state)
    : manager(person, state)
}

function manager(person: string, { tenant }: State) {
  const id = tenant.users.get(person)?.manager
  return id ? answered({ id }) : refused(404, 'Request_ResourceNotFound')
}

/** A user has a mailbox when the tenant was told of its automatic replies. */
function replies(person: string, { tenant, settings }: State) {
  if (!settings.permissions.has('MailboxSettings.Read')) return refused(403, 'ErrorAccessDenied')
  const setting = tenant.replies.get(person)
  return setting ? answered(setting) : refused(404, 'MailboxNotEnabledForRESTAPI')
}

const answered = (body: object) => ({ status: 200, headers: {}, body })
const refused = (status: number, code: string) => ({
  status,
  headers: {},
  body: { error: { code } },
})
