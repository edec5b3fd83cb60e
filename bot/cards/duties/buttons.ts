import { millisecondsFrom } from '../../calendar/day-words.ts'
import type { Person } from '../../directory/person.ts'
import type { Occurrence } from '../../duties/occurrence.ts'
import type { Action, Element } from '../adaptive-card.ts'
import type { About, DutyReading } from './about.ts'
import { dutyActions, undoAction } from './actions.ts'
import { latersOf } from './inputs.ts'

/** The buttons of an item, row by row; none that its reader may not press. */
export function actionsOf(about: About, form: number, reading: DutyReading): Action[][] {
  const { occurrence } = about
  const { language } = reading
  const undo = isUndoable(occurrence, reading) ? [[undoAction({ occurrence, form, language })]] : []
  if (!about.mayAct) return undo
  const laters = latersOf(occurrence, reading.today)
  const suggested = suggestedBy(about, reading)
  return [...undo, ...dutyActions({ occurrence, form, laters, suggested, language })]
}

const MOST_SUGGESTED = 5

/** Who might do it: those whom the reader leads. */
function suggestedBy(about: About, { snapshot, recipient }: DutyReading): readonly Person[] {
  const others = about.others.map(({ person }) => person)
  const led = snapshot.directory.reports.get(recipient.id) ?? []
  return [...new Set([...others, ...led])].slice(0, MOST_SUGGESTED)
}

/** Milliseconds for which what somebody did can be undone. */
const UNDOABLE = 10 * 60_000

/** Whether what was last said of it was said by the reader, a moment ago. */
function isUndoable({ id, state }: Occurrence, reading: DutyReading): boolean {
  const { recipient, now, undoable } = reading
  if (undoable) return undoable.has(id)
  if (!now || (state.kind !== 'done' && state.kind !== 'notApplicable')) return false
  return state.by === recipient.id && millisecondsFrom(state.at, now) < UNDOABLE
}

export const actionSets = (rows: readonly Action[][]): Element[] =>
  rows.map((actions) => ({ type: 'ActionSet', actions, spacing: 'Small' }))
