import { mayAct, recipientsOn } from '../../duties/holders/recipients.ts'
import type { TasksTold } from '../../questions/tasks-told.ts'
import { ask } from '../blocks/buttons.ts'
import { cardMessage } from '../blocks/card.ts'
import { capped, heading, line, row } from '../blocks/text-blocks.ts'
import type { DutyReading } from '../duties/about.ts'
import { type OccurrenceView, occurrenceMessage } from '../duties/occurrence.ts'
import { itemWords, named } from '../duties/task-items.ts'
import type { Message } from '../message.ts'
import { dutyWords, taskWords } from '../words/languages.ts'

type OneTold = Extract<TasksTold, { kind: 'one' }>

/** The card of one occurrence, with what came of putting its reminder off, or to confirm that it is done. */
export function oneMessage(told: OneTold, reading: DutyReading): Message {
  const message = occurrenceMessage(viewOf(told, reading), reading)
  if (message.kind === 'plain') return message
  const { summary, card } = message
  const { confirm } = taskWords[reading.language]
  if (told.confirm)
    return {
      kind: 'card',
      summary: `${summary} ${confirm}`,
      card: { ...card, body: [line(confirm), ...card.body] },
    }
  return { ...message, summary: [summary, ...againOn(told, reading)].join(' ') }
}

/** When the reminder comes that was put off just now. */
function againOn({ occurrence, acted }: OneTold, { language, today }: DutyReading): string[] {
  const { snoozedUntil } = occurrence
  return acted?.kind === 'acted' && snoozedUntil
    ? [dutyWords[language].state.later(snoozedUntil, today)]
    : []
}

function viewOf({ occurrence, history, acted, mayUndo }: OneTold, reading: DutyReading) {
  const { snapshot, today, recipient } = reading
  const knowing = { snapshot, day: today, absent: new Set<string>() }
  const personOf = (id: string | null) => snapshot.directory.people.get(id ?? '') ?? null
  const view: OccurrenceView = {
    occurrence,
    holder: recipientsOn(occurrence, 'due', knowing).holder,
    history: history.map(({ at, by, what }) => ({ at, by: personOf(by), what })),
    mayUndo,
    mayAct: mayAct(recipient, occurrence, knowing),
    result: resultOf(acted),
  }
  return view
}

function resultOf(acted: OneTold['acted']): OccurrenceView['result'] {
  switch (acted?.kind) {
    case 'acted':
    case 'repeated':
      return { kind: 'did', action: 'later' }
    case 'tooLate':
      return { kind: 'tooLate' }
    case 'wrongInput':
      return { kind: 'wrongInput', wrong: acted.wrong }
    default:
      return null
  }
}

/** Buttons that one card lets choose between. */
const MOST_CHOICES = 6

/** Which one is meant. */
export function whichMessage(
  { for: purpose, choices }: Extract<TasksTold, { kind: 'which' }>,
  reading: DutyReading,
): Message {
  const words = taskWords[reading.language]
  const items = choices.map(({ occurrence }) => itemWords(occurrence, reading))
  const { more } = dutyWords[reading.language]
  const summary = words.which[purpose](named(items, reading).items)
  return cardMessage(summary, {
    body: [
      heading(words.heading.which),
      ...capped(items, { most: MOST_CHOICES, show: (item) => [row(item, null)], more }),
    ],
    actions: choices
      .slice(0, MOST_CHOICES)
      .map(({ question }, at) => ask(items[at] ?? '', question, reading.language)),
  })
}
