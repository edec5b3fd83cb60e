import type { TurnContext } from 'botbuilder'
import type { Message } from '../cards/message.ts'
import type { Language } from '../routine/routine.ts'
import type { Adapter } from './adapter.ts'
import { activityOf } from './outgoing.ts'
import type { Reach } from './reach.ts'
import type { Reaches } from './reaches.ts'

/** Sending to Teams is not idempotent, so what became of it has four names and is never a yes or no. */
export type Delivery = 'delivered' | 'refused' | 'throttled' | 'unknown'

/** Writes to a person first. `say` gives the message in the language that they use in Teams. */
export type Deliver = (personId: string, say: (language: Language) => Message) => Promise<Delivery>

type Parts = { adapter: Adapter; appId: string; audience: string; reaches: Reaches }
type Send = (context: TurnContext) => Promise<unknown>

/** Milliseconds after which nobody waits for Teams any longer; whoever pressed the button has to get an answer. */
const PATIENCE = 2_000

/**
 * Delivers to the conversation that is kept for a person. Where Teams no longer takes messages there, one new
 * conversation is tried and kept; where that fails too, the person counts as unreachable until they write again.
 */
export function deliverWith({ adapter, appId, audience, reaches }: Parts): Deliver {
  return async (personId, say) => {
    const reach = await reaches.find(personId)
    if (!reach) return 'refused'
    const message = activityOf(say(reach.language ?? 'sv'))
    const send: Send = (context) => context.sendActivity(message)
    const first = await attempt(() => continueWith(adapter, appId, reach, send))
    if (first !== 'refused') return first
    await reaches.forget(reach.conversationId)
    return attempt(() =>
      adapter.createConversationAsync(
        appId,
        'msteams',
        reach.serviceUrl,
        audience,
        parametersOf(reach),
        async (context) => {
          await send(context)
          reaches.keep({ ...reach, conversationId: context.activity.conversation.id })
        },
      ),
    )
  }
}

function continueWith(adapter: Adapter, appId: string, reach: Reach, send: Send): Promise<void> {
  const reference = {
    channelId: 'msteams',
    serviceUrl: reach.serviceUrl,
    bot: { id: reach.botId, name: '' },
    user: { id: reach.userId, name: '', aadObjectId: reach.personId },
    conversation: {
      id: reach.conversationId,
      conversationType: 'personal',
      isGroup: false,
      name: '',
      ...(reach.tenantId && { tenantId: reach.tenantId }),
    },
  }
  return adapter.continueConversationAsync(appId, reference, async (context) => {
    await send(context)
  })
}

function parametersOf({ botId, userId, tenantId }: Reach) {
  return {
    isGroup: false,
    bot: { id: botId, name: '' },
    members: [{ id: userId, name: '' }],
    ...(tenantId && { tenantId }),
    channelData: { ...(tenantId && { tenant: { id: tenantId } }) },
  }
}

async function attempt(send: () => Promise<void>): Promise<Delivery> {
  const late = Promise.withResolvers<Delivery>()
  const timer = setTimeout(() => late.resolve('unknown'), PATIENCE)
  const sent = send().then(
    (): Delivery => 'delivered',
    (problem: unknown) => deliveryOf(problem),
  )
  const delivery = await Promise.race([sent, late.promise])
  clearTimeout(timer)
  return delivery
}

function deliveryOf(problem: unknown): Delivery {
  const status = problem instanceof Error && 'statusCode' in problem ? problem.statusCode : null
  if (status === 429) return 'throttled'
  return typeof status === 'number' && status >= 400 && status < 500 ? 'refused' : 'unknown'
}
