import type { Action, AdaptiveCard, Element } from '../adaptive-card.ts'
import type { Message } from '../message.ts'
import { clean } from '../text.ts'
import { aside, stacked } from './text-blocks.ts'

/** The parts of a card; `wide` where a list needs the width of the window. */
type Parts = { body: Element[]; actions?: Action[]; wide?: boolean }

/** A message with a card, the summary being the card's words for those who see no cards. */
export function cardMessage(summary: string, parts: Parts): Message {
  const { body, actions = [], wide = false } = parts
  const fallbackText = clean(summary, 1500)
  const card: AdaptiveCard = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText,
    speak: fallbackText,
    ...arranged(body, actions.slice(0, MOST_ACTIONS)),
    ...(wide ? { msteams: { width: 'Full' } } : {}),
  }
  return { kind: 'card', summary, card: fitting(card) }
}

/** Buttons side by side where that fits a phone, else below each other, so that no title is cut. */
function arranged(body: Element[], actions: Action[]): Pick<AdaptiveCard, 'body' | 'actions'> {
  if (actions.length === 0) return { body }
  const length = actions.reduce((sum, { title }) => sum + title.length + BETWEEN, 0)
  return length <= ONE_LINE ? { body, actions } : { body: [...body, ...stacked(actions)] }
}
/** Characters of button titles that fit into 320 px, and what a button's edges take of them. */
const ONE_LINE = 36
const BETWEEN = 4

/** Teams' rule for a message of a bot (store validation guidelines, cards). */
const MOST_ACTIONS = 6
/** Bytes of a card; Teams takes 28 KB at least, and the envelope needs some. */
export const LARGEST = 26_000

/** A card that is too large loses its last parts: however long the words of a sheet are, the answer itself is shown. */
function fitting(card: AdaptiveCard): AdaptiveCard {
  if (bytes(card) <= LARGEST) return card
  const body = [...card.body]
  while (body.length > 1 && bytes({ ...card, body: [...body, aside('…')] }) > LARGEST) body.pop()
  return { ...card, body: [...body, aside('…')] }
}

const bytes = (card: AdaptiveCard) => Buffer.byteLength(JSON.stringify(card))
