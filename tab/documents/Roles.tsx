import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { RoleAsked } from '../../bot/web/views/documents.ts'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { useWords } from '../words.ts'
import { documentsWords } from './words.ts'

const useStyles = makeStyles({
  roles: { display: 'grid', gap: tokens.spacingVerticalL },
  role: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { margin: 0, '::first-letter': { textTransform: 'uppercase' } },
  duties: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  text: { overflowWrap: 'anywhere' },
  clause: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})

type Props = {
  roles: readonly RoleAsked[]
  /** Nobody here has decided any of it. */
  outside?: boolean
}

/** What a document asks of each role, clause by clause; what is only proposed says so. */
export function Roles({ roles, outside = false }: Props) {
  const styles = useStyles()
  return (
    <div className={styles.roles}>
      {roles.map((role) => (
        <RoleCard key={role.id} role={role} outside={outside} />
      ))}
    </div>
  )
}

function RoleCard({ role, outside }: { role: RoleAsked; outside: boolean }) {
  const styles = useStyles()
  const words = useWords(documentsWords)
  return (
    <section className={styles.role} aria-labelledby={`role-${role.id}`}>
      <Text as="h4" id={`role-${role.id}`} weight="semibold" className={styles.name}>
        {role.label}
      </Text>
      {role.proposed ? (
        <div>
          <StatusBadge status="proposed" text={words.proposal} />
        </div>
      ) : null}
      {role.clause ? (
        <Text size={200} className={styles.clause}>
          {outside ? words.source : words.described}: {role.clause}
        </Text>
      ) : null}
      {role.duties.length > 0 ? (
        <ul className={styles.duties}>
          {role.duties.map((duty) => (
            <DutyItem key={duty.id} duty={duty} outside={outside} />
          ))}
        </ul>
      ) : null}
      {role.duties.length === 0 && !outside ? <Text>{words.noDuties}</Text> : null}
    </section>
  )
}

type ItemProps = { duty: RoleAsked['duties'][number]; outside: boolean }

function DutyItem({ duty, outside }: ItemProps) {
  const styles = useStyles()
  const words = useWords(documentsWords)
  return (
    <li>
      <span className={styles.text}>{duty.text}</span>{' '}
      {duty.proposed ? <StatusBadge status="proposed" text={words.proposal} /> : null}
      <Text size={200} className={styles.clause}>
        {outside ? words.source : words.clause}: {duty.clause} · {words.letters[duty.letter]}
      </Text>
    </li>
  )
}
