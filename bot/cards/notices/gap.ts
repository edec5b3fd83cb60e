import type { Person } from '../../directory/person.ts'
import type { Language } from '../../routine/routine.ts'
import { ask } from '../blocks/buttons.ts'
import { cardMessage } from '../blocks/card.ts'
import { contactLine } from '../blocks/contact.ts'
import { answer, aside, line } from '../blocks/text-blocks.ts'
import type { Message } from '../message.ts'
import type { Reading } from '../reading.ts'
import { clean } from '../text.ts'
import { phrases } from '../words/languages.ts'
import type { AnswerOf } from '../words/phrases.ts'
import { noticeWords } from './notice-words.ts'

type Vacant = AnswerOf<'vacant'>

/** What a security coordinator is told of a role that nobody holds: what, who asked, what to do, how it stops. */
export function gapMessage(vacant: Vacant, asker: Person, reading: Reading): Message {
  const words = noticeWords[reading.language]
  const { say, label } = phrases[reading.language]
  const { system, role } = vacant
  const gap = say.vacant(vacant, reading)
  const why = words.gapWhy(clean(asker.name), label.role(role).toLowerCase(), clean(system.name))
  const question = { kind: 'system', systemId: system.id } as const
  return cardMessage(gap, {
    body: [answer(gap, 'Medium'), line(why), aside(words.gapNext)],
    actions: [ask(words.showSystem, question, reading.language)],
  })
}

/** How telling a coordinator went, for the one who asked for it. */
export type Told = 'told' | 'toldBefore' | 'perhapsTold' | 'notReached'

/** What the asker is told of it; whoever can't be reached is shown with mail and phone. */
export function toldMessage(
  told: Told,
  coordinators: readonly Person[],
  reading: Reading,
): Message {
  const words = noticeWords[reading.language]
  if (told === 'toldBefore') return { kind: 'plain', text: words.toldBefore }
  const names = words.list(coordinators.map(({ name }) => clean(name)))
  const text = words[told](names)
  if (told !== 'notReached') return { kind: 'plain', text }
  const { label } = phrases[reading.language]
  const reach = coordinators.flatMap((person) => contactLine(person, label, { withChat: true }))
  return cardMessage(text, { body: [line(text), ...reach] })
}

/** A short notice that is no answer. */
export function notice(
  which: 'noCoordinator' | 'noLongerVacant' | 'whoMayTell',
  language: Language,
): Message {
  return { kind: 'plain', text: noticeWords[language][which] }
}
