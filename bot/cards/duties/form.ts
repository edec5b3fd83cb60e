import { type Day, isDay } from '../../calendar/day.ts'
import type { DutyAction } from '../adaptive-card.ts'

/** What the form of each button asks for; the rest are done by the button alone. */
export const fieldsOf = {
  done: ['note', 'link'],
  start: [],
  later: ['until'],
  delegate: ['to', 'address'],
  notApplicable: ['reason'],
  wrongPerson: ['who', 'whoAddress'],
  undo: [],
} as const satisfies Record<DutyAction, readonly string[]>
type Field = (typeof fieldsOf)[DutyAction][number]

/** The id of an input: a client knows inputs by their ids alone, so no two of a card share one. */
export const inputId = (field: Field, form: number) => `${field}-${form}`

/** What somebody filled in; null for what they left empty or what is no text. */
export type FilledIn = {
  note: string | null
  link: string | null
  reason: string | null
  until: Day | null
  /** A person's id from the picker, or an address as typed, which counts more: it was typed on purpose. */
  to: string | null
}

/**
 * What the form of a pressed button brings: of an `Action.Execute` in `value.action.data`, of an `Action.Submit` in
 * `value`, in both cases beside the button's own data, each under the input's id: `note-3` is the note of form 3.
 * Lengths and whom an id or address means are for the server to check.
 */
export function filledIn(
  data: Readonly<Record<string, unknown>>,
  { action, form }: { action: DutyAction; form: number },
): FilledIn {
  const asked: readonly Field[] = fieldsOf[action]
  const textOf = (field: Field) => {
    const text = asked.includes(field) ? data[inputId(field, form)] : null
    return (typeof text === 'string' && text.trim()) || null
  }
  const until = textOf('until')
  return {
    note: textOf('note'),
    link: textOf('link'),
    reason: textOf('reason'),
    until: until !== null && isDay(until) ? until : null,
    to: textOf('address') ?? textOf('whoAddress') ?? textOf('to') ?? textOf('who'),
  }
}
