import { makeStyles, tokens } from '@fluentui/react-components'
import { type MouseEvent, memo, useMemo } from 'react'
import { hrefOf, useAddress } from '../address.ts'
import { type CellLook, CellShown, cellName, useCellLook } from './CellShown.tsx'
import type { Line, SystemRow } from './rows.ts'
import type { Columns } from './SystemMatrix.tsx'

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
  // As Fluent UI's own link, without its price a row.
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    unicodeBidi: 'isolate',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
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
  look: LineLook
  /** Tells how high the row came out. */
  measure: (row: HTMLTableRowElement | null) => void
}

/** A row of the matrix, or the heading of a group; drawn anew only when it has changed. */
export const SystemLine = memo(function SystemLine(props: Props) {
  const { line: shown, place, roles, look, measure } = props
  const { styles, cells } = look
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
        <SystemNamed row={row} look={look} />
      </th>
      {roles.map(({ place: column, label }) => {
        const cell = row.cells[column]
        return cell ? (
          <td
            key={column}
            className={styles.cell}
            aria-label={cellName(cell, { system: row.name, role: label, words: cells.words })}
          >
            <CellShown cell={cell} look={cells} />
          </td>
        ) : null
      })}
    </tr>
  )
})

/** How the lines of a table look, found once for all of them. */
export type LineLook = {
  styles: ReturnType<typeof useRowStyles>
  cells: CellLook
  go: (path: string) => void
}

export function useLineLook(): LineLook {
  const styles = useRowStyles()
  const cells = useCellLook()
  const { go } = useAddress()
  return useMemo(() => ({ styles, cells, go }), [styles, cells, go])
}

/** A system by name, which leads to its page, and where it belongs. */
export function SystemNamed({ row, look }: { row: SystemRow; look: LineLook }) {
  const { styles, cells, go } = look
  const about = [row.department, row.vendor].filter(Boolean).join(', ')
  const path = `system/${encodeURIComponent(row.id)}`
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    go(path)
  }
  return (
    <>
      <a href={hrefOf(path)} className={styles.link} onClick={open}>
        {row.name}
      </a>
      {about ? <span className={styles.about}>{about}</span> : null}
      {row.broken.map((rule) => (
        <span key={rule} className={styles.broken}>
          {cells.words.broken[rule]}
        </span>
      ))}
    </>
  )
}
