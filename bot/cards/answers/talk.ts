import { examples } from '../blocks/buttons.ts'
import { cardMessage } from '../blocks/card.ts'
import { aside, heading, line, stacked } from '../blocks/text-blocks.ts'
import type { Message } from '../message.ts'
import type { Reading } from '../reading.ts'
import { phrases } from '../words/languages.ts'
import type { AnswerOf, Example } from '../words/phrases.ts'

type Found = AnswerOf<'unknownAsker' | 'gone' | 'help' | 'greeting' | 'thanks' | 'outOfScope'>

/** What is no answer about responsibility: always short, always with a way forward. */
export function talkMessage(found: Found, reading: Reading): Message {
  const { say } = phrases[reading.language]
  switch (found.kind) {
    case 'gone':
      return { kind: 'plain', text: say.gone(found, reading) }
    case 'thanks':
      return { kind: 'plain', text: say.thanks(found, reading) }
    case 'unknownAsker':
      return withExamples(say.unknownAsker(found, reading), { ...reading, asker: null })
    case 'greeting':
      return withExamples(say.greeting(found, reading), reading)
    case 'outOfScope':
      return withExamples(say.outOfScope(found, reading), reading)
    case 'help':
      return help(say.help(found, reading), reading)
  }
}

/** For somebody whom the directory knows, alone with Ansvar: what is about them first. */
const OWN: readonly Example[] = [
  'myManager',
  'mySystems',
  'myDuties',
  'coordinator',
  'access',
  'documents',
]

/** For everybody else, and where others read along, so that a button makes sense whoever presses it. */
const ANYBODY: readonly Example[] = ['coordinator', 'headOfIt', 'access', 'documents']

const isAlone = ({ asker, group }: Reading) => asker !== null && !group

function withExamples(summary: string, reading: Reading): Message {
  const { label } = phrases[reading.language]
  const known: readonly Example[] = ['mySystems', 'myManager', 'coordinator']
  const body = [
    line(summary),
    heading(label.talk.ask),
    ...(reading.group ? label.talk.typed.slice(0, 2).map((example) => aside(`• ${example}`)) : []),
    ...stacked(examples(isAlone(reading) ? known : ANYBODY, reading)),
  ]
  return cardMessage(summary, { body })
}

function help(summary: string, reading: Reading): Message {
  const { label } = phrases[reading.language]
  const typed = [...label.talk.typed, ...(isAlone(reading) ? label.talk.typedAlone : [])]
  const body = [
    line(summary),
    heading(label.talk.help),
    ...typed.map((example) => aside(`• ${example}`)),
    ...stacked(examples(isAlone(reading) ? OWN : ANYBODY, reading)),
  ]
  return cardMessage(summary, { body })
}
