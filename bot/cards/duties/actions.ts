import type { Person } from '../../directory/person.ts'
import type { ActionKind } from '../../duties/acknowledgement/action.ts'
import type { Occurrence } from '../../duties/occurrence.ts'
import type { Language } from '../../routine/routine.ts'
import type { Action, Execute, Input, ShowCard } from '../adaptive-card.ts'
import { execute } from '../blocks/buttons.ts'
import { dutyWords } from '../words/languages.ts'
import {
  delegateInputs,
  doneInputs,
  type Laters,
  laterInput,
  reasonInput,
  suggestionInput,
} from './inputs.ts'

/** What the buttons of one occurrence need to know. */
export type Acting = {
  occurrence: Occurrence
  /** The number of the form, unique in its card. */
  form: number
  laters: Laters
  /** To whom one might hand it, before one has typed a name. */
  suggested: readonly Person[]
  language: Language
}

/**
 * All that can be done with an open occurrence, at most six buttons, in twos so that they fit a phone. A form
 * (`Action.ShowCard`) brings its own inputs only, so that what is required in one stops no other.
 */
export function dutyActions(acting: Acting): Action[][] {
  const { occurrence, form, laters, suggested } = acting
  const words = dutyWords[acting.language]
  const { button } = words.form
  return [
    [
      formed(acting, 'done', button.done, doneInputs(occurrence.duty.evidence, form, words)),
      ...(occurrence.state.kind === 'started' ? [] : [pressed(acting, 'start', button.start)]),
    ],
    [
      formed(acting, 'later', button.later, [laterInput(laters, form, words)]),
      formed(acting, 'delegate', button.delegate, delegateInputs(suggested, form, words)),
    ],
    [
      formed(acting, 'notApplicable', button.notApplicable, [reasonInput(form, words)]),
      formed(acting, 'wrongPerson', button.wrongPerson, [suggestionInput(form, words)]),
    ],
  ]
}

export const undoAction = (acting: Pick<Acting, 'occurrence' | 'form' | 'language'>): Action =>
  pressed(acting, 'undo', dutyWords[acting.language].form.button.undo)

type Pressing = Pick<Acting, 'occurrence' | 'form' | 'language'>

function pressed(
  { occurrence, form, language }: Pressing,
  action: ActionKind,
  title: string,
): Execute {
  const { id, version } = occurrence
  return execute(title, { verb: 'duty', occurrenceId: id, action, version, form, language })
}

function formed(
  acting: Pressing,
  action: Exclude<ActionKind, 'start' | 'undo'>,
  title: string,
  body: Input[],
): ShowCard {
  const send = pressed(acting, action, dutyWords[acting.language].form.send[action])
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body, actions: [send] } }
}
