import type { Activity, InvokeResponse } from 'botbuilder'
import { type Clock, instant, todayBy } from '../calendar/clock.ts'
import type { Database } from '../database/database.ts'
import type { Install } from '../directory/graph/install.ts'
import type { Limit } from '../duties/allowance/limit.ts'
import type { Log } from '../log.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { Adapter } from './adapter.ts'
import { type Admit, admitFromTeams, admitLocally, type Refused } from './admission.ts'
import { orApologise } from './apology.ts'
import { askerOf, localeOf } from './asker.ts'
import { KeptAuthentication } from './authentication.ts'
import { Conversation } from './conversation.ts'
import { isGroup } from './heard.ts'
import { type Answered, onceWith } from './once.ts'
import { openDuties, type TeamsDuties } from './open-duties.ts'
import type { Reach } from './reach.ts'
import type { Reaches } from './reaches.ts'
import { type Send, sendWith } from './send.ts'
import {
  claimActivity,
  claimTelling,
  claimWelcome,
  forgetHandled,
  markAnswered,
  releaseTelling,
  releaseWelcome,
} from './store.ts'
import { tellWith } from './tell-coordinator.ts'
import { welcomeWith } from './welcome.ts'
import { writingFirst } from './writing-first.ts'

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
  /** What the platform lets the bot send; null or left out for as fast as it can. */
  limit?: Limit | null
}
type Posted = { authorization: string; body: unknown }
type Reply = { kind: 'answered'; status: number; body?: unknown } | Refused

export type Teams = {
  /** Takes what a channel posts: signs it in, lets it have its turn once, and gives what goes back. */
  receive: (posted: Posted) => Promise<Reply>
  /** Writes to a person first. */
  send: Send
  /** Begins to show an occurrence as it now is on the cards that tell of it. */
  show: TeamsDuties['show']
  /** Resolves when nothing is left to be written. */
  settled: () => Promise<void>
}

/** Everything that talks with Teams, put together. */
export function openTeams(parts: Parts): Teams {
  const { mode, settings, database, snapshot, clock, log } = parts
  const authentication = new KeptAuthentication(settings)
  const adapter = new Adapter(authentication)
  const local = mode.kind === 'local'
  const writing = writingFirst({ ...parts, adapter, appId: local ? null : mode.appId })
  const { reaches } = writing
  const send = sendWith(writing)
  const duties = openDuties({ ...parts, writing })
  const conversation = conversationWith(parts, { send, reaches, duties })
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
    show: duties.show,
    settled: async () => {
      await duties.settled()
      await reaches.settled()
    },
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

function conversationWith(
  { mode, database, snapshot, clock, log }: Parts,
  { send, reaches, duties }: { send: Send; reaches: Reaches; duties: TeamsDuties },
): Conversation {
  const local = mode.kind === 'local'
  const now = () => instant(clock)
  const today = todayBy(clock)
  return new Conversation({
    snapshot,
    today,
    now,
    local,
    log,
    pressDuty: duties.press,
    tend: duties.tend,
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
