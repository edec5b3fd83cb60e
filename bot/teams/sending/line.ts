import type { Activity, TurnContext } from 'botbuilder'
import type { Clock } from '../../calendar/clock.ts'
import type { Outcome } from '../../duties/outcome.ts'
import type { Log } from '../../log.ts'
import type { Adapter } from '../adapter.ts'
import type { Reach } from '../reach.ts'
import { failureOf } from './failure.ts'
import { type Flown, fly } from './flight.ts'
import { type Again, laterOf, outcomeOf } from './outcome-of.ts'
import { parametersOf, referenceOf } from './reference.ts'

/** What it takes to write to somebody first. */
export type Line = {
  adapter: Adapter
  appId: string
  /** For whom the bot's tokens are. */
  audience: string
  clock: Clock
  log: Log
  /**
   * Takes leave for one request in a person's conversation, and tells in how many milliseconds it may go; at once
   * where it is left out. The first request of a message is its sender's to ask for.
   */
  turn?: ((personId: string) => Promise<number>) | null
}

/** Writes a message into a conversation, in one request that may take `patience` milliseconds. Never throws. */
export async function post(
  line: Line,
  reach: Reach,
  activity: Partial<Activity>,
  patience: number,
): Promise<Outcome> {
  const flown = await inConversation(line, reach, patience, async (context) => {
    const sent = await context.sendActivity(activity)
    return sent?.id ?? ''
  })
  return outcomeFrom(flown, reach, line)
}

/** Puts another content in the place of a message; doing that twice is doing it once. Never throws. */
export async function replace(
  line: Line,
  reach: Reach,
  activity: Partial<Activity> & { id: string },
  patience: number,
): Promise<Outcome> {
  const flown = await inConversation(line, reach, patience, async (context) => {
    await context.updateActivity(activity)
    return activity.id
  })
  return outcomeFrom(flown, reach, line)
}

type Opened =
  | { kind: 'opened'; conversationId: string }
  | Extract<Outcome, { kind: 'refused' | 'throttled' }>

/**
 * Asks for a conversation with somebody. That says nothing to them, so whatever went wrong on the way, it may be
 * asked again. Never throws.
 */
export async function open(line: Line, reach: Reach, patience: number): Promise<Opened> {
  const { adapter, appId, audience } = line
  const flown = await fly(async () => {
    let id = ''
    const keepId = async ({ activity }: TurnContext) => {
      id = activity.conversation.id
    }
    const parameters = parametersOf(reach)
    const { serviceUrl } = reach
    await adapter.createConversationAsync(
      appId,
      'msteams',
      serviceUrl,
      audience,
      parameters,
      keepId,
    )
    return id
  }, patience)
  if (flown.kind === 'answered' && flown.value)
    return { kind: 'opened', conversationId: flown.value }
  const outcome = outcomeFrom(flown, reach, line)
  if (outcome.kind === 'refused' || outcome.kind === 'throttled') return outcome
  const status = outcome.kind === 'unknown' ? outcome.status : null
  return status === null
    ? laterOf(againOf(line).random)
    : { kind: 'refused', why: 'refused', status }
}

const againOf = ({ clock }: Line): Again => ({ now: clock(), random: Math.random() })

function inConversation(
  { adapter, appId }: Line,
  reach: Reach,
  patience: number,
  act: (context: TurnContext) => Promise<string>,
): Promise<Flown<string>> {
  return fly(async () => {
    let id = ''
    await adapter.continueConversationAsync(appId, referenceOf(reach), async (context) => {
      id = await act(context)
    })
    return id
  }, patience)
}

/** An answer without an id is not Teams': something in between may have said 200. */
function outcomeFrom(flown: Flown<string>, { conversationId }: Reach, line: Line): Outcome {
  const again = againOf(line)
  switch (flown.kind) {
    case 'answered':
      return flown.value
        ? { kind: 'delivered', activityId: flown.value, conversationId, channel: 'teams' }
        : { kind: 'unknown', status: 200 }
    case 'late':
      return flown.left ? { kind: 'unknown', status: null } : laterOf(again.random)
    case 'failed':
      noteTrouble(flown, line.log)
      return outcomeOf(flown.problem, flown.left, again)
  }
}

/** What only an administrator can mend is logged, with Entra's code but no words: those may name somebody. */
function noteTrouble(
  { problem, left }: Extract<Flown<string>, { kind: 'failed' }>,
  log: Log,
): void {
  if (!left) log('teamsSignInFailed', { code: /AADSTS\d+/.exec(String(problem))?.[0] ?? null })
  else if (failureOf(problem).status === 401) log('botNotKnownToTeams')
}
