import type { Clock } from '../calendar/clock.ts'
import type { Database } from '../database/database.ts'
import type { Install } from '../directory/graph/install.ts'
import type { Limit } from '../duties/allowance/limit.ts'
import { takeAllowance } from '../duties/allowance/store.ts'
import type { Log } from '../log.ts'
import type { Adapter } from './adapter.ts'
import { audienceOf } from './authentication.ts'
import { reachesWith } from './reaches.ts'
import type { Healing } from './sending/heal.ts'
import {
  forgetConversation,
  keepReaches,
  readReach,
  readUsualPlace,
  readWhyUnreached,
} from './store.ts'

type Parts = {
  adapter: Adapter
  /** The bot's own id; null in local mode. */
  appId: string | null
  /** What botbuilder reads under its own names. */
  settings: Record<string, string>
  database: Database
  clock: Clock
  log: Log
  /** Installs the app for a person; null or left out where nobody may. */
  install?: Install | null
  /** What the platform lets the bot send; null or left out for as fast as it can. */
  limit?: Limit | null
}

/** All that writing to people first takes, on a database that several instances may share. */
export function writingFirst(parts: Parts): Healing {
  const { adapter, appId, settings, database, clock, log, install = null, limit = null } = parts
  const reaches = reachesWith({
    write: (noted) => keepReaches(database, noted),
    read: (personId) => readReach(database, personId),
    remove: (conversationId, why) => forgetConversation(database, conversationId, why),
    whyNot: (personId) => readWhyUnreached(database, personId),
    usualPlace: () => readUsualPlace(database),
    log,
  })
  const takeTurn = (among: Limit) => async (personId: string) => {
    const [wait = 0] = await takeAllowance(database, among, [personId])
    return wait
  }
  return {
    adapter,
    appId: appId ?? '',
    audience: audienceOf(settings),
    reaches,
    install,
    tenantId: settings.MicrosoftAppTenantId ?? null,
    clock,
    log,
    turn: limit && takeTurn(limit),
  }
}
