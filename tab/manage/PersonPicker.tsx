import { Combobox, Option } from '@fluentui/react-components'
import { useState } from 'react'
import type { PeopleView } from '../../bot/web/views/people.ts'
import type { PersonView } from '../../bot/web/views/shared.ts'
import { useRead } from '../use-read.ts'
import { useWords } from '../words.ts'
import { manageWords } from './words.ts'

/** Letters from which on a name is looked up. */
const SHORTEST = 2

type Props = {
  /** Its name, where no field around it gives one. */
  label?: string
  onPick: (person: PersonView) => void
  /** Whether the name of who was picked stays in the field. */
  keep?: boolean
}

/** Finds somebody in the directory by name while one types. */
export function PersonPicker({ label, onPick, keep = false, ...field }: Props) {
  const words = useWords(manageWords)
  const [text, setText] = useState('')
  const search = text.trim()
  const path = search.length < SHORTEST ? null : `people?search=${encodeURIComponent(search)}`
  const { answer } = useRead<PeopleView>(path)
  const people = path && answer?.kind === 'view' ? answer.view.people : []
  const pick = (id: string | undefined) => {
    const person = people.find((one) => one.id === id)
    if (!person) return
    setText(keep ? person.name : '')
    onPick(person)
  }
  return (
    <Combobox
      {...field}
      {...(label ? { 'aria-label': label, placeholder: label } : { placeholder: words.person })}
      freeform
      autoComplete="off"
      style={{ minWidth: 0 }}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onOptionSelect={(_event, { optionValue }) => pick(optionValue)}
    >
      {people.map(({ id, name, title, department }) => (
        <Option key={id} value={id} text={name}>
          {[name, title, department].filter(Boolean).join(', ')}
        </Option>
      ))}
      {people.length === 0 && path ? (
        <Option key="none" value="" text="" disabled>
          {answer?.kind === 'view' ? words.nobody : words.searching}
        </Option>
      ) : null}
    </Combobox>
  )
}
