import { Text } from '@fluentui/react-components'
import type { AccessView } from '../../bot/web/views/health.ts'
import { Content } from '../parts/Content.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { PersonName } from '../parts/PersonName.tsx'
import { Section } from '../parts/Section.tsx'
import { useRead } from '../use-read.ts'
import { useWords } from '../words.ts'
import { useStyles } from './use-styles.ts'
import { manageWords } from './words.ts'

/** Who may see and do more than everybody else, and why. */
export function AccessPage() {
  const words = useWords(manageWords)
  const { access } = words
  const reading = useRead<AccessView>('settings')
  return (
    <>
      <PageHead title={words.sections.behorighet[0] ?? ''} />
      <Content of={reading}>
        {(view) => (
          <>
            <Section title={access.all} note={access.why}>
              <Roles all={view.all} />
            </Section>
            <Section
              title={access.administer}
              note={view.administrators.length > 0 ? access.administerText : access.administerNone}
            >
              <Administrators all={view.administrators} />
            </Section>
            <Section title={access.own} note={access.ownText}>
              {null}
            </Section>
            <Section title={access.visibility}>
              <Visibility all={view.visibility} />
            </Section>
          </>
        )}
      </Content>
    </>
  )
}

function Roles({ all }: { all: AccessView['all'] }) {
  const words = useWords(manageWords)
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {all.map(({ role, people }) => (
        <li key={role}>
          <Text weight="semibold">{role}: </Text>
          {people.length === 0 ? words.access.nobody : null}
          {people.map(({ id, name, mail }, index) => (
            <span key={id}>
              {index > 0 ? ', ' : ''}
              <PersonName name={name} mail={mail} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Administrators({ all }: { all: AccessView['administrators'] }) {
  const styles = useStyles()
  if (all.length === 0) return null
  return (
    <ul className={styles.list}>
      {all.map(({ name, person }) => (
        <li key={name}>
          <PersonName name={person?.name ?? name} mail={person?.mail ?? null} />
        </li>
      ))}
    </ul>
  )
}

function Visibility({ all }: { all: AccessView['visibility'] }) {
  const { access } = useWords(manageWords)
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {all.map(({ topic, roles }) => (
        <li key={topic}>
          <Text weight="semibold">{access.topics[topic]}: </Text>
          {roles.join(', ')}
        </li>
      ))}
    </ul>
  )
}
