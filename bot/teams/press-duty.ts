import type { Activity } from 'botbuilder'
import type { DutyReading } from '../cards/duties/about.ts'
import { occurrenceMessage, refusalMessage } from '../cards/duties/occurrence.ts'
import { standingMessage, viewOf } from '../cards/duties/standing.ts'
import type { Message } from '../cards/message.ts'
import type { Result } from '../cards/words/duty-words.ts'
import type { Person } from '../directory/person.ts'
import type { Acted, ActRequest } from '../duties/acknowledgement/act.ts'
import type { Log } from '../log.ts'
import type { DutyCards } from './duty-cards.ts'
import type { Pressed } from './pressed.ts'

type PressedDuty = Extract<Pressed, { verb: 'duty' }>
/** How things are when a button is pressed, with the instant in ISO form; `asker` is null for a stranger. */
type Pressing = Omit<DutyReading, 'recipient'> & { now: string; asker: Person | null }

/** Does what a duty's button says, and gives what is shown in the place of its card. */
export type PressDuty = (
  pressed: PressedDuty,
  activity: Activity,
  pressing: Pressing,
) => Promise<Message>

type Parts = {
  act: (
    request: ActRequest,
    knowing: { snapshot: Pressing['snapshot']; day: Pressing['today']; now: string },
  ) => Promise<Acted>
  cards: DutyCards
  log: Log
}
type Shown = Exclude<Acted, { kind: 'notAllowed' | 'unknown' }>
type Reading = DutyReading & { now: string }

/**
 * A button is the client's word: who presses it, whether they may and what has happened meanwhile are looked up again.
 * A card that tells of one occurrence becomes that occurrence's; one that tells of several keeps them all; what was
 * wrong in a form is said beside it, so that nothing has to be typed again.
 */
export function pressDutyWith(parts: Parts): PressDuty {
  return async (pressed, activity, { asker, ...pressing }) => {
    const refuse = (why: 'notAllowed' | 'unknown') => {
      parts.log('actionRefused', { why })
      return refusalMessage(why, pressing)
    }
    if (!asker) return refuse('notAllowed')
    const request = requestOf(pressed, activity, asker)
    const acted = await actOn(parts, request, pressing)
    if (acted.kind === 'notAllowed' || acted.kind === 'unknown') return refuse(acted.kind)
    const reading = { ...pressing, recipient: asker }
    const message = shown(acted, request, reading)
    if (acted.kind === 'wrongInput') return said(message)
    // A message stays where it is when an answer comes as one of its own.
    if (activity.type !== 'invoke') return message
    return (await severalIn(parts.cards, request, reading)) ?? message
  }
}

/** Does it, and lets the cards that tell of it follow; none of them is waited for. */
async function actOn(
  { act, cards }: Parts,
  request: ActRequest,
  { snapshot, today: day, now }: Omit<Pressing, 'asker'>,
): Promise<Acted> {
  const acted = await act(request, { snapshot, day, now })
  if (acted.kind === 'acted') cards.show(request.occurrenceId)
  return acted
}

/** A repeated press is the same activity with the same button. */
function requestOf(
  { occurrenceId, action, version }: PressedDuty,
  { id, conversation, replyToId }: Activity,
  by: Person,
): ActRequest {
  const press = id ? `${conversation.id} ${id}` : `${by.id} ${version}`
  return {
    occurrenceId,
    action,
    by,
    key: `${press} duty ${action.kind} ${occurrenceId}`,
    card: replyToId ?? null,
    seen: version,
  }
}

function shown(acted: Shown, { key, action }: ActRequest, reading: Reading): Message {
  const { occurrence, history } = acted
  const isLast = history.at(-1)?.key === key
  const result = resultOf(acted, isLast ? action.kind : null)
  return occurrenceMessage(viewOf({ occurrence, history, result }, reading), reading)
}

function resultOf(acted: Shown, did: ActRequest['action']['kind'] | null): Result | null {
  switch (acted.kind) {
    case 'acted':
    case 'repeated':
      return did && { kind: 'did', action: did }
    case 'tooLate':
      return { kind: 'tooLate' }
    case 'wrongInput':
      return { kind: 'wrongInput', wrong: acted.wrong }
  }
}

const said = (message: Message): Message =>
  message.kind === 'card' ? { kind: 'plain', text: message.summary } : message

/** The whole message whose button was pressed, where it tells of more than that occurrence. */
async function severalIn(
  cards: DutyCards,
  { occurrenceId, card, by }: ActRequest,
  reading: Reading,
): Promise<Message | null> {
  if (!card) return null
  const sent = await cards.find({ occurrenceId, activityId: card, recipientId: by.id })
  return sent && sent.digest.items.length > 1 ? standingMessage(sent, reading) : null
}
