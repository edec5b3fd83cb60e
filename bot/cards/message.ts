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
import type { Reading } from './reading.ts'

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
type AboutSystems = Found['kind'] | 'access' | 'systems'

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
