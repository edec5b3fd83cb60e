import { type Answered, type Asked, json, refusal } from './graph-loopback.ts'
import type { Tenant } from './graph-tenant.ts'

/** What a token stands for: a place in a round over the changes after `since` (everybody, when null) up to `until`. */
type Place = {
  epoch: number
  select: string[]
  since: number | null
  until: number
  offset: number
}
export type DeltaSettings = { pageSize: number; bringsManagers: boolean }

/** One request of `users/delta`. Source: Graph documentation, "user: delta" and "delta query overview". */
export function answerDelta(
  { url }: Asked,
  tenant: Tenant,
  { pageSize, bringsManagers }: DeltaSettings,
): Answered {
  if (['$top', '$expand', '$orderby'].some((name) => url.searchParams.has(name)))
    return refusal(400, 'Request_UnsupportedQuery')
  const place = placeIn(url, tenant)
  if (!place) return refusal(400, 'Request_BadRequest')
  if (place.epoch !== tenant.epoch)
    return refusal(410, 'syncStateNotFound', {
      location: `${url.origin}/v1.0/users/delta?$deltatoken=`,
    })
  const end = place.offset + pageSize
  const { since, select } = place
  const changes = since === null ? null : tenant.changedSince(since, select, bringsManagers)
  const value =
    changes?.slice(place.offset, end) ?? tenant.everybody(select, bringsManagers, place.offset, end)
  const follows =
    end < (changes?.length ?? tenant.users.size)
      ? { '@odata.nextLink': linkTo(url, '$skiptoken', { ...place, offset: end }) }
      : {
          '@odata.deltaLink': linkTo(url, '$deltatoken', {
            ...place,
            offset: 0,
            since: place.until,
          }),
        }
  return json(200, { '@odata.context': `${url.origin}/v1.0/$metadata#users`, ...follows, value })
}

function placeIn({ searchParams }: URL, tenant: Tenant): Place | null {
  const skip = searchParams.get('$skiptoken')
  const token = skip ?? searchParams.get('$deltatoken')
  if (!token)
    return {
      epoch: tenant.epoch,
      select: searchParams.get('$select')?.split(',') ?? [],
      since: null,
      until: tenant.version,
      offset: 0,
    }
  try {
    const place: Place = JSON.parse(Buffer.from(token, 'base64url').toString())
    return skip ? place : { ...place, until: tenant.version }
  } catch {
    return null
  }
}

function linkTo({ origin }: URL, name: string, place: Place): string {
  return `${origin}/v1.0/users/delta?${name}=${Buffer.from(JSON.stringify(place)).toString('base64url')}`
}
