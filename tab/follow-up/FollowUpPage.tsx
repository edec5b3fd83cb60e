import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { FollowUpView } from '../../bot/web/views/follow-up.ts'
import { Content } from '../parts/Content.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Section } from '../parts/Section.tsx'
import { useSetting } from '../setting.ts'
import { useRead } from '../use-read.ts'
import { dayInWords, useWords } from '../words.ts'
import { Charts } from './Charts.tsx'
import { Filters } from './Filters.tsx'
import { Gaps } from './Gaps.tsx'
import { Ledger } from './Ledger.tsx'
import { Overdue } from './Overdue.tsx'
import { Summary } from './Summary.tsx'
import { asking, useChosen } from './selection.ts'
import { Unreachable } from './Unreachable.tsx'
import { followUpWords } from './words.ts'

const useStyles = makeStyles({
  part: { display: 'block', color: tokens.colorNeutralForeground2 },
})

/** How duties are done, what stands in the way, and what became of every message. */
export function FollowUpPage() {
  const words = useWords(followUpWords)
  const { department, from, to } = useChosen()
  const followUp = useRead<FollowUpView>(asking('follow-up', { department, from, to }))
  return (
    <>
      <PageHead title={words.title} />
      <Content of={followUp}>{(view) => <FollowUp view={view} />}</Content>
    </>
  )
}

function FollowUp({ view }: { view: FollowUpView }) {
  const styles = useStyles()
  const words = useWords(followUpWords)
  const { language } = useSetting()
  const period = words.period(dayInWords(view.from, language), dayInWords(view.to, language))
  return (
    <>
      {view.whole ? null : <Text className={styles.part}>{words.part}</Text>}
      <Filters view={view} />
      <Section title={words.summary} note={period}>
        <Summary view={view} />
      </Section>
      <Charts view={view} />
      <Section title={words.overdueTitle}>
        <Overdue view={view} />
      </Section>
      <Section title={words.unreachableTitle}>
        <Unreachable people={view.unreachable} />
      </Section>
      <Section title={words.gapsTitle} note={words.gapsNote}>
        <Gaps gaps={view.gaps} />
      </Section>
      <Section title={words.ledger} note={words.ledgerNote}>
        <Ledger />
      </Section>
    </>
  )
}
