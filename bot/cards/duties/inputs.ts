import { addDays, type Day } from '../../calendar/day.ts'
import { addWorkingDays, movedTo } from '../../calendar/working-day.ts'
import type { DateInput, Input, PeopleInput, TextInput } from '../adaptive-card.ts'
import { clean } from '../text.ts'
import type { DutyWords } from '../words/duty-words.ts'
import { inputId } from './form.ts'

/** Characters; the same limits as where it is kept. */
const LONGEST_NOTE = 4_000
const LONGEST_LINK = 2_000
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
    maxLength: LONGEST_NOTE,
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

/** Days between which a reminder can be put off: from tomorrow to the day on which it rises. */
export type Laters = { min: Day; max: Day | null; value: Day }

/** Null where it rises today or tomorrow, so that there is no day left to choose. */
export function latersOf(today: Day, rises: Day | null): Laters | null {
  const min = addDays(today, 1)
  if (rises !== null && rises < movedTo(min, 'after')) return null
  const usual = addWorkingDays(today, USUAL)
  return { min, max: rises, value: rises !== null && rises < usual ? rises : usual }
}

export function laterInput({ min, max, value }: Laters, form: number, words: DutyWords): DateInput {
  return {
    type: 'Input.Date',
    id: inputId('until', form),
    label: words.form.field.until,
    min,
    ...(max ? { max } : {}),
    value,
    isRequired: true,
    errorMessage: words.form.missing.until,
  }
}

/** A picker and, for clients whose picker finds nobody else than those suggested, an address to type. */
export function peopleInputs(
  fields: readonly ['to', 'address'] | readonly ['who', 'whoAddress'],
  suggested: Choices,
  { form, words }: { form: number; words: DutyWords },
): Input[] {
  const [picked, typed] = fields
  const picker: PeopleInput = {
    type: 'Input.ChoiceSet',
    id: inputId(picked, form),
    label: words.form.field[picked],
    style: 'filtered',
    choices: suggested.map(({ id, name }) => ({ title: clean(name, 60), value: id })),
    'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
  }
  const address: TextInput = {
    type: 'Input.Text',
    id: inputId(typed, form),
    label: words.form.field.address,
    style: 'Email',
    maxLength: LONGEST_ADDRESS,
  }
  return [picker, address]
}

export function reasonInput(form: number, words: DutyWords): TextInput {
  return {
    type: 'Input.Text',
    id: inputId('reason', form),
    label: words.form.field.reason,
    isMultiline: true,
    maxLength: LONGEST_NOTE,
    isRequired: true,
    errorMessage: words.form.missing.reason,
  }
}
