import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useWords } from '../words.ts'
import { type Row, series, sumOf, useSeriesStyles } from './series.ts'
import { followUpWords } from './words.ts'

const useStyles = makeStyles({
  bars: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 14rem) minmax(0, 1fr) max-content',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    maxWidth: '60rem',
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr) max-content' },
  },
  label: {
    overflowWrap: 'anywhere',
    '::first-letter': { textTransform: 'uppercase' },
    '@media (max-width: 480px)': { gridColumn: '1 / -1' },
  },
  bar: { display: 'flex', height: '1.25rem' },
  sum: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
})

/** Lying bars, one a row, each as long as its sum; drawn for the eye, the table has the figures. */
export function Bars({ title, rows }: { title: string; rows: readonly Row[] }) {
  const styles = useStyles()
  const words = useWords(followUpWords)
  const most = Math.max(1, ...rows.map(({ figures }) => sumOf(figures)))
  return (
    <div role="img" aria-label={words.chart(title)} className={styles.bars}>
      {rows.map((row) => (
        <Bar key={row.id} row={row} most={most} />
      ))}
    </div>
  )
}

function Bar({ row: { label, figures }, most }: { row: Row; most: number }) {
  const styles = useStyles()
  const drawn = useSeriesStyles()
  const words = useWords(followUpWords)
  return (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.bar}>
        {series
          .filter((name) => figures[name] > 0)
          .map((name) => (
            <span
              key={name}
              title={`${words.figures[name]}: ${figures[name]}`}
              className={mergeClasses(drawn.all, drawn[name])}
              style={{ width: `${(100 * figures[name]) / most}%` }}
            />
          ))}
      </span>
      <span className={styles.sum}>{sumOf(figures)}</span>
    </>
  )
}
