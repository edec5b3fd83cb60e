import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { PersonView } from '../../bot/web/views/shared.ts'
import type { HolderView, SystemView } from '../../bot/web/views/systems.ts'
import { PersonName } from '../parts/PersonName.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { useListStyles } from '../parts/use-list-styles.ts'
import { useSetting } from '../setting.ts'
import { dayInWords, useWords } from '../words.ts'
import { capital } from './change-sentence.ts'
import { type SystemsWords, systemsWords } from './words.ts'

const useStyles = makeStyles({
  roles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(20rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  role: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalS,
  },
  title: { margin: 0 },
  holder: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  reach: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  way: { display: 'inline-block', minHeight: '24px', lineHeight: '24px', overflowWrap: 'anywhere' },
})

/** Who holds each role, the first to ask first, and how they are reached. */
export function Roles({ roles }: Pick<SystemView, 'roles'>) {
  const lists = useListStyles()
  const styles = useStyles()
  const words = useWords(systemsWords)
  return (
    <div className={styles.roles}>
      {roles.map(({ id, label, proposed, held, broken }) => (
        <div key={id} className={styles.role}>
          <Text as="h3" weight="semibold" className={styles.title}>
            {capital(label)}
          </Text>
          {proposed ? <Badge text={words.proposed} /> : null}
          {(broken ?? []).map((rule) => (
            <span key={rule}>
              <StatusBadge status="warning" text={capital(words.broken[rule])} />
            </span>
          ))}
          {held.length === 0 ? <Text>{words.roles.nobody}</Text> : null}
          <ol className={lists.list}>
            {held.map((one) => (
              <li key={`${one.kind} ${one.name}`}>
                <Holder holder={one} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  )
}

const Badge = ({ text }: { text: string }) => (
  <span>
    <StatusBadge status="proposed" text={text} />
  </span>
)

function Holder({ holder }: { holder: HolderView }) {
  const styles = useStyles()
  const words = useWords(systemsWords).roles
  const { language } = useSetting()
  const { kind, name, people, leftOn, confirmedOn, stale } = holder
  const left = leftOn ? words.leftOn(dayInWords(leftOn, language)) : words.left
  const notes = {
    person: null,
    left: people.length > 0 ? `${left} ${words.meanwhile}` : left,
    post: people.length > 0 ? null : words.noOneInPost,
    department: words.noOneNamed,
    unknown: words.unknown,
  }
  return (
    <div className={styles.holder}>
      {kind === 'person' ? null : <PersonName name={name} left={kind === 'left'} />}
      {notes[kind] ? <Text className={styles.quiet}>{notes[kind]}</Text> : null}
      {people.map((person) => (
        <Person key={person.id} person={person} words={words} />
      ))}
      {stale || confirmedOn ? (
        <Text size={200} className={styles.quiet}>
          {stale ? words.stale : words.confirmed(dayInWords(confirmedOn ?? '', language))}
        </Text>
      ) : null}
    </div>
  )
}

/** Somebody with every way to reach them; the name opens a chat. */
function Person({ person, words }: { person: PersonView; words: SystemsWords['roles'] }) {
  const styles = useStyles()
  const { name, title, department, mail, phone } = person
  return (
    <div className={styles.holder}>
      <PersonName name={name} mail={mail} />
      <Text size={200} className={styles.quiet}>
        {[title, department].filter(Boolean).join(', ')}
      </Text>
      <div className={styles.reach}>
        {mail ? (
          <Link
            className={styles.way}
            href={`mailto:${mail}`}
            aria-label={`${words.mail}: ${mail}`}
          >
            {mail}
          </Link>
        ) : null}
        {phone ? (
          <Link
            className={styles.way}
            href={`tel:${phone.replace(/[^\d+]/g, '')}`}
            aria-label={`${words.phone}: ${phone}`}
          >
            {phone}
          </Link>
        ) : null}
      </div>
    </div>
  )
}
