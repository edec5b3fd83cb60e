import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { Party } from '../../bot/web/views/transfers.ts'
import { useWords } from '../words.ts'
import { PersonPicker } from './PersonPicker.tsx'
import { manageWords } from './words.ts'

type PartyProps = { label: string; onChange: (party: Party | null) => void }

/** A person or a department. */
export function PartyFields({ label, onChange }: PartyProps) {
  const { transfer } = useWords(manageWords)
  const [kind, setKind] = useState<string>('person')
  return (
    <>
      <Field label={label}>
        <RadioGroup
          layout="horizontal"
          value={kind}
          onChange={(_event, data) => {
            setKind(data.value)
            onChange(null)
          }}
        >
          {(['person', 'department'] as const).map((one) => (
            <Radio key={one} value={one} label={transfer.kinds[one]} />
          ))}
        </RadioGroup>
      </Field>
      {kind === 'person' ? (
        <PersonPicker
          keep
          label={`${label}: ${transfer.kinds.person}`}
          onPick={({ id }) => onChange({ kind: 'person', personId: id })}
        />
      ) : (
        <Field label={transfer.department}>
          <Input
            onChange={(_event, { value }) =>
              onChange(value.trim() ? { kind: 'department', department: value.trim() } : null)
            }
          />
        </Field>
      )}
    </>
  )
}
