import { Field, Input, Textarea } from '@fluentui/react-components'
import { useSetting } from '../setting.ts'
import { dayInWords, useWords } from '../words.ts'
import { PersonField } from './PersonField.tsx'
import { type MineWords, mineWords } from './words.ts'

type Named = keyof Pick<
  MineWords['form'],
  'note' | 'link' | 'until' | 'to' | 'reason' | 'suggestion'
>
type Props = {
  name: string
  value: string
  onChange: (text: string) => void
  /** What the server says is wrong with it; null when nothing is. */
  wrong: string | null
}

const labels: readonly Named[] = ['note', 'link', 'until', 'to', 'reason', 'suggestion']

function useLabel(name: string, required: boolean): string {
  const { form } = useWords(mineWords)
  const known = labels.find((one) => one === name)
  const label = known ? form[known] : name
  return required ? label : `${label} (${form.optional})`
}

const validation = (wrong: string | null) =>
  wrong ? ({ validationState: 'error', validationMessage: wrong } as const) : {}

export function TextField(props: Props & { long?: boolean; required: boolean }) {
  const { name, value, onChange, wrong, long = false, required } = props
  const label = useLabel(name, required)
  const given = { name, value }
  return (
    <Field label={label} required={required} {...validation(wrong)}>
      {long ? (
        <Textarea {...given} resize="vertical" onChange={(_event, data) => onChange(data.value)} />
      ) : (
        <Input
          {...given}
          type={name === 'link' ? 'url' : 'text'}
          onChange={(_event, data) => onChange(data.value)}
        />
      )}
    </Field>
  )
}

export function DayField(props: Props & { after: string; latest: string }) {
  const { name, value, onChange, wrong, after, latest } = props
  const { form } = useWords(mineWords)
  const { language } = useSetting()
  const label = useLabel(name, true)
  return (
    <Field
      label={label}
      required
      hint={form.latest(dayInWords(latest, language))}
      {...validation(wrong)}
    >
      <Input
        name={name}
        type="date"
        min={after}
        max={latest}
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  )
}

export function PersonFieldOf({ name, onChange, wrong }: Props) {
  const label = useLabel(name, true)
  return (
    <Field label={label} required {...validation(wrong)}>
      <PersonField name={name} onChange={onChange} />
    </Field>
  )
}
