import type { TasksTold } from '../../questions/tasks-told.ts'
import { cardMessage } from '../blocks/card.ts'
import { aside, capped, heading, line, row } from '../blocks/text-blocks.ts'
import type { DutyReading } from '../duties/about.ts'
import { itemWords, named } from '../duties/task-items.ts'
import type { Message } from '../message.ts'
import { clean } from '../text.ts'
import { dutyWords, taskWords } from '../words/languages.ts'

type Told = Extract<TasksTold, { kind: 'unreached' }>

const MOST_PEOPLE = 15
/** Characters of what somebody was to be told. */
const LONGEST = 500

/** Whom no message reaches: who, why, since when, and what they do not know of. */
export function unreachedMessage({ people }: Told, reading: DutyReading): Message {
  const { heading: headings, unreached: words } = taskWords[reading.language]
  const names = people.map(({ person }) => clean(person.name))
  const { items, count } = named(names, reading)
  const summary = count > 0 ? words.summary(items, count) : words.nobody
  const shown = capped(people, {
    most: MOST_PEOPLE,
    show: (one) => personLines(one, reading),
    more: dutyWords[reading.language].more,
  })
  const body = [heading(headings.unreached), ...(count > 0 ? shown : [line(summary)])]
  return cardMessage(summary, { body })
}

function personLines({ person, unreached }: Told['people'][number], reading: DutyReading) {
  const { unreached: words } = taskWords[reading.language]
  const { why, byMail, since, messages, untold } = unreached
  const items = untold.map((occurrence) => itemWords(occurrence, reading))
  return [
    row(clean(person.name), words.why[byMail ? 'byMail' : (why ?? 'refused')]),
    aside(words.since(since, messages, reading.today)),
    aside(
      items.length > 0 ? words.untold(named(items, reading).items) : words.nothingUntold,
      LONGEST,
    ),
  ]
}
