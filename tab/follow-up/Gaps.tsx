import { Text } from '@fluentui/react-components'
import type { FollowUpView } from '../../bot/web/views/follow-up.ts'
import { SystemLink } from '../parts/SystemLink.tsx'
import { useWords } from '../words.ts'
import { List } from './List.tsx'
import { followUpWords } from './words.ts'

type View = FollowUpView['gaps']

/** Roles that nobody holds, and holders whom nobody has confirmed for a year. */
export function Gaps({ gaps: { systems, roles, count } }: { gaps: View }) {
  const words = useWords(followUpWords)
  if (count === 0 && roles.length === 0) return <Text>{words.noGaps}</Text>
  return (
    <>
      {roles.length > 0 ? (
        <Text>
          {words.rolesVacant}: {roles.join(', ')}
        </Text>
      ) : null}
      {systems.length < count ? <Text>{words.first(systems.length, count)}</Text> : null}
      <List items={systems.map((one) => ({ id: one.id, shown: <One one={one} /> }))} />
    </>
  )
}

function One({ one }: { one: View['systems'][number] }) {
  const words = useWords(followUpWords)
  const told = [
    [words.vacantRoles, one.vacant],
    [words.staleRoles, one.stale],
  ] as const
  return (
    <>
      <SystemLink id={one.id} name={one.name} />
      {told
        .filter(([, roles]) => roles.length > 0)
        .map(([what, roles]) => (
          <span key={what}>
            {what}: {roles.join(', ')}
          </span>
        ))}
    </>
  )
}
