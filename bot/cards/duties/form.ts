import type { Action, ActionKind } from '../../duties/acknowledgement/action.ts'

/** What the forms of buttons ask for. */
export type Field = 'note' | 'link' | 'until' | 'to' | 'address' | 'reason' | 'suggestion'

/** The id of an input: a client knows inputs by their ids alone, so no two of a card share one. */
export const inputId = (field: Field, form: number) => `${field}-${form}`

/**
 * What a pressed button says of an occurrence, with what its form brings: of an `Action.Execute` in
 * `value.action.data`, of an `Action.Submit` in `value`, in both cases beside the button's own data, each under the
 * input's id: `note-3` is the note of form 3. Texts come as they were typed; whether they serve is for the server to
 * check. An address counts more than a person from the picker (an Entra id): it was typed on purpose.
 */
export function actionIn(
  data: Readonly<Record<string, unknown>>,
  { action, form }: { action: ActionKind; form: number },
): Action {
  const textOf = (field: Field) => {
    const text = data[inputId(field, form)]
    return (typeof text === 'string' && text.trim()) || null
  }
  switch (action) {
    case 'done':
      return { kind: action, note: textOf('note'), link: textOf('link') }
    case 'later':
      return { kind: action, until: textOf('until') }
    case 'delegate':
      return { kind: action, to: textOf('address') ?? textOf('to') }
    case 'notApplicable':
      return { kind: action, reason: textOf('reason') }
    case 'wrongPerson':
      return { kind: action, suggestion: textOf('suggestion') }
    case 'start':
    case 'undo':
      return { kind: action }
  }
}
