import type { DutyHeld } from '../../questions/answer.ts'
import type { Duty, Role } from '../../routine/routine.ts'
import type { Element } from '../adaptive-card.ts'
import { examples } from '../blocks/buttons.ts'
import { cardMessage } from '../blocks/card.ts'
import { heldBlocks, heldButtons, heldPart } from '../blocks/held.ts'
import { clauseLine } from '../blocks/source.ts'
import { aside, capped, heading, line, section, small } from '../blocks/text-blocks.ts'
import { itemWords, named, taskBlocks } from '../duties/task-items.ts'
import type { Message } from '../message.ts'
import type { Reading } from '../reading.ts'
import { dutyWords, phrases, taskWords } from '../words/languages.ts'
import type { AnswerOf } from '../words/phrases.ts'

type Found = AnswerOf<'myDuties' | 'dutiesOf' | 'roleDifference' | 'dutyHolders'>

/** What the routine says that somebody answers for, and who answers for a duty. */
export function dutyMessage(found: Found, reading: Reading): Message {
  switch (found.kind) {
    case 'myDuties':
      return myDuties(found, reading)
    case 'dutiesOf':
      return dutiesOf(found, reading)
    case 'roleDifference':
      return roleDifference(found, reading)
    case 'dutyHolders':
      return dutyHolders(found, reading)
  }
}

function myDuties(found: AnswerOf<'myDuties'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const due = dueOf(found, reading)
  const said = say.myDuties(found, reading)
  const parts = found.items.map(({ role, why, duties }) =>
    section(
      dutiesHeading(role, duties, reading),
      aside(label.list.why[why]),
      ...dutyBlocks(duties, reading),
    ),
  )
  const held = [heading(label.list.myDuties), ...(parts.length > 0 ? parts : [line(said)])]
  // What somebody was asked to do is theirs, though the routine names nothing for a role of theirs.
  const hasRole = found.items.some(({ duties }) => duties.length > 0)
  const summary = due ? [due.summary, ...(hasRole ? [said] : [])].join(' ') : said
  const body = due ? [...due.blocks, ...(hasRole ? held : [])] : held
  return cardMessage(summary, { body, actions: examples(['mySystems'], reading) })
}

/** What is due for the reader, before what their roles hold. */
function dueOf({ due }: AnswerOf<'myDuties'>, { language, today, asker }: Reading) {
  if (!due || !asker) return null
  const { occurrences, snapshot } = due
  const reading = { language, today, snapshot, recipient: asker }
  const items = occurrences.map((occurrence) => itemWords(occurrence, reading))
  const { items: some, count } = named(items, reading)
  const { summary } = dutyWords[language]
  const sentence = summary.todo(some, count)
  return {
    summary: `${sentence.charAt(0).toLocaleUpperCase('sv')}${sentence.slice(1)}.`,
    blocks: [heading(taskWords[language].heading.due), ...taskBlocks(occurrences, reading)],
  }
}

function dutiesOf(found: AnswerOf<'dutiesOf'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const summary = say.dutiesOf(found, reading)
  const body = [
    ...(found.duties.length > 0
      ? [dutiesHeading(found.role, found.duties, reading), ...dutyBlocks(found.duties, reading)]
      : [heading(label.role(found.role)), line(summary)]),
  ]
  return cardMessage(summary, { body })
}

function roleDifference(found: AnswerOf<'roleDifference'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const body = found.roles.map(({ role, duties }) =>
    section(
      ...(duties.length > 0
        ? [dutiesHeading(role, duties, reading), ...dutyBlocks(duties, reading)]
        : [
            heading(label.role(role)),
            line(say.dutiesOf({ kind: 'dutiesOf', role, duties }, reading)),
          ]),
    ),
  )
  return cardMessage(say.roleDifference(found, reading), { body })
}

function dutyHolders(found: AnswerOf<'dutyHolders'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const { items } = found
  const body = items
    .slice(0, 4)
    .map(({ duty, role, held }) =>
      section(
        heading(label.role(role, Math.max(1, held.length))),
        ...(items.length === 1 ? heldBlocks(held, reading) : heldPart(held, reading, 4)),
        ...(held.length === 0 && role.found.by === 'organisation' ? [line(label.vacant.none)] : []),
        line(duty.text[reading.language]),
        small(clauseLine(duty, reading)),
      ),
    )
  const consulted = items.flatMap((one) => consultedSection(one, reading))
  const people = items.length === 1 ? items[0].held : []
  const actions = heldButtons(people, reading)
  const summary = say.dutyHolders(found, reading)
  const reply = found.whether ? [line(summary, 600)] : []
  return cardMessage(summary, { body: [...reply, ...body, ...consulted], actions })
}

/** With whom the holder consults, each with a way to reach them. */
function consultedSection({ consulted }: DutyHeld, reading: Reading): Element[] {
  if (!consulted || consulted.held.length === 0) return []
  const { role, held } = consulted
  return [
    section(
      heading(phrases[reading.language].label.role(role, held.length)),
      ...heldPart(held, reading, 4),
    ),
  ]
}

/** A role whose duties are all proposals does not stand there as if it had them. */
function dutiesHeading(role: Role, duties: readonly Duty[], { language }: Reading): Element {
  const proposed = duties.every(({ standing }) => standing === 'proposed')
  return heading(phrases[language].label.list.dutiesOf(role, proposed))
}

/** Duties in the document's own words, those with the same source together over one source line. */
function dutyBlocks(duties: readonly Duty[], reading: Reading): Element[] {
  const bySource = Map.groupBy(duties, (duty) => sourceOf(duty, reading))
  return capped([...bySource], {
    most: 12,
    show: ([source, ofSource]) => [
      ...ofSource.slice(0, 12).map((duty) => line(`• ${duty.text[reading.language]}`)),
      small(source),
    ],
    more: phrases[reading.language].label.more,
  })
}

/** A clause without its point, so that the six points of one heading share a line. */
function sourceOf(duty: Duty, reading: Reading): string {
  const { source } = duty
  return 'outside' in source
    ? clauseLine(duty, reading)
    : clauseLine(
        { ...duty, source: { ...source, clause: source.clause.replace(/ – .*$/, '') } },
        reading,
      )
}
