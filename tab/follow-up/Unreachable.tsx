import { Text } from '@fluentui/react-components'
import type { FollowUpView } from '../../bot/web/views/follow-up.ts'
import { PersonName } from '../parts/PersonName.tsx'
import { useSetting } from '../setting.ts'
import { dayInWords, useWords } from '../words.ts'
import { List } from './List.tsx'
import { useReason } from './reason.ts'
import { followUpWords } from './words.ts'

type People = FollowUpView['unreachable']

/** Whom no message reaches, those first who have been so for longest. */
export function Unreachable({ people }: { people: People }) {
  const words = useWords(followUpWords)
  if (people.length === 0) return <Text>{words.noUnreachable}</Text>
  const items = people.map((one, place) => ({
    id: one.person?.id ?? String(place),
    shown: <One one={one} />,
  }))
  return <List items={items} />
}

function One({ one: { person, why, since, messages, byMail } }: { one: People[number] }) {
  const words = useWords(followUpWords)
  const { language } = useSetting()
  const reason = useReason()
  const told = [
    person?.department,
    reason(why),
    words.since(dayInWords(since, language), messages),
    byMail ? words.byMail : null,
  ]
  return (
    <>
      {person ? (
        <PersonName name={person.name} mail={person.mail} left={!person.active} />
      ) : (
        <span>{words.unknownPerson}</span>
      )}
      <span>{told.filter(Boolean).join(', ')}</span>
    </>
  )
}
