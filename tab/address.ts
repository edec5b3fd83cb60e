import { createContext, use } from 'react'

const BASE = '/tab/'

/** What the address bar says: `/tab/system/treserva?on=2026-11-24` is page `system`, id `treserva`. */
export type Place = {
  /** The first part of the path; empty at the beginning. */
  page: string
  /** What follows it, decoded; null where nothing does. */
  id: string | null
  query: URLSearchParams
}

export type Address = Place & {
  /** Shows another place: `system/treserva`, `matris?role=system-owner`. `keepFocus` for changes within a view. */
  go: (path: string, how?: { replace?: boolean; keepFocus?: boolean }) => void
  /** Changes some of the query, taking out what is null or empty, without a step in the history. */
  put: (changes: Record<string, string | null>) => void
  /** The place as a link carries it: without `/tab/`. */
  path: string
  /** True, once, when somebody has come to this page by a link and not by opening the tab. */
  arrived: () => boolean
}

export const AddressContext = createContext<Address | null>(null)

/** Throws outside the shell. */
export function useAddress(): Address {
  const address = use(AddressContext)
  if (!address) throw new Error('This part is shown outside the shell of the tab.')
  return address
}

/** The place of an address in the browser; an id that is no well-formed text is none. */
export function placeOf({ pathname, search }: { pathname: string; search: string }): Place {
  const [page = '', ...rest] = pathname.replace(/^\/tab\/?/, '').split('/')
  const id = rest.join('/')
  return { page, id: id ? decoded(id) : null, query: new URLSearchParams(search) }
}

/** The address of a place, for links that can also be opened by themselves. */
export const hrefOf = (path: string) => `${BASE}${path}`

/** A place with some of its query changed. */
export function withQuery(
  { page, id, query }: Place,
  changes: Record<string, string | null>,
): string {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes))
    if (value === null || value === '') next.delete(name)
    else next.set(name, value)
  return pathOf({ page, id, query: next })
}

/** A place as a link carries it. */
export function pathOf({ page, id, query }: Place): string {
  const text = query.toString()
  const path = id === null ? page : `${page}/${id.split('/').map(encodeURIComponent).join('/')}`
  return text ? `${path}?${text}` : path
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Opens the tab where a link leads; a link that leads out of the tab opens its beginning. */
export function openAt(path: string): void {
  const { origin, pathname, search } = new URL(hrefOf(path), location.href)
  const within = origin === location.origin && pathname.startsWith(BASE)
  history.replaceState(null, '', within ? pathname + search : BASE)
}
