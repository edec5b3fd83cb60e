import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { MouseEvent } from 'react'
import { hrefOf, useAddress } from '../address.ts'
import type { Page } from '../pages.ts'
import { useWords } from '../words.ts'
import { shellWords } from './words.ts'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  tab: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 480px)': {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    },
  },
  shown: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
})

/**
 * The pages that are offered to the reader. They look like tabs and are links: each has an address of its own, can be
 * opened beside the others, and is reached with the Tab key alone.
 */
export function Nav({ pages, shown }: { pages: readonly Page[]; shown: Page | null }) {
  const words = useWords(shellWords)
  const styles = useStyles()
  return (
    <nav aria-label={words.nav}>
      <ul className={styles.list}>
        {pages.map((page) => (
          <li key={page.id}>
            <PageLink page={page} current={page === shown} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function PageLink({ page, current }: { page: Page; current: boolean }) {
  const words = useWords(shellWords)
  const styles = useStyles()
  const { go } = useAddress()
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    go(page.path)
  }
  return (
    <Link
      appearance="subtle"
      href={hrefOf(page.path)}
      onClick={open}
      className={mergeClasses(styles.tab, current && styles.shown)}
      {...(current ? { 'aria-current': 'page' } : {})}
    >
      {words.pages[page.id]}
    </Link>
  )
}
