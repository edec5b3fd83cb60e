import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { StandingView } from '../../bot/web/views/mine.ts'
import { PersonName } from '../parts/PersonName.tsx'
import { Section } from '../parts/Section.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { useListStyles } from '../parts/use-list-styles.ts'
import { useSetting } from '../setting.ts'
import { dayInWords, useWords } from '../words.ts'
import { mineWords } from './words.ts'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground2 },
  late: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    overflowWrap: 'anywhere',
  },
})

/** How those stand whom the reader answers for: who has what late, and how much else is open. */
export function MyPeople({ people }: { people: readonly StandingView[] }) {
  const lists = useListStyles()
  const styles = useStyles()
  const words = useWords(mineWords).people
  const busy = people.filter(({ late, open }) => late.length + open > 0)
  const calm = people.length - busy.length
  return (
    <Section title={words.title}>
      {busy.length === 0 ? <Text>{words.none}</Text> : null}
      <ul className={mergeClasses(lists.list, lists.readable)}>
        {busy.map((one) => (
          <li key={one.person.id}>
            <Standing standing={one} />
          </li>
        ))}
      </ul>
      {busy.length > 0 && calm > 0 ? (
        <Text className={styles.quiet}>{words.calm(calm)}</Text>
      ) : null}
    </Section>
  )
}

function Standing({ standing: { person, late, open } }: { standing: StandingView }) {
  const styles = useStyles()
  const words = useWords(mineWords)
  const { language } = useSetting()
  return (
    <>
      <div className={styles.line}>
        <PersonName name={person.name} mail={person.mail} />
        {late.length > 0 ? (
          <StatusBadge status="bad" text={words.people.late(late.length)} />
        ) : null}
        {open > 0 ? <Text className={styles.quiet}>{words.people.open(open)}</Text> : null}
      </div>
      <ul className={styles.late}>
        {late.map(({ text, scope, due }) => (
          <li key={`${due} ${text} ${scope.text}`}>
            {`${text} – ${scope.text}. ${words.until(dayInWords(due, language))}.`}
          </li>
        ))}
      </ul>
    </>
  )
}
