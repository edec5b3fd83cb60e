import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { OccurrenceView } from '../../bot/web/views/duty.ts'
import { useWords } from '../words.ts'
import { DayField, PersonFieldOf, TextField } from './fields.tsx'
import type { Came, Given } from './use-tasks.ts'
import { mineWords } from './words.ts'

export type FormKind = 'done' | 'later' | 'delegate' | 'notApplicable' | 'wrongPerson'

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    maxWidth: '36rem',
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Props = {
  kind: FormKind
  task: OccurrenceView
  today: string
  wrong: Extract<Came, { kind: 'wrong' }> | null
  onSend: (given: Given) => Promise<void>
  onCancel: () => void
}

/** What is given with an action. It opens on its first field, Escape leaves it, and what is wrong is said at the field. */
export function ActionForm({ kind, task, today, wrong, onSend, onCancel }: Props) {
  const styles = useStyles()
  const words = useWords(mineWords)
  const form = useRef<HTMLFormElement>(null)
  const [given, setGiven] = useState<Given>({})
  const [sending, setSending] = useState(false)
  useEffect(() => focusIn(form.current, wrong?.field ?? null), [wrong])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setSending(true)
    await onSend(given)
    setSending(false)
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onCancel()
  }
  const set = (field: string) => (text: string) =>
    setGiven((before) => ({ ...before, [field]: text }))
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => void send(event)}
      onKeyDown={leave}
      noValidate
    >
      <Fields {...{ kind, task, today, wrong, given, set }} />
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={sending}>
          {words.form.send[kind]}
        </Button>
        <Button onClick={onCancel}>{words.form.cancel}</Button>
      </div>
    </form>
  )
}

/** The first field, or the one that is wrong. */
function focusIn(form: HTMLFormElement | null, field: string | null): void {
  const named = field ? form?.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]`) : null
  const first = form?.querySelector<HTMLElement>('input, textarea')
  const found = named ?? first
  found?.focus()
}

type FieldsProps = Pick<Props, 'kind' | 'task' | 'today' | 'wrong'> & {
  given: Given
  set: (field: string) => (text: string) => void
}

function Fields({ kind, task, today, wrong, given, set }: FieldsProps) {
  const of = (name: string) => ({
    name,
    value: given[name] ?? '',
    onChange: set(name),
    wrong: wrong?.field === name ? wrong.detail : null,
  })
  switch (kind) {
    case 'done':
      return (
        <>
          <TextField {...of('note')} long required={task.evidence === 'note'} />
          <TextField {...of('link')} required={task.evidence === 'link'} />
        </>
      )
    case 'later':
      return <DayField {...of('until')} after={today} latest={task.latest} />
    case 'delegate':
      return <PersonFieldOf {...of('to')} />
    case 'notApplicable':
      return <TextField {...of('reason')} long required />
    case 'wrongPerson':
      return <TextField {...of('suggestion')} required={false} />
  }
}
