import type { Activity, InvokeResponse } from 'botbuilder'
import { type Clock, instant, todayBy } from '../calendar/clock.ts'
import type { Database } from '../database/database.ts'
import type { Install } from '../directory/graph/install.ts'
import type { Log } from '../log.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { Adapter } from './adapter.ts'
import { type Admit, admitFromTeams, admitLocally, type Refused } from './admission.ts'
import { orApologise } from './apology.ts'
import { askerOf, localeOf } from './asker.ts'
import { audienceOf, KeptAuthentication } from './authentication.ts'
import { Conversation } from './conversation.ts'
import { isGroup } from './heard.ts'
import { type Answered, onceWith } from './once.ts'
import type { Reach } from './reach.ts'
import { type Reaches, reachesWith } from './reaches.ts'
import { type Send, sendWith } from './send.ts'
import type { Healing } from './sending/heal.ts'
import {
  claimActivity,
  claimTelling,
  claimWelcome,
  forgetConversation,
  forgetHandled,
  keepReaches,
  markAnswered,
  readReach,
  readUsualPlace,
  readWhyUnreached,
  releaseTelling,
  releaseWelcome,
} from './store.ts'
import { tellWith } from './tell-coordinator.ts'
import { welcomeWith } from './welcome.ts'

type Mode = { kind: 'local' } | { kind: 'teams'; appId: string; tenants: string[] }
type Parts = {
  mode: Mode
  /** What botbuilder reads under its own names. */
  settings: Record<string, string>
  database: Database
  snapshot: () => Snapshot | null
  clock: Clock
  log: Log
  /** Installs the app for a person; null or left out where nobody may. */
  install?: Install | null
}
type Posted = { authorization: string; body: unknown }
type Reply = { kind: 'answered'; status: number; body?: unknown } | Refused

export type Teams = {
  /** Takes what a channel posts: signs it in, lets it have its turn once, and gives what goes back. */
  receive: (posted: Posted) => Promise<Reply>
  /** Writes to a person first. */
  send: Send
  /** Resolves when nothing is left to be written. */
  settled: () => Promise<void>
}

/** Everything that talks with Teams, put together. */
export function openTeams(parts: Parts): Teams {
  const { mode, settings, database, snapshot, clock, log } = parts
  const authentication = new KeptAuthentication(settings)
  const adapter = new Adapter(authentication)
  const reaches = reachesIn(database, log)
  const local = mode.kind === 'local'
  const send = sendWith(healingWith(parts, { adapter, reaches }))
  const conversation = conversationWith(parts, { send, reaches })
  const once = onceWith({
    claim: (key) => claimActivity(database, key, instant(clock)),
    markAnswered: (key) => markAnswered(database, key),
    log,
  })
  const admit: Admit =
    mode.kind === 'local'
      ? admitLocally(authentication)
      : admitFromTeams({ authentication, settings, tenants: mode.tenants })
  forgetHandled(database, instant(clock)).catch(() => log('handledNotForgotten'))
  return {
    send,
    settled: reaches.settled,
    receive: async (posted) => {
      const admission = await admit(posted)
      if (admission.kind === 'refused') {
        log('activityRefused', { status: admission.status })
        return admission
      }
      const { activity, authenticated } = admission
      const answered = await once(activity, async () =>
        answeredOf(
          await adapter.turn(authenticated, activity, (context) =>
            orApologise(context, () => conversation.run(context), log),
          ),
        ),
      )
      const reach = reachOf(activity, snapshot(), local)
      if (reach) reaches.keep(reach)
      return { kind: 'answered', ...answered }
    },
  }
}

const answeredOf = (response: InvokeResponse | undefined): Answered =>
  response ? { status: response.status, body: response.body } : { status: 200 }

function reachesIn(database: Database, log: Log): Reaches {
  return reachesWith({
    write: (reaches) => keepReaches(database, reaches),
    read: (personId) => readReach(database, personId),
    remove: (conversationId, why) => forgetConversation(database, conversationId, why),
    whyNot: (personId) => readWhyUnreached(database, personId),
    usualPlace: () => readUsualPlace(database),
    log,
  })
}

function healingWith(
  { mode, settings, clock, log, install }: Parts,
  { adapter, reaches }: { adapter: Adapter; reaches: Reaches },
): Healing {
  return {
    adapter,
    appId: mode.kind === 'teams' ? mode.appId : '',
    audience: audienceOf(settings),
    reaches,
    install: install ?? null,
    tenantId: settings.MicrosoftAppTenantId ?? null,
    clock,
    log,
  }
}

function conversationWith(
  { mode, database, snapshot, clock }: Parts,
  { send, reaches }: { send: Send; reaches: Reaches },
): Conversation {
  const local = mode.kind === 'local'
  const now = () => instant(clock)
  const today = todayBy(clock)
  return new Conversation({
    snapshot,
    today,
    local,
    tell: tellWith({
      claim: (gap) => claimTelling(database, gap, now()),
      release: (gap) => releaseTelling(database, gap),
      send,
    }),
    welcome: welcomeWith({
      snapshot,
      today,
      local,
      claim: (conversationId) => claimWelcome(database, conversationId, now()),
      release: (conversationId) => releaseWelcome(database, conversationId),
      forget: async (conversationId) => {
        await releaseWelcome(database, conversationId)
        await reaches.forget(conversationId, 'notInstalled')
      },
    }),
  })
}

/** Where whoever sent an activity can be reached; null in a group, for a stranger, and when the bot was removed. */
function reachOf(activity: Activity, snapshot: Snapshot | null, local: boolean): Reach | null {
  const { conversation, from, recipient, serviceUrl, type, action } = activity
  const leaving =
    type === 'installationUpdate' ? action === 'remove' : type === 'conversationUpdate'
  if (leaving || isGroup(activity) || !recipient?.id) return null
  const known = snapshot && askerOf(activity, snapshot.directory, local)
  const personId = from.aadObjectId?.toLowerCase() ?? known?.id
  if (!personId) return null
  return {
    personId,
    conversationId: conversation.id,
    serviceUrl,
    tenantId: conversation.tenantId ?? null,
    botId: recipient.id,
    userId: from.id,
    language: localeOf(activity) ?? null,
  }
}
