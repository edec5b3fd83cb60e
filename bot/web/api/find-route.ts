import type { OpenRoute, Route } from './route.ts'

type Any = Route | OpenRoute
type Found =
  | { kind: 'found'; route: Any; params: Record<string, string> }
  | { kind: 'method'; allowed: string[] }
  | { kind: 'unknown' }

/** Finds the route of an address under `/api`; words go before what may be anything. */
export function routeFinder(routes: readonly Any[]): (method: string, path: string) => Found {
  const known = routes
    .map((route) => ({ route, pattern: patternOf(route.path) }))
    .toSorted((one, other) => variables(one.route) - variables(other.route))
  return (method, path) => {
    const here = known.flatMap(({ route, pattern }) => {
      const params = pattern.exec(path)
      return params ? [{ route, params: decoded(params.groups ?? {}) }] : []
    })
    const [found] = here.filter(({ route }) => route.method === method)
    if (found?.params) return { kind: 'found', route: found.route, params: found.params }
    if (found || here.length === 0) return { kind: 'unknown' }
    return { kind: 'method', allowed: [...new Set(here.map(({ route }) => route.method))] }
  }
}

const variables = ({ path }: Any) => path.split('{').length

/** `/feed/{secret}.ics` → every address of that shape. */
function patternOf(path: string): RegExp {
  const pieces = path.split(/(\{\w+\})/).map((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1]
    return name ? `(?<${name}>[^/]+?)` : piece.replace(/[^\w/]/g, '\\$&')
  })
  return new RegExp(`^${pieces.join('')}$`)
}

/** Null where an address is not well-formed. */
function decoded(groups: Record<string, string>): Record<string, string> | null {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
    )
  } catch {
    return null
  }
}
