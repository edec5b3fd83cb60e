import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { EditingView } from '../../bot/web/views/editing.ts'
import { Section } from '../parts/Section.tsx'
import { useWords } from '../words.ts'
import { changesIn, choices, draftOf, type Field as FieldName, fields } from './draft.ts'
import { useStyles } from './use-styles.ts'
import { manageWords } from './words.ts'

type Props = {
  facts: EditingView['facts']
  wrong: { field: string | null; detail: string } | null
  onSave: (changes: Record<string, unknown>) => void
}

/** What is known about a system, to be corrected. */
export function FactsForm({ facts, wrong, onSave }: Props) {
  const words = useWords(manageWords)
  const styles = useStyles()
  const [draft, setDraft] = useState(() => draftOf(facts))
  const changes = changesIn(draft, facts)
  return (
    <Section title={words.facts}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (Object.keys(changes).length > 0) onSave(changes)
        }}
      >
        {fields.map(([field, kind]) => {
          const value = draft[field]
          if (value === undefined) return null
          const isWrong = wrong?.field === field || wrong?.field?.startsWith(`${field}.`)
          return (
            <Field
              key={field}
              label={words.fields[field]}
              {...(isWrong && wrong
                ? { validationState: 'error' as const, validationMessage: wrong.detail }
                : {})}
            >
              {inputFor(kind, {
                field,
                value,
                names: words.choices,
                put: (next) => setDraft((before) => ({ ...before, [field]: next })),
              })}
            </Field>
          )
        })}
        <div className={styles.row}>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={Object.keys(changes).length === 0}
          >
            {words.save}
          </Button>
        </div>
      </form>
    </Section>
  )
}

type Filling = {
  field: FieldName
  value: string
  names: Record<string, string>
  put: (text: string) => void
}

function inputFor(kind: (typeof fields)[number][1], { field, value, names, put }: Filling) {
  if (kind === 'choice')
    return (
      <Select value={value} onChange={(_event, data) => put(data.value)}>
        {(choices[field] ?? []).map((choice) => (
          <option key={choice} value={choice}>
            {names[choice]}
          </option>
        ))}
      </Select>
    )
  if (kind === 'text' || kind === 'lines')
    return <Textarea value={value} resize="vertical" onChange={(_event, data) => put(data.value)} />
  return (
    <Input
      value={value}
      type={kind === 'day' ? 'date' : 'text'}
      {...(kind === 'hours' ? { inputMode: 'decimal' as const } : {})}
      onChange={(_event, data) => put(data.value)}
    />
  )
}
