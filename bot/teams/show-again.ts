import { setTimeout } from 'node:timers/promises'
import type { Activity } from 'botbuilder'
import type { Message } from '../cards/message.ts'
import type { Outcome, SentCard, ShowAgain } from '../duties/outcome.ts'
import type { Language } from '../routine/routine.ts'
import { activityOf } from './outgoing.ts'
import type { Reach } from './reach.ts'
import type { Reaches } from './reaches.ts'
import { type Line, replace } from './sending/line.ts'

type Parts = Line & {
  reaches: Reaches
  /** A card's message as things stand; null where nothing can be said any more. */
  say: (card: SentCard, language: Language) => Message | null
}

/** Cards at a time. */
const AT_ONCE = 4

/**
 * Puts the present state on the cards that lie in conversations. A card that can't be replaced, since it was deleted
 * or its conversation is gone, is left: pressing it answers with the present state. Never rejects; resolves when all
 * have been tried.
 */
export function showAgainWith({ reaches, say, ...line }: Parts): ShowAgain {
  /** Tells whether the card shows what it should. */
  const show = async (card: SentCard): Promise<boolean> => {
    const reach = await reaches.find(card.recipientId)
    if (!reach) return false
    const message = say(card, card.language ?? reach.language ?? 'sv')
    if (!message) return true
    const activity = { ...activityOf(message), id: card.activityId }
    return replaced(line, { ...reach, conversationId: card.conversationId }, activity)
  }
  return async (cards) => {
    // What went by mail lies in no conversation.
    const waiting = cards.filter(({ conversationId }) => conversationId !== '')
    let left = 0
    const showInTurn = async () => {
      for (let card = waiting.shift(); card; card = waiting.shift())
        if (!(await show(card).catch(() => false))) left += 1
    }
    await Promise.all(Array.from({ length: AT_ONCE }, showInTurn))
    if (left > 0) line.log('cardsNotShownAgain', { cards: left })
  }
}

/** Milliseconds that one try is given, and those that Teams may want to be left alone for. */
const PATIENCE = 10_000
const LONGEST_WAIT = 5_000
const TRIES = 3

/** Replacing twice is replacing once, so what got no answer is tried again. */
async function replaced(
  line: Line,
  reach: Reach,
  activity: Partial<Activity> & { id: string },
): Promise<boolean> {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const outcome = await replaceInTurn(line, reach, activity)
    if (outcome.kind === 'delivered') return true
    const wait = outcome.kind === 'throttled' ? outcome.afterMs : 0
    if (outcome.kind === 'refused' || wait > LONGEST_WAIT) return false
    if (tried < TRIES) await setTimeout(wait)
  }
  return false
}

async function replaceInTurn(
  line: Line,
  reach: Reach,
  activity: Partial<Activity> & { id: string },
): Promise<Outcome> {
  const wait = await line.turn?.(reach.personId)
  if (wait) await setTimeout(wait)
  return replace(line, reach, activity, PATIENCE)
}
