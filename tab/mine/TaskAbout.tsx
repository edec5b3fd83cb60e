import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { OccurrenceView } from '../../bot/web/views/duty.ts'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { sourceText } from '../parts/source-text.ts'
import { useSetting } from '../setting.ts'
import { dayInWords, useWords } from '../words.ts'
import { ScopeShown } from './ScopeShown.tsx'
import { badgeOf, isOpen } from './task-state.ts'
import { mineWords } from './words.ts'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  note: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
})

type Props = { task: OccurrenceView; today: string }

/** What a duty is about, by when, how it stands, and why it is the reader's. */
export function TaskAbout({ task, today }: Props) {
  const styles = useStyles()
  const words = useWords(mineWords)
  const { language } = useSetting()
  const badge = badgeOf(task, today, words)
  return (
    <>
      <div className={styles.line}>
        {badge ? <StatusBadge {...badge} /> : null}
        {task.proposed ? <StatusBadge status="proposed" text={words.proposed} /> : null}
        <Text>{words.until(dayInWords(task.due, language))}</Text>
        <ScopeShown scope={task.scope} />
      </div>
      {isOpen(task) ? <Waiting task={task} /> : <Ended task={task} />}
      <Text size={200} className={styles.quiet}>
        {[words.why[task.why](task.role), sourceText(task.source)].filter(Boolean).join(' ')}
      </Text>
    </>
  )
}

function Waiting({ task }: { task: OccurrenceView }) {
  const words = useWords(mineWords)
  const { language } = useSetting()
  const { state, delegate, snoozedUntil } = task
  const lines = [
    state.kind === 'started'
      ? `${words.started}: ${words.by(state.by, dayInWords(state.on, language))}.`
      : null,
    delegate ? words.delegated(delegate) : null,
    snoozedUntil ? words.snoozed(dayInWords(snoozedUntil, language)) : null,
  ].filter((line) => line !== null)
  return lines.map((line) => <Text key={line}>{line}</Text>)
}

function Ended({ task: { state } }: { task: OccurrenceView }) {
  const styles = useStyles()
  const words = useWords(mineWords)
  const { language } = useSetting()
  if (state.kind === 'open' || state.kind === 'started') return null
  const by = 'by' in state ? state.by : null
  const note = state.kind === 'done' ? state.note : state.kind === 'notApplicable' && state.reason
  return (
    <>
      <Text>{words.by(by, dayInWords(state.on, language))}</Text>
      {note ? <Text className={styles.note}>{note}</Text> : null}
      {state.kind === 'done' && state.link ? (
        <Link href={state.link} target="_blank" rel="noopener noreferrer">
          {words.form.link}
        </Link>
      ) : null}
    </>
  )
}
