import { makeStyles, Text } from '@fluentui/react-components'
import type { ScopeView } from '../../bot/web/views/duty.ts'
import { SystemLink } from '../parts/SystemLink.tsx'

const useStyles = makeStyles({ text: { overflowWrap: 'anywhere', unicodeBidi: 'isolate' } })

/** What a duty is about; a system leads to its page. */
export function ScopeShown({ scope: { text, systemId } }: { scope: ScopeView }) {
  const styles = useStyles()
  if (systemId === null) return <Text className={styles.text}>{text}</Text>
  return <SystemLink id={systemId} name={text} />
}
