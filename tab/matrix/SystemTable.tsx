import { makeStyles } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { ScrollFrame } from '../parts/ScrollFrame.tsx'
import { useWords } from '../words.ts'
import type { Line } from './rows.ts'
import { SystemLine, useLineLook, useRowStyles } from './SystemLine.tsx'
import type { Columns } from './SystemMatrix.tsx'
import { usePrinting } from './use-media.ts'
import { matrixWords } from './words.ts'

const useStyles = makeStyles({
  scroll: {
    maxHeight: 'max(20rem, calc(100vh - 13rem))',
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, tableLayout: 'fixed', width: '100%' },
})

/** Pixels of a row before it has been measured, and rows drawn beyond those in view. */
const ROW = 52
const BEYOND = 8
/** Width of the systems' column and of each role's, in rem. */
const [FIRST, EACH] = [14, 11]

type Props = { lines: readonly Line[]; roles: Columns }

/** The matrix within a frame that scrolls by itself, its head and its systems staying in view; only rows in view are drawn. */
export function SystemTable({ lines, roles }: Props) {
  const styles = useStyles()
  const scroll = useRef<HTMLElement>(null)
  const words = useWords(matrixWords)
  const look = useLineLook()
  const printing = usePrinting()
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: BEYOND,
    // Drawn with the next frame instead of within the scroll itself.
    useFlushSync: false,
    getItemKey: (place) => keyOf(lines[place], place),
  })
  const drawn = printing
    ? lines.map((_, index) => ({ index, start: 0, end: 0 }))
    : rows.getVirtualItems()
  const above = printing ? 0 : (drawn[0]?.start ?? 0)
  const below = printing ? 0 : rows.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  // On paper it has the width of the paper.
  const width = printing ? 0 : `${FIRST + EACH * roles.length}rem`
  return (
    <ScrollFrame frame={scroll} className={styles.scroll} label={words.title}>
      <table className={styles.table} style={{ minWidth: width }} aria-rowcount={lines.length + 1}>
        <Head roles={roles} />
        <tbody>
          <Space height={above} />
          {drawn.map(({ index }) => {
            const line = lines[index]
            return line ? (
              <SystemLine
                key={keyOf(line, index)}
                line={line}
                place={index}
                roles={roles}
                look={look}
                measure={rows.measureElement}
              />
            ) : null
          })}
          <Space height={below} />
        </tbody>
      </table>
    </ScrollFrame>
  )
}

function Head({ roles }: { roles: Columns }) {
  const styles = useRowStyles()
  const words = useWords(matrixWords)
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={styles.corner} style={{ width: `${FIRST}rem` }}>
          {words.system}
        </th>
        {roles.map(({ place, label, proposed }) => (
          <th key={place} scope="col" className={styles.head}>
            {label}
            {proposed ? (
              <span className={styles.note}> ({words.proposed.toLowerCase()})</span>
            ) : null}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** The rows that are not drawn. */
function Space({ height }: { height: number }) {
  return height > 0 ? <tr style={{ height }} /> : null
}

const keyOf = (line: Line | undefined, place: number) =>
  line?.kind === 'system' ? line.row.id : `group ${line?.label ?? place}`
