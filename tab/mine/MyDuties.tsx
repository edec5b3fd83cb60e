import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { MineView } from '../../bot/web/views/mine.ts'
import { Section } from '../parts/Section.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { sourceText } from '../parts/source-text.ts'
import { useWords } from '../words.ts'
import { mineWords } from './words.ts'

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: 'anywhere',
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    listStyleType: 'none',
    maxWidth: '60rem',
  },
  item: { display: 'grid', justifyItems: 'start', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** What the governing documents ask of the reader, role by role. */
export function MyDuties({ duties }: { duties: MineView['duties'] }) {
  const styles = useStyles()
  const words = useWords(mineWords)
  const { title, none, why, count } = words.duties
  return (
    <Section title={title}>
      {duties.length === 0 ? <Text>{none}</Text> : null}
      {duties.map((one) => (
        <details key={one.role}>
          <summary className={styles.summary}>
            <Text weight="semibold">{one.role}</Text>
            <Text className={styles.quiet}>
              {` – ${why[one.why]}, ${count(one.duties.length)}`}
            </Text>
          </summary>
          <ul className={styles.list}>
            {one.duties.map(({ id, text, source, proposed }) => (
              <li key={id} className={styles.item}>
                <Text>{text}</Text>
                <Text size={200} className={styles.quiet}>
                  {sourceText(source)}
                </Text>
                {proposed ? <StatusBadge status="proposed" text={words.proposed} /> : null}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Section>
  )
}
