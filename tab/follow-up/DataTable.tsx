import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { ScrollFrame } from '../parts/ScrollFrame.tsx'

const line = `1px solid ${tokens.colorNeutralStroke2}`
const padding = `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`

const useStyles = makeStyles({
  frame: { marginTop: tokens.spacingVerticalS, maxWidth: '75rem' },
  table: { borderCollapse: 'collapse', width: '100%' },
  caption: { padding, textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
  head: {
    padding,
    textAlign: 'start',
    verticalAlign: 'bottom',
    borderBottom: line,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  label: {
    padding,
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: line,
  },
  cell: { padding, verticalAlign: 'top', textAlign: 'start', borderBottom: line },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
})

type Props = {
  caption: string
  heads: readonly string[]
  rows: readonly { id: string; label: ReactNode; cells: readonly ReactNode[] }[]
}

/** A table within a frame that scrolls by itself; figures stand under each other. */
export function DataTable({ caption, heads, rows }: Props) {
  const styles = useStyles()
  const isNumber = (place: number) => typeof rows[0]?.cells[place - 1] === 'number'
  return (
    <ScrollFrame label={caption} className={styles.frame}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, place) => (
              <th
                key={head}
                scope="col"
                className={mergeClasses(styles.head, isNumber(place) && styles.number)}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, cells }) => (
            <tr key={id}>
              <th scope="row" className={styles.label}>
                {label}
              </th>
              {cells.map((cell, place) => (
                <td
                  key={heads[place + 1]}
                  className={mergeClasses(styles.cell, isNumber(place + 1) && styles.number)}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}
