import { systemClock } from './calendar/clock.ts'
import { readConfig } from './config.ts'
import { openInMemory } from './database/open.ts'
import { createSnapshots } from './register/snapshots.ts'
import { apiParts } from './run-api.ts'
import type { OpenRoute, Route } from './web/api/route.ts'
import { allRoutes } from './web/api/routes.ts'

/** The routes of the API as they are in local mode, to be looked at: behind them is an empty database. */
export async function everyRoute(): Promise<(Route | OpenRoute)[]> {
  const opened = await openInMemory()
  const data = {
    opened,
    snapshots: createSnapshots(opened),
    clock: systemClock,
    stop: () => undefined,
  }
  const teams = async () => ({ show: async () => undefined })
  const routes = allRoutes(apiParts(readConfig({}), data, { teams, log: () => undefined }))
  await opened.close()
  return routes
}
