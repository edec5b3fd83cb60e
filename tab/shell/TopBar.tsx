import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useAddress } from '../address.ts'
import type { Page } from '../pages.ts'
import { useSay } from '../say.ts'
import { useSetting } from '../setting.ts'
import { useWords } from '../words.ts'
import { Nav } from './Nav.tsx'
import { shellWords } from './words.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media print': { display: 'none' },
  },
})

/** The tabs, and what can be done with whatever page is open. */
export function TopBar({ pages, shown }: { pages: readonly Page[]; shown: Page | null }) {
  const styles = useStyles()
  return (
    <div className={styles.bar}>
      <Nav pages={pages} shown={shown} />
      <Share />
    </div>
  )
}

function Share() {
  const words = useWords(shellWords)
  const { host } = useSetting()
  const { path } = useAddress()
  const say = useSay()
  const share = async () => {
    const outcome = await host.share(path, document.title)
    if (outcome === 'copied') say({ text: words.copied })
    if (outcome === 'failed') say({ text: words.notCopied })
  }
  return (
    <Button size="small" appearance="subtle" onClick={() => void share()}>
      {words.share}
    </Button>
  )
}
