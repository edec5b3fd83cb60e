import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { MouseEvent } from 'react'
import { hrefOf, useAddress, withQuery } from '../address.ts'
import { useWords } from '../words.ts'
import { inAddress, type MatrixView, matrixViews } from './selection.ts'
import { matrixWords } from './words.ts'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: 0,
    listStyleType: 'none',
  },
  view: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
    marginInlineEnd: tokens.spacingHorizontalM,
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    color: tokens.colorNeutralForeground2,
  },
  shown: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
})

/** What the matrix can show, as links: each view has an address of its own, with the day that is looked at. */
export function Views({ shown }: { shown: MatrixView }) {
  const styles = useStyles()
  const words = useWords(matrixWords)
  return (
    <nav aria-label={words.view} className="ansvar-screen">
      <ul className={styles.list}>
        {matrixViews.map((view) => (
          <li key={view}>
            <ViewLink view={view} current={view === shown} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function ViewLink({ view, current }: { view: MatrixView; current: boolean }) {
  const styles = useStyles()
  const words = useWords(matrixWords)
  const { page, id, query, put } = useAddress()
  const change = { [inAddress.view]: view === matrixViews[0] ? null : view }
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    put(change)
  }
  return (
    <Link
      appearance="subtle"
      href={hrefOf(withQuery({ page, id, query }, change))}
      onClick={open}
      className={mergeClasses(styles.view, current && styles.shown)}
      {...(current ? { 'aria-current': 'page' } : {})}
    >
      {words.views[view]}
    </Link>
  )
}
