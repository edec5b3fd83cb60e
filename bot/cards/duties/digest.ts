import type { Digest } from '../../duties/outcome.ts'
import type { Action, Element } from '../adaptive-card.ts'
import { cardMessage, LARGEST } from '../blocks/card.ts'
import { aside, capped, heading, row, section, subheading } from '../blocks/text-blocks.ts'
import type { Message } from '../message.ts'
import { dutyWords } from '../words/languages.ts'
import { type About, aboutOf, type DutyReading } from './about.ts'
import { actionSets, actionsOf } from './buttons.ts'
import { sortOf, textOf, whatLines, whyLines } from './item.ts'
import { namedScope } from './scope.ts'
import { ORDER, summaryOf } from './summary.ts'

/** The message of one person's day: all that is due or that they are told, each with its own buttons. */
export function digestMessage({ items }: Digest, reading: DutyReading): Message {
  const told = items
    .map(({ reminder, occurrence }) => aboutOf(occurrence, reminder, reading))
    .toSorted(byUrgency)
  const summary = summaryOf(told, reading)
  const [only] = told
  const body = only && told.length === 1 ? aloneBlocks(only, reading) : manyBlocks(told, reading)
  return cardMessage(summary, { body })
}

function byUrgency(one: About, other: About): number {
  const sorts = ORDER.indexOf(sortOf(one)) - ORDER.indexOf(sortOf(other))
  return sorts || one.occurrence.due.localeCompare(other.occurrence.due)
}

function aloneBlocks(about: About, reading: DutyReading): Element[] {
  const words = dutyWords[reading.language]
  const sort = sortOf(about)
  return [
    heading(words.heading.one),
    ...whatLines(about, reading, 'Medium'),
    ...whyLines(about, reading),
    ...(about.mayAct ? [aside(sort === 'gap' ? words.stopGap : words.stop)] : []),
    ...(sort === 'handedOver' && !about.mayAct ? [aside(words.nothingToDo)] : []),
    ...actionSets(actionsOf(about, 1, reading)),
  ]
}

function manyBlocks(told: readonly About[], reading: DutyReading): Element[] {
  const words = dutyWords[reading.language]
  const blocks = told.map((about, at) => itemBlock(about, at + 1, reading))
  const rows = told.map((about) => rowOf(about, reading))
  const shown = fittingCount(blocks, rows)
  return [
    heading(words.heading.many(told.length)),
    ...blocks.slice(0, shown),
    ...restBlocks(rows.slice(shown), reading),
    ...(told.some(({ mayAct }) => mayAct) ? [aside(words.stopMany)] : []),
  ]
}

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
  return section(...whatLines(about, reading, null), ...actionSets([[...first, more]]), {
    type: 'Container',
    id,
    isVisible: false,
    items: [...whyLines(about, reading), ...actionSets(further)],
  })
}

function rowOf({ occurrence }: About, { language, snapshot, recipient, ...reading }: DutyReading) {
  const words = dutyWords[language]
  const scope = namedScope(occurrence.scope, snapshot, recipient.id)
  const { today } = reading
  const detail = `${words.scope(scope, today)} · ${words.until(occurrence.due, today)}`
  return row(textOf(occurrence, { language, snapshot, recipient, today }), detail)
}

/** Bytes of what stands around the items: the summary, three times, and the headings. */
const AROUND = 5_000

/** How many items get their buttons, so that all of them are at least named. */
function fittingCount(blocks: readonly Element[], rows: readonly Element[]): number {
  let bytes = AROUND + rows.reduce((sum, one) => sum + bytesOf(one), 0)
  const over = blocks.findIndex((block, at) => {
    bytes += bytesOf(block) - bytesOf(rows[at])
    return bytes > LARGEST
  })
  return over === -1 ? blocks.length : over
}

const bytesOf = (element: Element | undefined) => Buffer.byteLength(JSON.stringify(element ?? ''))

/** Rows of a card beside those with buttons. */
const MOST_ROWS = 30

function restBlocks(rows: readonly Element[], { language }: DutyReading): Element[] {
  if (rows.length === 0) return []
  const words = dutyWords[language]
  const more = (count: number) => words.more(count)
  return [
    section(
      subheading(words.heading.rest),
      ...capped(rows, { most: MOST_ROWS, show: (one) => [one], more }),
    ),
  ]
}
