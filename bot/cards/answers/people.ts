import type { Person } from '../../directory/person.ts'
import { ask } from '../blocks/buttons.ts'
import { cardMessage } from '../blocks/card.ts'
import { heldBlocks, heldButtons } from '../blocks/held.ts'
import { capped, heading, line, row, small } from '../blocks/text-blocks.ts'
import type { Message } from '../message.ts'
import type { Reading } from '../reading.ts'
import { clean } from '../text.ts'
import { phrases } from '../words/languages.ts'
import type { AnswerOf } from '../words/phrases.ts'

type Found = AnswerOf<'person' | 'manager' | 'noManager' | 'reports' | 'noSubstitute'>

/** Who somebody is, who leads them and whom they lead, as the directory says. */
export function peopleMessage(found: Found, reading: Reading): Message {
  switch (found.kind) {
    case 'person':
      return person(found, reading)
    case 'manager':
      return manager(found, reading)
    case 'noManager':
      return { kind: 'plain', text: phrases[reading.language].say.noManager(found, reading) }
    case 'reports':
      return reports(found, reading)
    case 'noSubstitute':
      return noSubstitute(found, reading)
  }
}

function person(found: AnswerOf<'person'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const { person: held, systems } = found
  const body = [
    ...heldBlocks([held], reading),
    ...(systems > 0 ? [line(label.list.systemsOf(systems))] : []),
    small(`${label.source.directory}.`),
  ]
  const more =
    systems > 0 && (held.kind === 'person' || held.kind === 'left')
      ? [whatFor(held.person, reading)]
      : []
  const actions = [...heldButtons([held], reading), ...more]
  return cardMessage(say.person(found, reading), { body, actions })
}

/** What is known instead of who stands in: what the person answers for, and who leads them. */
function noSubstitute(found: AnswerOf<'noSubstitute'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const { person: of, systems } = found
  const summary = say.noSubstitute(found, reading)
  const leads = ask(
    label.list.managerOf(clean(of.name, 40)),
    { kind: 'manager', of: { personId: of.id } },
    reading.language,
  )
  return cardMessage(summary, {
    body: [line(summary)],
    actions: [...(systems > 0 ? [whatFor(of, reading)] : []), leads],
  })
}

const whatFor = ({ id, givenName, name }: Person, { language }: Reading) =>
  ask(
    phrases[language].label.list.whatFor(clean(givenName ?? name, 40)),
    { kind: 'responsibilitiesOf', personId: id },
    language,
  )

function manager(found: AnswerOf<'manager'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const { of, mine, manager: held } = found
  const body = [
    heading(label.list.managerOf(mine ? null : clean(of.name))),
    ...heldBlocks([held], reading),
    small(`${label.source.directory}.`),
  ]
  const actions = heldButtons([held], reading)
  return cardMessage(say.manager(found, reading), { body, actions })
}

function reports(found: AnswerOf<'reports'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const { of, mine, people } = found
  const summary = say.reports(found, reading)
  if (people.length === 0) return { kind: 'plain', text: summary }
  const body = [
    heading(label.list.reports(mine ? null : clean(of.name))),
    ...capped<Person>(people, {
      most: 40,
      show: ({ name, title, department }) => [row(name, label.about(title, department))],
      more: label.more,
    }),
    small(`${label.source.directory}.`),
  ]
  return cardMessage(summary, { body })
}
