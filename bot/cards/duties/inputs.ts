import { addDays, type Day } from '../../calendar/day.ts'
import { addWorkingDays } from '../../calendar/working-day.ts'
import { LONGEST_LINK, LONGEST_TEXT } from '../../duties/acknowledgement/action.ts'
import { latestDay } from '../../duties/acknowledgement/decide.ts'
import type { Occurrence } from '../../duties/occurrence.ts'
import type { DateInput, Input, PeopleInput, TextInput } from '../adaptive-card.ts'
import { clean } from '../text.ts'
import type { DutyWords } from '../words/duty-words.ts'
import { inputId } from './form.ts'

/** Characters. */
const LONGEST_ADDRESS = 300
/** Working days after which one is reminded again, unless one picks another day. */
const USUAL = 3

type Choices = readonly { id: string; name: string }[]

/** A note and a link, the one that is asked for as evidence being required. */
export function doneInputs(
  evidence: 'none' | 'note' | 'link',
  form: number,
  words: DutyWords,
): Input[] {
  const { field, missing, optional } = words.form
  const note: TextInput = {
    type: 'Input.Text',
    id: inputId('note', form),
    label: evidence === 'note' ? field.note : optional(field.note),
    isMultiline: true,
    maxLength: LONGEST_TEXT,
    ...(evidence === 'note' ? { isRequired: true, errorMessage: missing.note } : {}),
  }
  const link: TextInput = {
    type: 'Input.Text',
    id: inputId('link', form),
    label: evidence === 'link' ? field.link : optional(field.link),
    style: 'Url',
    placeholder: 'https://',
    maxLength: LONGEST_LINK,
    ...(evidence === 'link' ? { isRequired: true, errorMessage: missing.link } : {}),
  }
  return evidence === 'link' ? [link, note] : [note, link]
}

/** Days between which a reminder can be put off, and the one that is suggested. */
export type Laters = { min: Day; max: Day; value: Day }

export function latersOf(occurrence: Occurrence, today: Day): Laters {
  const min = addDays(today, 1)
  const max = latestDay(occurrence, today)
  const usual = addWorkingDays(today, USUAL)
  if (max < usual) return { min, max, value: max }
  return { min, max, value: usual }
}

export function laterInput({ min, max, value }: Laters, form: number, words: DutyWords): DateInput {
  return {
    type: 'Input.Date',
    id: inputId('until', form),
    label: words.form.field.until,
    min,
    max,
    value,
    isRequired: true,
    errorMessage: words.form.missing.until,
  }
}

/** A picker and, for clients whose picker finds nobody else than those suggested, an address to type. */
export function delegateInputs(suggested: Choices, form: number, words: DutyWords): Input[] {
  const picker: PeopleInput = {
    type: 'Input.ChoiceSet',
    id: inputId('to', form),
    label: words.form.field.to,
    style: 'filtered',
    choices: suggested.map(({ id, name }) => ({ title: clean(name, 60), value: id })),
    'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
  }
  const address: TextInput = {
    type: 'Input.Text',
    id: inputId('address', form),
    label: words.form.field.address,
    style: 'Email',
    maxLength: LONGEST_ADDRESS,
  }
  return [picker, address]
}

export function suggestionInput(form: number, words: DutyWords): TextInput {
  return {
    type: 'Input.Text',
    id: inputId('suggestion', form),
    label: words.form.optional(words.form.field.suggestion),
    maxLength: LONGEST_TEXT,
  }
}

export function reasonInput(form: number, words: DutyWords): TextInput {
  return {
    type: 'Input.Text',
    id: inputId('reason', form),
    label: words.form.field.reason,
    isMultiline: true,
    maxLength: LONGEST_TEXT,
    isRequired: true,
    errorMessage: words.form.missing.reason,
  }
}
