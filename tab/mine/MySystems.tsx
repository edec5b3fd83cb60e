import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { MineView } from '../../bot/web/views/mine.ts'
import { Section } from '../parts/Section.tsx'
import { SystemLink } from '../parts/SystemLink.tsx'
import { useWords } from '../words.ts'
import { mineWords } from './words.ts'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(18rem, 100%), 1fr))',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'grid', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  more: { justifySelf: 'start' },
})

const FIRST = 24

/** The systems for which the reader has a role. */
export function MySystems({ systems }: { systems: MineView['systems'] }) {
  const styles = useStyles()
  const words = useWords(mineWords).systems
  const [all, setAll] = useState(false)
  const shown = all ? systems : systems.slice(0, FIRST)
  return (
    <Section title={words.title}>
      {systems.length === 0 ? <Text>{words.none}</Text> : null}
      <ul className={styles.list}>
        {shown.map(({ id, name, department, roles }) => (
          <li key={id} className={styles.item}>
            <SystemLink id={id} name={name} />
            <Text size={200}>{roles.join(', ')}</Text>
            <Text size={200} className={styles.quiet}>
              {department}
            </Text>
          </li>
        ))}
      </ul>
      {shown.length < systems.length ? (
        <Button className={styles.more} onClick={() => setAll(true)}>
          {words.all(systems.length)}
        </Button>
      ) : null}
    </Section>
  )
}
