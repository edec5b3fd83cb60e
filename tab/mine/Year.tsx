import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { DueDayView, MineView } from '../../bot/web/views/mine.ts'
import { Section } from '../parts/Section.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { useListStyles } from '../parts/use-list-styles.ts'
import { useSetting } from '../setting.ts'
import { dayInWords, useWords } from '../words.ts'
import { ScopeShown } from './ScopeShown.tsx'
import { mineWords } from './words.ts'
import { monthsOf, monthTitle } from './year-months.ts'

const useStyles = makeStyles({
  months: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(16rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  month: {
    borderTop: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalS,
  },
  busy: { borderTopColor: tokens.colorBrandStroke1 },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  day: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'start' },
  text: { overflowWrap: 'anywhere' },
})

/** Twelve months ahead, month by month, with what is due in each. */
export function Year({ view }: { view: MineView }) {
  const styles = useStyles()
  const words = useWords(mineWords).year
  const { earlier, months } = monthsOf(view)
  return (
    <Section title={words.title}>
      {view.year.length === 0 ? <Text>{words.none}</Text> : null}
      {view.year.length > 0 ? (
        <ol className={styles.months}>
          {earlier.length > 0 ? <MonthShown title={words.earlier} days={earlier} /> : null}
          {months.map(({ month, days }) => (
            <MonthShown key={month} title={monthTitle(month, words.months)} days={days} />
          ))}
        </ol>
      ) : null}
    </Section>
  )
}

/** Due days of a month that are shown at first. */
const FIRST = 5

function MonthShown({ title, days }: { title: string; days: readonly DueDayView[] }) {
  const lists = useListStyles()
  const styles = useStyles()
  const words = useWords(mineWords).year
  const id = useId()
  const [all, setAll] = useState(false)
  const shown = all ? days : days.slice(0, FIRST)
  return (
    <li className={mergeClasses(styles.month, days.length > 0 && styles.busy)}>
      <Text as="h3" id={id} weight="semibold" className={styles.title}>
        {title}
      </Text>
      {days.length === 0 ? (
        <Text size={200} className={styles.quiet}>
          {words.count(0)}
        </Text>
      ) : (
        <ul className={lists.list} aria-labelledby={id}>
          {shown.map((one) => (
            <DueDay key={`${one.id} ${one.due} ${one.text} ${one.scope.text}`} day={one} />
          ))}
        </ul>
      )}
      {shown.length < days.length ? (
        <Button size="small" aria-describedby={id} onClick={() => setAll(true)}>
          {words.more(days.length - shown.length)}
        </Button>
      ) : null}
    </li>
  )
}

function DueDay({ day }: { day: DueDayView }) {
  const styles = useStyles()
  const words = useWords(mineWords)
  const { language } = useSetting()
  return (
    <li className={styles.day}>
      <Text size={200} weight="semibold">
        {dayInWords(day.due, language)}
      </Text>
      <Text className={styles.text}>{day.text}</Text>
      <ScopeShown scope={day.scope} />
      {day.state === 'overdue' ? <StatusBadge status="bad" text={words.late} /> : null}
      {day.state === 'open' ? <StatusBadge status="plain" text={words.year.open} /> : null}
      {day.state === 'started' ? <StatusBadge status="plain" text={words.started} /> : null}
    </li>
  )
}
