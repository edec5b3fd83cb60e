import type { ConversationParameters, ConversationReference } from 'botbuilder'
import type { Reach } from '../reach.ts'

/** A personal conversation, as botbuilder goes on with one. */
export function referenceOf(reach: Reach): Partial<ConversationReference> {
  const { conversationId, serviceUrl, botId, userId, personId, tenantId } = reach
  return {
    channelId: 'msteams',
    serviceUrl,
    bot: { id: botId, name: '' },
    user: { id: userId, name: '', aadObjectId: personId },
    conversation: {
      id: conversationId,
      conversationType: 'personal',
      isGroup: false,
      name: '',
      ...(tenantId && { tenantId }),
    },
  }
}

/** What a new personal conversation with somebody is asked for with. */
export function parametersOf({ botId, userId, tenantId }: Reach) {
  const parameters = {
    isGroup: false,
    bot: { id: botId, name: '' },
    members: [{ id: userId, name: '' }],
    ...(tenantId && { tenantId }),
    channelData: { ...(tenantId && { tenant: { id: tenantId } }) },
  }
  return parameters satisfies Partial<ConversationParameters>
}
