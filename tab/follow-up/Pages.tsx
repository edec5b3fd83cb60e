import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useAddress } from '../address.ts'
import { useWords } from '../words.ts'
import { inAddress } from './selection.ts'
import { followUpWords } from './words.ts'

const useStyles = makeStyles({
  pages: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
})

export function Pages({ page, pages }: { page: number; pages: number }) {
  const styles = useStyles()
  const words = useWords(followUpWords)
  const { put } = useAddress()
  const turn = (to: number) => put({ [inAddress.page]: to === 1 ? null : String(to) })
  return (
    <nav aria-label={words.pages} className={styles.pages}>
      <Button disabledFocusable={page <= 1} onClick={() => turn(Math.min(page - 1, pages))}>
        {words.before}
      </Button>
      <Text>{words.page(page, pages)}</Text>
      <Button disabledFocusable={page >= pages} onClick={() => turn(page + 1)}>
        {words.next}
      </Button>
    </nav>
  )
}
