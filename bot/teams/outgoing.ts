import { type Activity, CardFactory } from 'botbuilder'
import type { Message } from '../cards/message.ts'

/** A message as Teams takes it; `summary` is what notifications and screen readers say. */
export function activityOf(message: Message): Partial<Activity> {
  if (message.kind === 'plain')
    return { type: 'message', text: message.text, textFormat: 'plain', summary: message.text }
  return {
    type: 'message',
    summary: message.summary,
    attachments: [CardFactory.adaptiveCard(message.card)],
  }
}

/** What a pressed button gets back: a card that takes the place of the one it was on, or a short notice. */
export function invokeResponseOf(message: Message): { status: 200; body: object } {
  const body =
    message.kind === 'plain'
      ? {
          statusCode: 200,
          type: 'application/vnd.microsoft.activity.message',
          value: message.text,
        }
      : {
          statusCode: 200,
          type: 'application/vnd.microsoft.card.adaptive',
          value: message.card,
        }
  return { status: 200, body }
}
