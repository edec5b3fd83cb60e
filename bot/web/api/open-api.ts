import type { Log } from '../../log.ts'
import { type Api, createApi } from './pipeline.ts'
import { allRoutes, type RouteParts } from './routes.ts'

/** The API with all its routes. */
export function openApi(parts: RouteParts & { log: Log }): Api {
  return createApi({
    routes: allRoutes(parts),
    signingIn: parts.local
      ? { kind: 'local' }
      : { kind: 'teams', readToken: async () => ({ kind: 'refused' }) },
    administrators: parts.administrators,
    snapshot: parts.snapshots.current,
    refresh: parts.snapshots.refresh,
    clock: parts.clock,
    log: parts.log,
  })
}
