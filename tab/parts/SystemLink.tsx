import { Link, makeStyles } from '@fluentui/react-components'
import { hrefOf, useAddress } from '../address.ts'

const useStyles = makeStyles({ name: { overflowWrap: 'anywhere', unicodeBidi: 'isolate' } })

/** A link to a system's page. */
export function SystemLink({ id, name }: { id: string; name: string }) {
  const styles = useStyles()
  const { go } = useAddress()
  const path = `system/${encodeURIComponent(id)}`
  return (
    <Link
      href={hrefOf(path)}
      className={styles.name}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        go(path)
      }}
    >
      {name}
    </Link>
  )
}
