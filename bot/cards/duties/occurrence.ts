import { wallClockAt } from '../../calendar/day-words.ts'
import type { Person } from '../../directory/person.ts'
import { isOpen, type Occurrence } from '../../duties/occurrence.ts'
import type { Action, Element } from '../adaptive-card.ts'
import { open } from '../blocks/buttons.ts'
import { cardMessage } from '../blocks/card.ts'
import { aside, heading, line, section, subheading } from '../blocks/text-blocks.ts'
import type { Message } from '../message.ts'
import { clean } from '../text.ts'
import type { Happened, Result } from '../words/duty-words.ts'
import { dutyWords } from '../words/languages.ts'
import { aboutOf, type DutyReading } from './about.ts'
import { undoAction } from './actions.ts'
import { actionSets, actionsOf } from './buttons.ts'
import { textOf, whatLines } from './item.ts'
import { namedScope } from './scope.ts'
import { stateWords } from './state.ts'
import { whyLines } from './why.ts'
import { wrongInputIn } from './wrong-input.ts'

/** One occurrence as it stands. */
export type OccurrenceView = {
  occurrence: Occurrence
  holder: Person | null
  /** The latest last; `by` is null where Ansvar itself did it. What the card has no word for is left out. */
  history: readonly { at: string; by: Person | null; what: string }[]
  /** Whether the reader may take back what they just did. */
  mayUndo: boolean
  mayAct: boolean
  /** What became of the button that was pressed; null where none was. */
  result: Result | null
}

/** The card of one occurrence with its present state, for whoever has it; it replaces the one with the buttons. */
export function occurrenceMessage(view: OccurrenceView, reading: DutyReading): Message {
  const { occurrence, holder } = view
  const mayAct = view.mayAct && isOpen(occurrence)
  const words = dutyWords[reading.language]
  const about = { ...aboutOf(occurrence, null, reading), holder, mayAct }
  const said = view.result ? resultWords(view.result, occurrence, reading) : null
  return cardMessage(summaryOf(view, said, reading), {
    body: [
      ...(said ? [line(said)] : [heading(words.heading.card)]),
      ...whatLines(about, reading, { size: 'Medium', tagged: false }),
      ...(isOpen(occurrence) ? [aside(words.holder(holder && clean(holder.name)))] : []),
      ...whyLines(about, reading),
      ...historyBlocks(view, reading),
      ...actionSets(buttonsOf(view, reading)),
    ],
  })
}

/** What a button that does nothing is answered with. */
export function refusalMessage(
  why: 'notAllowed' | 'unknown',
  { language }: Pick<DutyReading, 'language'>,
): Message {
  return { kind: 'plain', text: dutyWords[language].result[why] }
}

function resultWords(result: Result, { state }: Occurrence, reading: DutyReading): string {
  const words = dutyWords[reading.language].result
  switch (result.kind) {
    case 'did':
      return words.did[result.action]
    case 'tooLate':
      return words.tooLate(state.kind)
    case 'wrongInput':
      return wrongInputIn(reading.language, result.wrong, reading.today)
  }
}

function summaryOf({ occurrence }: OccurrenceView, said: string | null, reading: DutyReading) {
  const words = dutyWords[reading.language]
  const scope = namedScope(occurrence.scope, reading.snapshot, reading.recipient.id)
  const about = { text: textOf(occurrence, reading), scope }
  const present = words.present(about, stateWords(occurrence, reading), reading.today)
  return said ? `${said} ${present}` : present
}

const MOST_ENTRIES = 5

function historyBlocks({ history }: OccurrenceView, reading: DutyReading): Element[] {
  const words = dutyWords[reading.language]
  const told = history.flatMap(({ at, by, what }) => {
    const happened = isHappened(what, words.happened) ? words.happened[what] : null
    const moment = wallClockAt(at)
    return happened ? [words.entry(by && clean(by.name), happened, moment, reading.today)] : []
  })
  if (told.length === 0) return []
  return [
    section(subheading(words.history), ...told.slice(-MOST_ENTRIES).map((text) => aside(text))),
  ]
}

const isHappened = (what: string, words: Record<Happened, string>): what is Happened =>
  Object.hasOwn(words, what)

function buttonsOf(view: OccurrenceView, reading: DutyReading): Action[][] {
  const { occurrence, mayUndo, mayAct } = view
  const { language } = reading
  const { state } = occurrence
  const link = state.kind === 'done' ? open(dutyWords[language].openLink, state.link) : []
  const undo = mayUndo ? [undoAction({ occurrence, form: 1, language })] : []
  const acting = isOpen(occurrence) && mayAct
  const about = { ...aboutOf(occurrence, null, reading), mayAct }
  const rows = acting ? actionsOf(about, 1, reading) : []
  return [[...undo, ...link], ...rows].filter((row) => row.length > 0)
}
