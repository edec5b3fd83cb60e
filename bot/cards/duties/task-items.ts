import type { Occurrence } from '../../duties/occurrence.ts'
import type { Action, Element } from '../adaptive-card.ts'
import { ask } from '../blocks/buttons.ts'
import { LARGEST } from '../blocks/card.ts'
import { section } from '../blocks/text-blocks.ts'
import { dutyWords, taskWords } from '../words/languages.ts'
import { aboutOf, type DutyReading } from './about.ts'
import { actionSets, actionsOf } from './buttons.ts'
import { textOf, whatLines } from './item.ts'
import { restBlocks } from './rest.ts'
import { namedScope } from './scope.ts'

/** Items that get buttons of their own, and the bytes that are left to what stands around them. */
const MOST_BLOCKS = 8
const AROUND = 7_000

/** What somebody has to do, each with its first buttons and one that shows all of it; what has no room in rows. */
export function taskBlocks(occurrences: readonly Occurrence[], reading: DutyReading): Element[] {
  const told = occurrences.map((occurrence) => aboutOf(occurrence, null, reading))
  const blocks: Element[] = []
  let room = LARGEST - AROUND
  for (const about of told.slice(0, MOST_BLOCKS)) {
    const [first = []] = actionsOf(about, blocks.length + 1, reading)
    const show = showTask(about.occurrence, taskWords[reading.language].open, reading)
    const block = section(
      ...whatLines(about, reading, { size: null, tagged: false }),
      ...actionSets([[...first, show]]),
    )
    room -= Buffer.byteLength(JSON.stringify(block))
    if (room < 0) break
    blocks.push(block)
  }
  return [...blocks, ...restBlocks(told.slice(blocks.length), reading)]
}

/** A button that shows all of one occurrence. */
export const showTask = (
  { id }: Occurrence,
  title: string,
  { language }: Pick<DutyReading, 'language'>,
): Action =>
  ask(title, { kind: 'tasks', about: { kind: 'task', occurrenceId: id, confirm: false } }, language)

/** One occurrence inside a sentence: «avbrottsfri kraft testas, försenad sedan 3 november». */
export function itemWords(
  occurrence: Occurrence,
  { language, today, snapshot, recipient }: DutyReading,
): string {
  const { scope, due } = occurrence
  const text = textOf(occurrence, { language, today, snapshot, recipient })
  const named = namedScope(scope, snapshot, recipient.id)
  return dutyWords[language].item({ text, scope: named, due, sort: 'todo' }, today)
}

/** How many items one sentence names. */
const NAMED = 3

/** The first items in words, and how many more there are. */
export function named(items: readonly string[], { language }: Pick<DutyReading, 'language'>) {
  const more = items.length - NAMED
  return {
    items: [...items.slice(0, NAMED), ...(more > 0 ? [dutyWords[language].more(more)] : [])],
    count: items.length,
  }
}
