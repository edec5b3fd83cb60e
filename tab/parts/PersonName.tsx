import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { MouseEvent } from 'react'
import { useSetting } from '../setting.ts'
import { useWords } from '../words.ts'
import { partWords } from './words.ts'

const useStyles = makeStyles({
  name: { overflowWrap: 'anywhere', unicodeBidi: 'isolate' },
  left: { textDecorationLine: 'line-through' },
  note: { color: tokens.colorNeutralForeground3 },
})

type Props = {
  name: string
  /** Opens a chat with them where given. */
  mail?: string | null
  left?: boolean
  stale?: boolean
}

/** Somebody by name, with what is to be known of them in words, and a way to write to them. */
export function PersonName({ name, mail, left, stale }: Props) {
  const styles = useStyles()
  const words = useWords(partWords)
  const notes = [left && words.left, stale && words.stale].filter(Boolean)
  const shown = mergeClasses(styles.name, left && styles.left)
  return (
    <span>
      {mail && !left ? (
        <ChatLink name={name} mail={mail} className={shown} />
      ) : (
        <span className={shown}>{name}</span>
      )}
      {notes.length > 0 ? <span className={styles.note}> ({notes.join(', ')})</span> : null}
    </span>
  )
}

function ChatLink({ name, mail, className }: { name: string; mail: string; className: string }) {
  const words = useWords(partWords)
  const { host } = useSetting()
  const address = `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(mail)}`
  const open = (event: MouseEvent) => {
    event.preventDefault()
    host.open(address)
  }
  return (
    <Link
      inline
      href={address}
      target="_blank"
      rel="noopener"
      className={className}
      title={words.chatWith(name)}
      onClick={open}
    >
      {name}
    </Link>
  )
}
