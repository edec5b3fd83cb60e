import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { SystemDutyView } from '../../bot/web/views/systems.ts'
import { Section } from '../parts/Section.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { sourceText } from '../parts/source-text.ts'
import { useSetting } from '../setting.ts'
import { dayInWords, useWords } from '../words.ts'
import { capital } from './change-sentence.ts'
import { systemsWords } from './words.ts'

const useStyles = makeStyles({
  title: { margin: 0, display: 'inline' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    listStyleType: 'none',
    maxWidth: '60rem',
  },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
})

/** What the governing documents ask of a system's roles, and how it went. */
export function Duties({ duties }: { duties: readonly SystemDutyView[] }) {
  const styles = useStyles()
  const words = useWords(systemsWords)
  const roles = [...new Set(duties.map(({ role }) => role))]
  if (duties.length === 0) return null
  return (
    <Section title={words.duties.title}>
      {roles.map((role) => (
        <details key={role}>
          <summary className={styles.summary}>
            <Text as="h3" weight="semibold" className={styles.title}>
              {capital(role)}
            </Text>
            <Text className={styles.quiet}>
              {` – ${words.duties.count(duties.filter((duty) => duty.role === role).length)}`}
            </Text>
          </summary>
          <ul className={styles.list}>
            {duties
              .filter((duty) => duty.role === role)
              .map((duty) => (
                <li key={duty.id} className={styles.item}>
                  <Duty duty={duty} />
                </li>
              ))}
          </ul>
        </details>
      ))}
    </Section>
  )
}

function Duty({ duty: { text, source, proposed, times } }: { duty: SystemDutyView }) {
  const styles = useStyles()
  const words = useWords(systemsWords)
  const { language } = useSetting()
  return (
    <>
      <Text>{text}</Text>
      <Text size={200} className={styles.quiet}>
        {sourceText(source)}
      </Text>
      {proposed ? <StatusBadge status="proposed" text={words.proposed} /> : null}
      {times && times.length > 0 ? (
        <details>
          <summary className={styles.summary}>{words.duties.times(times.length)}</summary>
          <ul>
            {times.map(({ due, state, scope }) => (
              <li key={`${due} ${scope.text}`}>
                {[
                  `${words.duties.until(dayInWords(due, language))}: ${words.states[state.kind]}`,
                  'by' in state ? state.by : null,
                  'on' in state ? dayInWords(state.on, language) : null,
                ]
                  .filter(Boolean)
                  .join(', ')}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}
