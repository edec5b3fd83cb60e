import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { FollowUpView } from '../../bot/web/views/follow-up.ts'
import { PersonName } from '../parts/PersonName.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { SystemLink } from '../parts/SystemLink.tsx'
import { useSetting } from '../setting.ts'
import { dayInWords, useWords } from '../words.ts'
import { List } from './List.tsx'
import { followUpWords } from './words.ts'

const useStyles = makeStyles({
  text: { flex: '1 1 100%', fontWeight: tokens.fontWeightSemibold },
})

/** What should have been done, the most urgent first, and whom to ask. */
export function Overdue({ view: { overdue, total } }: { view: FollowUpView }) {
  const words = useWords(followUpWords)
  if (overdue.length === 0) return <Text>{words.noOverdue}</Text>
  return (
    <>
      {overdue.length < total.overdue ? (
        <Text>{words.first(overdue.length, total.overdue)}</Text>
      ) : null}
      <List items={overdue.map((one) => ({ id: one.id, shown: <One one={one} /> }))} />
    </>
  )
}

function One({ one }: { one: FollowUpView['overdue'][number] }) {
  const styles = useStyles()
  const words = useWords(followUpWords)
  const { language } = useSetting()
  const { text, systemId } = one.scope
  return (
    <>
      <span className={styles.text}>{one.text}</span>
      {systemId === null ? <span>{text}</span> : <SystemLink id={systemId} name={text} />}
      <span>{words.due(dayInWords(one.due, language))}</span>
      {one.people.length > 0 ? (
        one.people.map(({ id, name, mail }) => <PersonName key={id} name={name} mail={mail} />)
      ) : (
        <span>{words.nobody}</span>
      )}
      {one.escalated ? <StatusBadge status="warning" text={words.escalated} /> : null}
    </>
  )
}
