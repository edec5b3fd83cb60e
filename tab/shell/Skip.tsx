import { Link, makeStyles, tokens } from '@fluentui/react-components'
import type { MouseEvent } from 'react'
import { useWords } from '../words.ts'
import { shellWords } from './words.ts'

/** The id of whatever the reader has come for. */
export const CONTENT = 'content'

const useStyles = makeStyles({
  skip: {
    position: 'absolute',
    insetInlineStart: tokens.spacingHorizontalS,
    top: '-10rem',
    zIndex: 10,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ':focus': { top: tokens.spacingVerticalS },
  },
})

/** The first stop of the Tab key: past all that every page has, to what this one has. */
export function Skip() {
  const words = useWords(shellWords)
  const styles = useStyles()
  const skip = (event: MouseEvent) => {
    event.preventDefault()
    document.getElementById(CONTENT)?.focus()
  }
  return (
    <Link href={`#${CONTENT}`} className={styles.skip} onClick={skip}>
      {words.skip}
    </Link>
  )
}
