import type { Activity } from 'botbuilder'
import { z } from 'zod'

/** Every type of the Bot Framework protocol; those that Ansvar has no use for are taken without effect. */
const types = [
  'message',
  'messageUpdate',
  'messageDelete',
  'messageReaction',
  'conversationUpdate',
  'installationUpdate',
  'invoke',
  'typing',
  'event',
  'endOfConversation',
  'contactRelationUpdate',
  'deleteUserData',
  'handoff',
  'trace',
  'suggestion',
  'command',
  'commandResult',
] as const

const short = z.string().max(1000)
const Account = z.looseObject({
  id: short.min(1),
  name: short.nullish(),
  aadObjectId: short.nullish(),
})
const Entity = z.looseObject({ type: short.nullish() })
const Attachment = z.looseObject({ contentType: short.nullish() })

/** What an activity must be before botbuilder sees it; what is not named here passes unread. */
const Incoming = z.looseObject({
  type: z.enum(types),
  id: short.nullish(),
  channelId: short.nullish(),
  serviceUrl: short.nullish(),
  from: Account,
  recipient: Account.nullish(),
  conversation: z.looseObject({
    id: short.min(1),
    conversationType: short.nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: short.nullish(),
  }),
  channelData: z.looseObject({}).nullish(),
  name: short.nullish(),
  action: short.nullish(),
  locale: short.nullish(),
  deliveryMode: short.nullish(),
  text: z.string().max(100_000).nullish(),
  attachments: z.array(Attachment).max(100).nullish(),
  entities: z.array(Entity).max(250).nullish(),
  membersAdded: z.array(Account).max(1000).nullish(),
  membersRemoved: z.array(Account).max(1000).nullish(),
})

/** Why a body is no activity, in words for whoever sent it; null when it is one. Names fields, never values. */
export function faultsIn(body: unknown): string | null {
  const checked = Incoming.safeParse(body)
  if (checked.success) return null
  const faults = checked.error.issues.map(
    ({ path, code }) => `${path.map(String).join('.') || 'activity'} (${code})`,
  )
  return `This is no activity: ${[...new Set(faults)].slice(0, 5).join(', ')}.`
}

/** Tells whether a body is an activity that botbuilder may see. */
export function isActivity(body: unknown): body is Activity {
  return faultsIn(body) === null
}

const ChannelData = z.object({
  tenant: z.object({ id: z.string() }).optional(),
  eventType: z.string().optional(),
})

/** What Teams adds to an activity; anything else that stands there counts for nothing. */
export function channelDataOf(activity: Activity): z.infer<typeof ChannelData> {
  return ChannelData.safeParse(activity.channelData).data ?? {}
}

/** The tenants an activity says it comes from, lower case; none when it says nothing. */
export function tenantsOf(activity: Activity): string[] {
  const named = [activity.conversation.tenantId, channelDataOf(activity).tenant?.id]
  return named.filter((tenant) => tenant !== undefined && tenant !== null).map(lowerCase)
}

const lowerCase = (text: string) => text.toLowerCase()
