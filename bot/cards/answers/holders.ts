import { ask, tellCoordinator } from '../blocks/buttons.ts'
import { cardMessage } from '../blocks/card.ts'
import { heldBlocks, heldButtons, heldPart, heldSource } from '../blocks/held.ts'
import { answer, aside, heading, line, section, subheading } from '../blocks/text-blocks.ts'
import type { Message } from '../message.ts'
import type { Reading } from '../reading.ts'
import { clean } from '../text.ts'
import { phrases } from '../words/languages.ts'
import type { AnswerOf } from '../words/phrases.ts'

/** Who holds a role for a system, or that nobody does. */
export function holderMessage(found: AnswerOf<'holders' | 'vacant'>, reading: Reading): Message {
  return found.kind === 'holders' ? holders(found, reading) : vacant(found, reading)
}

function holders(found: AnswerOf<'holders'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const { system, role, held } = found
  const name = clean(system.name)
  const summary = say.holders(found, reading)
  const body = [
    ...(found.whether ? [line(summary, 600)] : []),
    heading(label.roleFor(role, name, held.length)),
    ...heldBlocks(held, reading),
    ...heldSource(held, reading),
  ]
  const actions = [...heldButtons(held, reading), more(found, reading)]
  return cardMessage(summary, { body, actions })
}

/** Nobody is registered: who comes next, and a way to have the gap closed. */
function vacant(found: AnswerOf<'vacant'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const { system, role, next, tell } = found
  const asked = next.filter(({ held }) => held.length > 0)
  const body = [
    heading(label.roleFor(role, clean(system.name), 1)),
    answer(label.vacant.none),
    ...(asked.length > 0
      ? [
          section(
            subheading(label.vacant.next),
            ...asked
              .slice(0, 3)
              .flatMap(({ role: other, held }) => [
                heading(label.role(other, held.length)),
                ...heldPart(held, reading, 3),
              ]),
          ),
        ]
      : [aside(label.vacant.nobodyNext)]),
  ]
  const gap = { systemId: system.id, role: role.id }
  const actions = [
    ...(tell ? [tellCoordinator(label.vacant.tell, gap, reading.language)] : []),
    more(found, reading),
  ]
  return cardMessage(say.vacant(found, reading), { body, actions })
}

const more = ({ system }: AnswerOf<'holders' | 'vacant'>, { language }: Reading) =>
  ask(
    phrases[language].label.system.about(clean(system.name, 40)),
    { kind: 'system', systemId: system.id },
    language,
  )
