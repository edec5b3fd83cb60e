import type { Element } from '../adaptive-card.ts'
import { ask } from '../blocks/buttons.ts'
import { cardMessage } from '../blocks/card.ts'
import { heldPart } from '../blocks/held.ts'
import { clauseLine, sourceBlock } from '../blocks/source.ts'
import { heading, line, section } from '../blocks/text-blocks.ts'
import type { Message } from '../message.ts'
import type { Reading } from '../reading.ts'
import { clean } from '../text.ts'
import { phrases } from '../words/languages.ts'
import type { AnswerOf } from '../words/phrases.ts'

/** Who approves, orders and ends access, and who looks after the system. */
export function accessMessage(found: AnswerOf<'access'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const { system, duty, mine, of } = found
  const summary = say.access(found, reading)
  const body = [
    heading(label.access.heading(system && clean(system.name))),
    line(summary, 600),
    ...sourceBlock(clauseLine(duty, reading)),
    ...managerSection(found, reading),
    ...administratorSection(found, reading),
  ]
  const actions = [
    ...(mine || of || reading.group || !reading.asker
      ? []
      : [ask(label.example.myManager, { kind: 'manager', of: 'me' }, reading.language)]),
    ...(system
      ? [
          ask(
            label.system.about(clean(system.name, 40)),
            { kind: 'system', systemId: system.id },
            reading.language,
          ),
        ]
      : []),
  ]
  return cardMessage(summary, { body, actions })
}

function managerSection({ manager, of }: AnswerOf<'access'>, reading: Reading): Element[] {
  const { access, list } = phrases[reading.language].label
  const whose = of ? list.managerOf(clean(of.name)) : access.yourManager
  return manager ? [section(heading(whose), ...heldPart([manager], reading, 1))] : []
}

function administratorSection({ carriesOut }: AnswerOf<'access'>, reading: Reading): Element[] {
  if (!carriesOut || carriesOut.held.length === 0) return []
  const { role, held } = carriesOut
  return [
    section(
      heading(phrases[reading.language].label.role(role, held.length)),
      ...heldPart(held, reading, 4),
    ),
  ]
}
