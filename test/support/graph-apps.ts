import { type Answered, type Asked, json, refusal } from './graph-loopback.ts'

/** The Teams apps of a tenant, as Graph keeps them. */
export type Apps = {
  /** Catalogue ids by the id in the app's manifest. */
  catalogue: Map<string, string>
  /** Who has which app, `person/catalogue id`. */
  installed: Set<string>
}
type State = { apps: Apps; permissions: Set<string>; knows: (personId: string) => boolean }

export const INSTALL = 'TeamsAppInstallation.ReadWriteSelfForUser.All'
export const CATALOGUE = 'AppCatalog.Read.All'

/** The chat that the bot has with a person. */
export const chatOf = (personId: string) => `19:${personId}_bot@unq.gbl.spaces`

/** Answers what is asked about apps; null when something else is. */
export function answerApps(asked: Asked, state: State): Answered | null {
  const path = asked.url.pathname.replace('/v1.0', '')
  if (path === '/appCatalogs/teamsApps') return find(asked, state)
  const parts = /^\/users\/([^/]+)\/teamwork\/installedApps(?:\/([^/]+)\/chat)?$/.exec(path)
  if (!parts) return null
  if (!state.permissions.has(INSTALL)) return refusal(403, 'Forbidden')
  const [, person = '', installation] = parts
  if (!state.knows(person)) return refusal(404, 'NotFound')
  if (installation) return json(200, { id: chatOf(person) })
  return asked.method === 'POST' ? install(asked, person, state) : list(asked, person, state)
}

function find({ url }: Asked, { apps, permissions }: State): Answered {
  if (!permissions.has(CATALOGUE)) return refusal(403, 'Forbidden')
  const [, manifest = ''] =
    /^externalId eq '([^']+)'$/.exec(url.searchParams.get('$filter') ?? '') ?? []
  const id = apps.catalogue.get(manifest)
  return json(200, { value: id ? [{ id, externalId: manifest }] : [] })
}

/** Created without a body, as Graph does; the app is named by its address. */
function install({ body, url }: Asked, person: string, { apps }: State): Answered {
  const named: { 'teamsApp@odata.bind': string } = JSON.parse(body)
  const [, id = ''] =
    /^https?:\/\/[^/]+\/v1\.0\/appCatalogs\/teamsApps\/([^/]+)$/.exec(
      named['teamsApp@odata.bind'],
    ) ?? []
  if (!url.pathname.startsWith('/v1.0/') || !id) return refusal(400, 'BadRequest')
  if (![...apps.catalogue.values()].includes(id)) return refusal(404, 'NotFound')
  const key = `${person}/${id}`
  if (apps.installed.has(key)) return refusal(409, 'Conflict')
  apps.installed.add(key)
  return { status: 201 }
}

function list({ url }: Asked, person: string, { apps }: State): Answered {
  const [, id = ''] =
    /^teamsApp\/id eq '([^']+)'$/.exec(url.searchParams.get('$filter') ?? '') ?? []
  const value = apps.installed.has(`${person}/${id}`) ? [{ id: `installation-of-${id}` }] : []
  return json(200, { value })
}
