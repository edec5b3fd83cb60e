import type { Clock } from '../../calendar/clock.ts'
import type { Database } from '../../database/database.ts'
import type { Snapshots } from '../../register/snapshots.ts'
import { consentRoutes } from '../routes/consent.ts'
import { documentsRoutes } from '../routes/documents.ts'
import { feedRoutes } from '../routes/feed.ts'
import { followUpRoutes } from '../routes/follow-up.ts'
import { managingRoutes } from '../routes/managing.ts'
import { matrixRoutes } from '../routes/matrix.ts'
import { meRoutes } from '../routes/me.ts'
import { mineRoutes } from '../routes/mine.ts'
import { type DutyParts, occurrenceRoutes } from '../routes/occurrences.ts'
import { peopleRoutes } from '../routes/people.ts'
import { systemsRoutes } from '../routes/systems.ts'
import type { OpenRoute, Route } from './route.ts'
import type { TokenSettings } from './token.ts'

/** What routes are made of; each takes what it needs. */
export type RouteParts = {
  database: Database
  snapshots: Snapshots
  clock: Clock
  /** Nobody signs in: demo persons may be picked. */
  local: boolean
  /** Addresses, object ids and Entra group ids in lower case; empty where the settings name nobody. */
  administrators: ReadonlySet<string>
  /** Whose tokens are believed; null in local mode, where people name themselves. */
  tokens: TokenSettings | null
  /** What a card's button does, done from the tab. */
  duties: DutyParts
}

/** Every address of the API, one line an area. */
export function allRoutes(parts: RouteParts): (Route | OpenRoute)[] {
  return [
    ...meRoutes(parts),
    ...peopleRoutes(parts),
    ...managingRoutes(parts),
    ...matrixRoutes(parts),
    ...documentsRoutes(),
    ...consentRoutes(parts),
    ...mineRoutes({ ...parts, ...parts.duties }),
    ...feedRoutes({ ...parts, ...parts.duties }),
    ...occurrenceRoutes(parts.duties),
    ...systemsRoutes({ ...parts, ...parts.duties }),
    ...followUpRoutes({ ...parts, ...parts.duties }),
  ]
}
