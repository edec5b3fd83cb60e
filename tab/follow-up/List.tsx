import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { useWords } from '../words.ts'
import { followUpWords } from './words.ts'

const useStyles = makeStyles({
  list: { display: 'grid', margin: 0, padding: 0, maxWidth: '60rem', listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
})

/** What is shown before somebody asks for all of it. */
const FIRST = 10

type Props = { items: readonly { id: string; shown: ReactNode }[] }

/** The first of a list, and the others for whoever asks. */
export function List({ items }: Props) {
  const styles = useStyles()
  const words = useWords(followUpWords)
  const [all, setAll] = useState(false)
  return (
    <>
      <ul className={styles.list}>
        {(all ? items : items.slice(0, FIRST)).map(({ id, shown }) => (
          <li key={id} className={styles.item}>
            {shown}
          </li>
        ))}
      </ul>
      {all || items.length <= FIRST ? null : (
        <div>
          <Button onClick={() => setAll(true)}>{words.showAll(items.length)}</Button>
        </div>
      )}
    </>
  )
}
