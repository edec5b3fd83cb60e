import type { Person } from '../../directory/person.ts'
import type { Action, Element } from '../adaptive-card.ts'
import type { About, DutyReading } from './about.ts'
import { dutyActions, undoAction } from './actions.ts'
import { latersOf } from './inputs.ts'

/** The buttons of an item, row by row; none that its reader may not press. */
export function actionsOf(about: About, form: number, reading: DutyReading): Action[][] {
  const { occurrence } = about
  const { language, undoable } = reading
  const undo = undoable?.has(occurrence.id) ? [[undoAction({ occurrence, form, language })]] : []
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

export const actionSets = (rows: readonly Action[][]): Element[] =>
  rows.map((actions) => ({ type: 'ActionSet', actions, spacing: 'Small' }))
