import type { Log } from '../../log.ts'
import { type Api, createApi } from './pipeline.ts'
import { allRoutes, type RouteParts } from './routes.ts'
import { tokenReader } from './token.ts'

type Parts = RouteParts & { log: Log }

/** The API with all its routes. */
export function openApi(parts: Parts): Api {
  const { tokens, administrators, snapshots, clock, log } = parts
  return createApi({
    routes: allRoutes(parts),
    signingIn: tokens ? { kind: 'teams', readToken: tokenReader(tokens) } : { kind: 'local' },
    administrators,
    snapshot: snapshots.current,
    refresh: snapshots.refresh,
    clock,
    log,
  })
}
