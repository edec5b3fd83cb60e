import type { SystemRoles } from '../../questions/answer.ts'
import type { Role } from '../../routine/routine.ts'
import type { Element } from '../adaptive-card.ts'
import { ask } from '../blocks/buttons.ts'
import { cardMessage } from '../blocks/card.ts'
import { heldBlocks, heldButtons } from '../blocks/held.ts'
import { capped, heading, line, row, section, small } from '../blocks/text-blocks.ts'
import type { Message } from '../message.ts'
import type { Reading } from '../reading.ts'
import { phrases } from '../words/languages.ts'
import type { AnswerOf } from '../words/phrases.ts'

/** What somebody answers for: the asker's systems, or everything of a person. */
export function responsibilityMessage(
  found: AnswerOf<'mySystems' | 'responsibilities'>,
  reading: Reading,
): Message {
  return found.kind === 'mySystems' ? mySystems(found, reading) : ofPerson(found, reading)
}

function mySystems(found: AnswerOf<'mySystems'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const summary = say.mySystems(found, reading)
  const { language } = reading
  const body = [
    heading(label.list.mySystems),
    ...(found.items.length > 0
      ? [...systemRows(found.items, reading), small(`${label.source.register}.`)]
      : [line(summary)]),
  ]
  const actions = [ask(label.example.myDuties, { kind: 'myDuties' }, language)]
  return cardMessage(summary, { body, actions, wide: found.items.length > MOST / 2 })
}

function ofPerson(found: AnswerOf<'responsibilities'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const { person, items, roles } = found
  const summary = say.responsibilities(found, reading)
  const body = [
    ...heldBlocks([person], reading),
    ...(items.length + roles.length > 0
      ? [
          section(
            ...roles.map((role: Role) => row(label.role(role), null)),
            ...systemRows(items, reading),
          ),
        ]
      : [line(summary)]),
    small(`${label.source.register}.`),
  ]
  return cardMessage(summary, { body, actions: heldButtons([person], reading) })
}

/** How many systems of one person a card lists. */
const MOST = 40

const systemRows = (items: readonly SystemRoles[], reading: Reading): Element[] => {
  const { label } = phrases[reading.language]
  return capped(items, {
    most: MOST,
    show: ({ system, roles }) => [
      row(system.name, label.and(roles.map((role) => label.role(role).toLocaleLowerCase('sv')))),
    ],
    more: label.more,
  })
}
