import { makeStyles, tokens } from '@fluentui/react-components'
import { memo } from 'react'
import { SystemLink } from '../parts/SystemLink.tsx'
import { useWords } from '../words.ts'
import { CellShown, useCellName } from './CellShown.tsx'
import type { Line, SystemRow } from './rows.ts'
import type { Columns } from './SystemMatrix.tsx'
import { matrixWords } from './words.ts'

const line = `1px solid ${tokens.colorNeutralStroke2}`
const padding = `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`

export const useRowStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    '::first-letter': { textTransform: 'uppercase' },
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: line,
  },
  corner: {
    position: 'sticky',
    top: 0,
    insetInlineStart: 0,
    zIndex: 2,
    padding,
    textAlign: 'start',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: line,
    borderRight: line,
  },
  system: {
    position: 'sticky',
    insetInlineStart: 0,
    padding,
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: line,
    borderRight: line,
  },
  cell: { padding, verticalAlign: 'top', borderBottom: line },
  group: {
    padding,
    textAlign: 'start',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: line,
  },
  note: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  about: {
    display: 'block',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  broken: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusDangerForeground3,
  },
})

type Props = {
  line: Line
  place: number
  roles: Columns
  /** Tells how high the row came out. */
  measure: (row: HTMLTableRowElement | null) => void
}

/** A row of the matrix, or the heading of a group; drawn anew only when it has changed. */
export const SystemLine = memo(function SystemLine({ line: shown, place, roles, measure }: Props) {
  const styles = useRowStyles()
  const cellName = useCellName()
  // The heading is the first row of the table.
  const where = { 'aria-rowindex': place + 2, 'data-index': place, ref: measure }
  if (shown.kind === 'group')
    return (
      <tr {...where}>
        <th scope="colgroup" colSpan={roles.length + 1} className={styles.group}>
          {shown.label} ({shown.count})
        </th>
      </tr>
    )
  const { row } = shown
  return (
    <tr {...where}>
      <th scope="row" className={styles.system}>
        <SystemNamed row={row} />
      </th>
      {roles.map(({ place: column, label }) => {
        const cell = row.cells[column]
        return cell ? (
          <td key={column} className={styles.cell} aria-label={cellName(row.name, label, cell)}>
            <CellShown cell={cell} />
          </td>
        ) : null
      })}
    </tr>
  )
})

/** A system by name, which leads to its page, and where it belongs. */
export function SystemNamed({ row }: { row: SystemRow }) {
  const styles = useRowStyles()
  const words = useWords(matrixWords)
  const about = [row.department, row.vendor].filter(Boolean).join(', ')
  return (
    <>
      <SystemLink id={row.id} name={row.name} />
      {about ? <span className={styles.about}>{about}</span> : null}
      {row.broken.map((rule) => (
        <span key={rule} className={styles.broken}>
          {words.broken[rule]}
        </span>
      ))}
    </>
  )
}
