import type { Language } from '../../routine/routine.ts'
import type { Element } from '../adaptive-card.ts'
import type { Message } from '../message.ts'
import { plainText } from '../plain-text.ts'
import { clean } from '../text.ts'

/** Characters of a subject; mail programs show fewer. */
const SUBJECT = 150

const why: Record<Language, string> = {
  sv: 'Du får det här som e-post eftersom Ansvar inte når dig i Teams. Öppna Ansvar i Teams och skriv ”mina uppgifter” för att säga vad som är klart; påminnelserna kommer sedan dit i stället. Det går inte att svara på det här brevet.',
  en: 'You get this by mail because Ansvar can’t reach you in Teams. Open Ansvar in Teams and write “my tasks” to say what is done; reminders then come there instead. Nobody reads answers to this mail.',
}

/** A message as a mail: the same words without the buttons, which only Teams has, and why it comes as a mail. */
export function mailOf(message: Message, language: Language): { subject: string; text: string } {
  const subject = clean(message.kind === 'plain' ? message.text : message.summary, SUBJECT)
  return { subject, text: `${plainText(withoutButtons(message))}\n\n${why[language]}\n` }
}

function withoutButtons(message: Message): Message {
  if (message.kind === 'plain') return message
  const { actions: _buttons, ...card } = message.card
  return { ...message, card: { ...card, body: card.body.flatMap(elementsToRead) } }
}

function elementsToRead(element: Element): Element[] {
  if (element.type === 'ActionSet') return []
  if (element.type !== 'Container') return [element]
  return [{ ...element, items: element.items.flatMap(elementsToRead) }]
}
