import { mayUndo } from '../../duties/acknowledgement/decide.ts'
import { lastSaid } from '../../duties/acknowledgement/last-said.ts'
import { mayAct, recipientsOn } from '../../duties/holders/recipients.ts'
import type { Occurrence } from '../../duties/occurrence.ts'
import type { Happening } from '../../duties/occurrences/history/store.ts'
import type { SentCard } from '../../duties/outcome.ts'
import type { Message } from '../message.ts'
import type { Result } from '../words/duty-words.ts'
import type { DutyReading } from './about.ts'
import { digestMessage } from './digest.ts'
import { type OccurrenceView, occurrenceMessage } from './occurrence.ts'

type Reading = DutyReading & { now: string }

/**
 * A day's message as things stand when it is shown again: about one occurrence it says who did what when; about
 * several it still tells of each. What its reader said a moment ago they may take back.
 */
export function standingMessage({ digest, history = [] }: SentCard, reading: Reading): Message {
  const ofEach = Map.groupBy(history, ({ occurrenceId }) => occurrenceId)
  const [only, ...others] = digest.items
  if (only && others.length === 0 && only.reminder.step !== 'handedOver') {
    const view = viewOf({ occurrence: only.occurrence, history, result: null }, reading)
    return occurrenceMessage(view, reading)
  }
  const undoable = [...ofEach].filter(([, told]) => isUndoable(told, reading)).map(([id]) => id)
  return digestMessage(digest, { ...reading, undoable: new Set(undoable) })
}

type Standing = { occurrence: Occurrence; history: readonly Happening[]; result: Result | null }

/** An occurrence with what its reader may do about it. */
export function viewOf(
  { occurrence, history, result }: Standing,
  reading: Reading,
): OccurrenceView {
  const { snapshot, today, recipient } = reading
  const knowing = { snapshot, day: today, absent: new Set<string>() }
  const personOf = (id: string | null) => snapshot.directory.people.get(id ?? '') ?? null
  return {
    occurrence,
    holder: recipientsOn(occurrence, 'due', knowing).holder,
    history: history.map(({ at, what, by }) => ({ at, what, by: personOf(by) })),
    mayUndo: isUndoable(history, reading),
    mayAct: mayAct(recipient, occurrence, knowing),
    result,
  }
}

const isUndoable = (history: readonly Happening[], { recipient, now }: Reading) =>
  mayUndo({ by: recipient, at: now, last: lastSaid(history) })
