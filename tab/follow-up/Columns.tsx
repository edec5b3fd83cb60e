import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useWords } from '../words.ts'
import { type Row, series, sumOf, useSeriesStyles } from './series.ts'
import { followUpWords } from './words.ts'

const useStyles = makeStyles({
  columns: {
    display: 'flex',
    alignItems: 'stretch',
    gap: 'clamp(1px, 0.5vw, 0.75rem)',
    maxWidth: '60rem',
  },
  column: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minWidth: 0 },
  space: {
    display: 'flex',
    flexDirection: 'column-reverse',
    height: '12rem',
    borderBottom: `1px solid ${tokens.colorNeutralForeground2}`,
  },
  sum: { textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
  small: { fontSize: tokens.fontSizeBase200 },
  label: {
    overflow: 'visible',
    height: '2.5rem',
    paddingTop: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    textAlign: 'center',
    whiteSpace: 'nowrap',
  },
})

/** Labels that a row of columns has room for. */
const LABELS = 6
/** Columns above which there is no room for their sums. */
const MANY = 24

/** Standing columns in order of time; drawn for the eye, the table has the figures. */
export function Columns({ title, rows }: { title: string; rows: readonly Row[] }) {
  const styles = useStyles()
  const words = useWords(followUpWords)
  const most = Math.max(1, ...rows.map(({ figures }) => sumOf(figures)))
  const every = Math.ceil(rows.length / LABELS)
  return (
    <div role="img" aria-label={words.chart(title)} className={styles.columns}>
      {rows.map((row, place) => (
        <div key={row.id} className={styles.column}>
          <div className={styles.space}>
            <Column row={row} most={most} />
            {rows.length > MANY ? null : (
              <span className={mergeClasses(styles.sum, styles.small)}>
                {sumOf(row.figures) || ''}
              </span>
            )}
          </div>
          <Label shown={place % every === 0} text={row.label} />
        </div>
      ))}
    </div>
  )
}

/** The month and under it the year. */
function Label({ shown, text }: { shown: boolean; text: string }) {
  const styles = useStyles()
  const [month, year] = text.split(' ')
  return (
    <span className={styles.label}>
      {shown ? (
        <>
          {month}
          <br />
          {year}
        </>
      ) : null}
    </span>
  )
}

/** Of the height, what the columns may fill: the rest is for the sum above them. */
const FILLED = 88

function Column({ row: { figures }, most }: { row: Row; most: number }) {
  const drawn = useSeriesStyles()
  const words = useWords(followUpWords)
  return series
    .filter((name) => figures[name] > 0)
    .map((name) => (
      <span
        key={name}
        title={`${words.figures[name]}: ${figures[name]}`}
        className={mergeClasses(drawn.all, drawn[name])}
        style={{ height: `${(FILLED * figures[name]) / most}%`, flexShrink: 0 }}
      />
    ))
}
