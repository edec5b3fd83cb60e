import type { Digest } from '../../duties/outcome.ts'
import type { Action, Element } from '../adaptive-card.ts'
import { cardMessage, LARGEST } from '../blocks/card.ts'
import { heading, line, section } from '../blocks/text-blocks.ts'
import type { Message } from '../message.ts'
import { dutyWords } from '../words/languages.ts'
import { type About, aboutOf, type DutyReading } from './about.ts'
import { actionSets, actionsOf } from './buttons.ts'
import { sortOf, whatLines } from './item.ts'
import { restBlocks } from './rest.ts'
import { ORDER, summaryOf } from './summary.ts'
import { unreachedBlocks } from './unreached.ts'
import { whyLines } from './why.ts'
import { wrongPersonBlocks } from './wrong-person.ts'

/** The message of one person's day: all that is due or that they are told, each with its own buttons. */
export function digestMessage({ items, unreached = [] }: Digest, reading: DutyReading): Message {
  const told = items
    .map(({ reminder, occurrence }) => aboutOf(occurrence, reminder, reading))
    .toSorted(byUrgency)
  const summary = summaryOf(told, reading)
  const [only] = told
  const body =
    only && told.length === 1 ? aloneBlocks(only, reading) : manyBlocks(told, summary, reading)
  return cardMessage(summary, { body: [...body, ...unreachedBlocks(unreached, reading)] })
}

function byUrgency(one: About, other: About): number {
  const sorts = ORDER.indexOf(sortOf(one)) - ORDER.indexOf(sortOf(other))
  return sorts || one.occurrence.due.localeCompare(other.occurrence.due)
}

function aloneBlocks(about: About, reading: DutyReading): Element[] {
  const words = dutyWords[reading.language]
  const tag = about.reminder ? words.tag(about.reminder.step) : null
  return [
    heading(tag ?? words.heading.one),
    ...whatLines(about, reading, { size: 'Medium', tagged: false }),
    ...wrongPersonBlocks(about, reading),
    ...whyLines(about, reading),
    ...stopLine(about, reading),
    ...actionSets(actionsOf(about, 1, reading)),
  ]
}

/** How it stops. */
function stopLine(about: About, { language }: DutyReading): Element[] {
  const words = dutyWords[language]
  const sort = sortOf(about)
  if (sort === 'handedOver') return [line(words.nothingToDo)]
  if (sort === 'wrongPerson') return [line(words.wrongPerson.stop)]
  if (!about.mayAct) return []
  return [line(sort === 'gap' ? words.stopGap : words.stop)]
}

function manyBlocks(told: readonly About[], summary: string, reading: DutyReading): Element[] {
  const words = dutyWords[reading.language]
  return [
    heading(words.heading.many(told.length)),
    ...within(LARGEST - AROUND - 2 * bytesOf(summary), told, reading),
    ...(told.some(({ mayAct }) => mayAct) ? [line(words.stopMany)] : []),
  ]
}

/** As many items with their buttons as so many bytes hold, and the rest named. */
function within(room: number, told: readonly About[], reading: DutyReading): Element[] {
  const blocks: { block: Element; bytes: number }[] = []
  let bytes = 0
  for (const about of told) {
    const block = itemBlock(about, blocks.length + 1, reading)
    const more = bytesOf(block)
    if (bytes + more > room) break
    blocks.push({ block, bytes: more })
    bytes += more
  }
  let rest = restBlocks(told.slice(blocks.length), reading)
  while (blocks.length > 0 && bytes + bytesOf(rest) > room) {
    bytes -= blocks.pop()?.bytes ?? 0
    rest = restBlocks(told.slice(blocks.length), reading)
  }
  return [...blocks.map(({ block }) => block), ...rest]
}

/** Bytes of what stands around the items (whom messages do not reach included) beside the summary, which a card carries twice. */
const AROUND = 2_500
const bytesOf = (part: unknown) => Buffer.byteLength(JSON.stringify(part))

/** One item among others: what and until when, two buttons, and the rest unfolded by the third. */
function itemBlock(about: About, form: number, reading: DutyReading): Element {
  const words = dutyWords[reading.language]
  const [first = [], ...further] = actionsOf(about, form, reading)
  const id = `more-${form}`
  const more: Action = {
    type: 'Action.ToggleVisibility',
    title: words.form.button.more,
    targetElements: [id],
  }
  return section(
    ...whatLines(about, reading, { size: null, tagged: true }),
    ...wrongPersonBlocks(about, reading),
    ...actionSets([[...first, more]]),
    {
      type: 'Container',
      id,
      isVisible: false,
      items: [
        ...whyLines(about, reading),
        ...(sortOf(about) === 'todo' ? [] : stopLine(about, reading)),
        ...actionSets(further),
      ],
    },
  )
}
