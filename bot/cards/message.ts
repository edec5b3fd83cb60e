import type { Answer } from '../questions/answer.ts'
import type { AdaptiveCard } from './adaptive-card.ts'
import { accessMessage } from './answers/access.ts'
import { choiceMessage } from './answers/choices.ts'
import { documentMessage } from './answers/documents.ts'
import { dutyMessage } from './answers/duties.ts'
import { holderMessage } from './answers/holders.ts'
import { peopleMessage } from './answers/people.ts'
import { responsibilityMessage } from './answers/responsibilities.ts'
import { roleMessage } from './answers/roles.ts'
import { systemMessage } from './answers/system.ts'
import { systemsMessage } from './answers/systems.ts'
import { talkMessage } from './answers/talk.ts'
import { taskMessage } from './answers/tasks.ts'
import { cardMessage } from './blocks/card.ts'
import { line } from './blocks/text-blocks.ts'
import type { Reading } from './reading.ts'
import type { AnswerOf } from './words/phrases.ts'

/** What Ansvar writes: words alone, or a card whose `summary` is one whole sentence with the answer itself. */
export type Message =
  | { kind: 'plain'; text: string }
  | { kind: 'card'; summary: string; card: AdaptiveCard }

/** The message that gives an answer to its reader, in the reader's language. */
export function messageOf(answer: Answer, reading: Reading): Message {
  switch (answer.kind) {
    case 'holders':
    case 'vacant':
      return holderMessage(answer, reading)
    case 'system':
    case 'classification':
    case 'contract':
    case 'continuity':
    case 'notForYou':
      return systemMessage(answer, reading)
    case 'access':
      return accessMessage(answer, reading)
    case 'systems':
      return systemsMessage(answer, reading)
    case 'both':
      return bothMessage(answer, reading)
    case 'tasks':
      return taskMessage(answer, reading)
    case 'which':
    case 'unknownSystem':
    case 'unknownPerson':
      return choiceMessage(answer, reading)
    default:
      return otherMessage(answer, reading)
  }
}

type Found =
  | Parameters<typeof systemMessage>[0]
  | Parameters<typeof holderMessage>[0]
  | Parameters<typeof choiceMessage>[0]
type AboutSystems = Found['kind'] | 'access' | 'systems' | 'both' | 'tasks'

/** One card with both answers below each other; the summary tells them in the same order. */
function bothMessage({ answers }: AnswerOf<'both'>, reading: Reading): Message {
  const [first, second] = [messageOf(answers[0], reading), messageOf(answers[1], reading)]
  const summary = `${saidBy(first).replace(/\.$/u, '')}; ${amid(saidBy(second), answers[1])}`
  return cardMessage(summary, {
    body: [...bodyOf(first), ...bodyOf(second)],
    actions: [...actionsOf(first), ...actionsOf(second)],
  })
}

/** A sentence as the second half of one: one that begins with a role or with «ingen» loses its capital, one with a name keeps it. */
const amid = (sentence: string, { kind }: Answer) =>
  ROLE_FIRST.includes(kind) && /^\p{Lu}\p{Ll}/u.test(sentence)
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : sentence

const ROLE_FIRST: readonly Answer['kind'][] = [
  'holders',
  'vacant',
  'roleHolders',
  'roleVacant',
  'dutyHolders',
]

const saidBy = (message: Message) => (message.kind === 'plain' ? message.text : message.summary)
const bodyOf = (message: Message) =>
  message.kind === 'plain' ? [line(message.text)] : message.card.body
const actionsOf = (message: Message) =>
  message.kind === 'plain' ? [] : (message.card.actions ?? [])

/** The rest of the messages: about people, roles and duties, and small talk; `talkMessage` takes no kind but its own, so none is forgotten. */
function otherMessage(answer: Exclude<Answer, { kind: AboutSystems }>, reading: Reading): Message {
  switch (answer.kind) {
    case 'mySystems':
    case 'responsibilities':
      return responsibilityMessage(answer, reading)
    case 'person':
    case 'manager':
    case 'noManager':
    case 'reports':
    case 'noSubstitute':
      return peopleMessage(answer, reading)
    case 'roleHolders':
    case 'rolePerSystem':
    case 'roleVacant':
      return roleMessage(answer, reading)
    case 'myDuties':
    case 'dutiesOf':
    case 'roleDifference':
    case 'dutyHolders':
      return dutyMessage(answer, reading)
    case 'document':
    case 'documents':
      return documentMessage(answer, reading)
    default:
      return talkMessage(answer, reading)
  }
}
