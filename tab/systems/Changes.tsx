import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { ChangeView } from '../../bot/web/views/systems.ts'
import { Section } from '../parts/Section.tsx'
import { useSetting } from '../setting.ts'
import { dayInWords, useWords } from '../words.ts'
import { changeSentence } from './change-sentence.ts'
import { systemsWords } from './words.ts'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxWidth: '60rem',
  },
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  more: { justifySelf: 'start' },
})

/** Changes that are shown at first. */
const FIRST = 10

/** What happened to a system, the latest first, a sentence each. */
export function Changes({ changes }: { changes: readonly ChangeView[] }) {
  const styles = useStyles()
  const words = useWords(systemsWords)
  const { language } = useSetting()
  const [all, setAll] = useState(false)
  const shown = all ? changes : changes.slice(0, FIRST)
  const told = shown.map((change, index) => ({ ...change, key: `${change.on} ${index}` }))
  return (
    <Section title={words.changes.title} note={changes.length === 0 ? words.changes.none : null}>
      <ul className={styles.list}>
        {told.map((change) => (
          <li key={change.key} className={styles.item}>
            <Text>{changeSentence(change, words)}</Text>
            <Text size={200} className={styles.quiet}>
              {words.changes.by(dayInWords(change.on, language), change.by)}
            </Text>
          </li>
        ))}
      </ul>
      {shown.length < changes.length ? (
        <Button className={styles.more} onClick={() => setAll(true)}>
          {words.changes.more(changes.length - shown.length)}
        </Button>
      ) : null}
    </Section>
  )
}
