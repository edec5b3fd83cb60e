import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useWords } from '../words.ts'
import { series, useSeriesStyles } from './series.ts'
import { followUpWords } from './words.ts'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  sample: { display: 'inline-block', flexShrink: 0, width: '1.5rem', height: '0.9rem' },
})

/** What the colours and patterns of a chart stand for. */
export function Legend() {
  const styles = useStyles()
  const drawn = useSeriesStyles()
  const words = useWords(followUpWords)
  return (
    <ul className={styles.list}>
      {series.map((name) => (
        <li key={name} className={styles.item}>
          <span
            aria-hidden="true"
            className={mergeClasses(styles.sample, drawn.all, drawn[name])}
          />
          {words.figures[name]}
        </li>
      ))}
    </ul>
  )
}
