import { examples } from '../blocks/buttons.ts'
import { cardMessage } from '../blocks/card.ts'
import { heldBlocks, heldButtons, heldSource } from '../blocks/held.ts'
import { clauseLine } from '../blocks/source.ts'
import { answer, heading, line, small } from '../blocks/text-blocks.ts'
import type { Message } from '../message.ts'
import type { Reading } from '../reading.ts'
import { clean } from '../text.ts'
import { phrases } from '../words/languages.ts'
import type { AnswerOf } from '../words/phrases.ts'

type Found = AnswerOf<'roleHolders' | 'rolePerSystem' | 'roleVacant'>

/** Who holds a role of the organisation or of a department. */
export function roleMessage(found: Found, reading: Reading): Message {
  switch (found.kind) {
    case 'roleHolders':
      return roleHolders(found, reading)
    case 'rolePerSystem':
      return rolePerSystem(found, reading)
    case 'roleVacant':
      return roleVacant(found, reading)
  }
}

function roleHolders(found: AnswerOf<'roleHolders'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const { held, known } = found
  const body = [
    heading(titleOf(found, reading)),
    ...heldBlocks(held, reading),
    ...(held.some(({ assigned }) => assigned !== null)
      ? heldSource(held, reading)
      : [small(`${label.source.known[known]}.`)]),
  ]
  const actions = heldButtons(held, reading)
  return cardMessage(say.roleHolders(found, reading), { body, actions })
}

function rolePerSystem(found: AnswerOf<'rolePerSystem'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const summary = say.rolePerSystem(found, reading)
  const body = [
    heading(label.role(found.role)),
    line(summary),
    small(clauseLine(found.role, reading)),
  ]
  const actions = examples([found.role.found.by === 'manager' ? 'myManager' : 'mySystems'], reading)
  return cardMessage(summary, { body, actions })
}

function roleVacant(found: AnswerOf<'roleVacant'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const body = [
    heading(titleOf({ ...found, held: [] }, reading)),
    answer(label.vacant.none),
    small(clauseLine(found.role, reading)),
  ]
  return cardMessage(say.roleVacant(found, reading), { body })
}

function titleOf(
  {
    role,
    department,
    held,
  }: Pick<AnswerOf<'roleHolders'>, 'role' | 'department'> & { held: readonly unknown[] },
  { language }: Reading,
): string {
  const { label } = phrases[language]
  const number = Math.max(1, held.length)
  return department ? label.roleFor(role, clean(department), number) : label.role(role, number)
}
