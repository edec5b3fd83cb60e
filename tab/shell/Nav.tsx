import { makeStyles, Tab, TabList } from '@fluentui/react-components'
import { useAddress } from '../address.ts'
import type { Page } from '../pages.ts'
import { useWords } from '../words.ts'
import { shellWords } from './words.ts'

const useStyles = makeStyles({ list: { flexWrap: 'wrap' } })

/** Where the page of a tab is shown, for the tabs that lead to it. */
export const PANEL = 'page'
export const tabOf = (page: Page) => `tab-${page.id}`

/** The tabs of the pages that are offered to the reader. */
export function Nav({ pages, shown }: { pages: readonly Page[]; shown: Page | null }) {
  const words = useWords(shellWords)
  const styles = useStyles()
  const { go } = useAddress()
  const open = (id: unknown) => {
    const page = pages.find((one) => one.id === id)
    if (page) go(page.path, { keepFocus: true })
  }
  return (
    <TabList
      aria-label={words.nav}
      className={styles.list}
      selectedValue={shown?.id ?? ''}
      onTabSelect={(_event, { value }) => open(value)}
    >
      {pages.map((page) => (
        <Tab
          key={page.id}
          value={page.id}
          id={tabOf(page)}
          {...(page === shown ? { 'aria-controls': PANEL } : {})}
        >
          {words.pages[page.id]}
        </Tab>
      ))}
    </TabList>
  )
}
