import {
  Card,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useId, useRef, useState } from 'react'
import type { ActionKind, OccurrenceView } from '../../bot/web/views/duty.ts'
import { useSay } from '../say.ts'
import { useWords } from '../words.ts'
import { ActionForm, type FormKind } from './ActionForm.tsx'
import { TaskAbout } from './TaskAbout.tsx'
import { TaskButtons } from './TaskButtons.tsx'
import type { Act, Came, Given } from './use-tasks.ts'
import { type MineWords, mineWords } from './words.ts'

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalL, gap: tokens.spacingVerticalS },
  title: { margin: 0, overflowWrap: 'anywhere' },
})

type Props = { task: OccurrenceView; today: string; act: Act }

/** One duty to be done, and what can be said of it. Focus goes back to its heading when something has been said. */
export function TaskCard({ task, today, act }: Props) {
  const styles = useStyles()
  const words = useWords(mineWords)
  const id = useId()
  const saying = useSaying(task, act)
  const { form, came, heading } = saying
  const told = came && messageOf(came, words)
  return (
    <Card className={styles.card} role="article" aria-labelledby={id}>
      <Text as="h3" id={id} ref={heading} tabIndex={-1} weight="semibold" className={styles.title}>
        {task.text}
      </Text>
      <TaskAbout task={task} today={today} />
      {told ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{told}</MessageBarBody>
        </MessageBar>
      ) : null}
      {form ? (
        <ActionForm
          key={form}
          kind={form}
          task={task}
          today={today}
          wrong={came?.kind === 'wrong' ? came : null}
          onSend={(given) => saying.run(form, given)}
          onCancel={saying.close}
        />
      ) : (
        <TaskButtons
          task={task}
          describedBy={id}
          onForm={saying.open}
          onAct={(action) => void saying.run(action, {})}
        />
      )}
    </Card>
  )
}

/** Which form is open, and what came of what was said last. */
function useSaying(task: OccurrenceView, act: Act) {
  const words = useWords(mineWords)
  const say = useSay()
  const heading = useRef<HTMLHeadingElement>(null)
  const [form, setForm] = useState<FormKind | null>(null)
  const [came, setCame] = useState<Came | null>(null)
  const open = (kind: FormKind) => {
    setCame(null)
    setForm(kind)
  }
  const close = () => {
    setForm(null)
    heading.current?.focus()
  }
  const run = async (action: ActionKind, given: Given) => {
    const result = await act(task, action, given)
    setCame(result)
    if (result.kind === 'wrong' && result.field !== 'undo') return
    close()
    if (result.kind === 'did') say({ text: words.did[action] })
  }
  return { form, came, heading, open, close, run }
}

/** What is said above the buttons; what is wrong with a field is said at the field. */
function messageOf(came: Came, words: MineWords): string | null {
  switch (came.kind) {
    case 'did':
      return null
    case 'wrong':
      return came.field === 'undo' ? came.detail : null
    case 'stale':
    case 'gone':
    case 'failed':
      return words[came.kind]
  }
}
