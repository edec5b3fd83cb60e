import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { SystemView } from '../../bot/web/views/systems.ts'
import { hrefOf, useAddress } from '../address.ts'
import { Content } from '../parts/Content.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Section } from '../parts/Section.tsx'
import { useSetting } from '../setting.ts'
import { useRead } from '../use-read.ts'
import { dayInWords, useWords } from '../words.ts'
import { Changes } from './Changes.tsx'
import { Duties } from './Duties.tsx'
import { About, Contract, Extra, Security } from './facts.tsx'
import { Roles } from './Roles.tsx'
import { systemsWords } from './words.ts'

const useStyles = makeStyles({
  back: { display: 'inline-block', paddingBottom: tokens.spacingVerticalS },
  text: { overflowWrap: 'anywhere', maxWidth: '60rem' },
})

/** One system: who answers for it and how they are reached, and all else that the reader may know. */
export function SystemPage({ id }: { id: string }) {
  const styles = useStyles()
  const words = useWords(systemsWords)
  const { go } = useAddress()
  const system = useRead<SystemView>(`systems/${encodeURIComponent(id)}`)
  return (
    <>
      <Link
        className={styles.back}
        href={hrefOf('system')}
        onClick={(event) => {
          event.preventDefault()
          go('system')
        }}
      >
        {words.back}
      </Link>
      <Content of={system} level={1}>
        {(view) => <System view={view} />}
      </Content>
    </>
  )
}

function System({ view }: { view: SystemView }) {
  const styles = useStyles()
  const words = useWords(systemsWords)
  const { language } = useSetting()
  return (
    <>
      <PageHead title={view.name} />
      <Section title={words.roles.title} note={view.purpose}>
        {view.vanishedOn ? (
          <Text>{words.vanished(dayInWords(view.vanishedOn, language))}</Text>
        ) : null}
        {view.aliases.length > 0 ? (
          <Text className={styles.text}>{words.alsoCalled(view.aliases.join(', '))}</Text>
        ) : null}
        <Roles roles={view.roles} />
      </Section>
      <About view={view} />
      {view.security ? <Security security={view.security} /> : null}
      {view.contract ? <Contract contract={view.contract} /> : null}
      {view.security && view.contract ? null : <Hidden ask={view.ask} />}
      <Duties duties={view.duties} />
      {view.extra && view.extra.length > 0 ? <Extra extra={view.extra} /> : null}
      <Changes changes={view.changes} />
    </>
  )
}

function Hidden({ ask }: Pick<SystemView, 'ask'>) {
  const styles = useStyles()
  const words = useWords(systemsWords)
  const names = ask.map(({ name }) => name).join(', ')
  return (
    <Section title={words.security.title}>
      <Text className={styles.text}>
        {names ? `${words.hidden} ${words.ask(names)}` : words.hidden}
      </Text>
    </Section>
  )
}
