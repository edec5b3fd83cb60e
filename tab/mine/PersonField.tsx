import { Combobox, Option } from '@fluentui/react-components'
import { useState } from 'react'
import type { PeopleView } from '../../bot/web/views/people.ts'
import { useRead } from '../use-read.ts'
import { useWords } from '../words.ts'
import { mineWords } from './words.ts'

/** Letters from which on a name is looked up. */
const SHORTEST = 2

/**
 * Finds somebody by name while one types. What is handed on is the id of who was chosen, else the text itself, which
 * may be an address.
 */
export function PersonField({
  name,
  onChange,
  ...field
}: {
  name: string
  onChange: (personOrText: string) => void
}) {
  const { form } = useWords(mineWords)
  const [text, setText] = useState('')
  // However the letters come, by keys or dictated, what they find is shown.
  const [open, setOpen] = useState(false)
  const search = text.trim()
  const path = search.length < SHORTEST ? null : `people?search=${encodeURIComponent(search)}`
  const { answer } = useRead<PeopleView>(path)
  const people = path && answer?.kind === 'view' ? answer.view.people : []
  const empty = answer?.kind === 'view' ? form.nobody : form.searching
  return (
    <Combobox
      {...field}
      name={name}
      freeform
      autoComplete="off"
      placeholder={form.person}
      value={text}
      open={open}
      onOpenChange={(_event, data) => setOpen(data.open)}
      onChange={(event) => {
        setText(event.target.value)
        setOpen(true)
        onChange(event.target.value)
      }}
      onOptionSelect={(_event, { optionText, optionValue }) => {
        setText(optionText ?? '')
        onChange(optionValue ?? optionText ?? '')
      }}
    >
      {people.map(({ id, name: called, title, department }) => (
        <Option key={id} value={id} text={called}>
          {[called, title, department].filter(Boolean).join(', ')}
        </Option>
      ))}
      {people.length === 0 && path ? (
        <Option key="none" value="" text="" disabled>
          {empty}
        </Option>
      ) : null}
    </Combobox>
  )
}
