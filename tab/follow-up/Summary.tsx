import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { FollowUpView } from '../../bot/web/views/follow-up.ts'
import { useWords } from '../words.ts'
import { followUpWords } from './words.ts'

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 10rem), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  figure: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
})

/** The figures that matter most, for the whole period. */
export function Summary({ view: { total, gaps, unreachable } }: { view: FollowUpView }) {
  const styles = useStyles()
  const words = useWords(followUpWords)
  const { onTime, late, overdue, missed, notApplicable, open, escalated } = total
  const was = onTime + late + overdue + missed
  const names = words.figures
  const shown = [
    [names.onTime, onTime],
    [names.late, late],
    [names.overdue, overdue],
    [names.missed, missed],
    [names.notApplicable, notApplicable],
    [names.open, open],
    [names.escalated, escalated],
    [words.vacant, gaps.vacant + gaps.roles.length],
    [words.stale, gaps.stale],
    [words.unreached, unreachable.length],
  ] as const
  return (
    <>
      <Text>{was > 0 ? words.onTimeShare(Math.floor((100 * onTime) / was)) : words.nothing}</Text>
      <dl className={styles.figures}>
        {shown.map(([name, number]) => (
          <div key={name} className={styles.figure}>
            <dt>{name}</dt>
            <dd className={styles.number}>{number}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
