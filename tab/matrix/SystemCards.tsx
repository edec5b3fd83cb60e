import { makeStyles, tokens } from '@fluentui/react-components'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import { CellShown } from './CellShown.tsx'
import type { Line } from './rows.ts'
import { type LineLook, SystemNamed, useLineLook } from './SystemLine.tsx'
import type { Columns } from './SystemMatrix.tsx'

const useStyles = makeStyles({
  list: { position: 'relative', listStyleType: 'none', margin: 0, padding: 0 },
  item: { position: 'absolute', insetInline: 0, paddingBottom: tokens.spacingVerticalM },
  card: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, overflowWrap: 'anywhere' },
  facts: { margin: `${tokens.spacingVerticalS} 0 0` },
  role: {
    '::first-letter': { textTransform: 'uppercase' },
    color: tokens.colorNeutralForeground2,
    paddingTop: tokens.spacingVerticalXS,
  },
  held: { margin: 0 },
})

/** Pixels of a card before it has been measured. */
const CARD = 420

type Props = { lines: readonly Line[]; roles: Columns }

/** The matrix on a phone: a card a system, one below the other, drawn as they come into view. */
export function SystemCards({ lines, roles }: Props) {
  const styles = useStyles()
  const look = useLineLook()
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const cards = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => CARD,
    overscan: 3,
    scrollMargin: top,
  })
  const grouped = lines[0]?.kind === 'group'
  return (
    <ul ref={list} className={styles.list} style={{ height: cards.getTotalSize() }}>
      {cards.getVirtualItems().map(({ index, key, start }) => {
        const line = lines[index]
        return line ? (
          <li
            key={key}
            ref={cards.measureElement}
            data-index={index}
            className={styles.item}
            style={{ transform: `translateY(${start - top}px)` }}
            aria-setsize={lines.length}
            aria-posinset={index + 1}
          >
            <CardShown line={line} roles={roles} look={look} heading={grouped ? 'h3' : 'h2'} />
          </li>
        ) : null
      })}
    </ul>
  )
}

type CardProps = { line: Line; roles: Columns; look: LineLook; heading: 'h2' | 'h3' }

function CardShown({ line, roles, look, heading: Heading }: CardProps) {
  const styles = useStyles()
  if (line.kind === 'group')
    return (
      <h2 className={styles.name}>
        {line.label} ({line.count})
      </h2>
    )
  const { row } = line
  return (
    <article className={styles.card}>
      <Heading className={styles.name}>
        <SystemNamed row={row} look={look} />
      </Heading>
      <dl className={styles.facts}>
        {roles.map(({ place, label }) => {
          const cell = row.cells[place]
          return cell ? (
            <div key={place}>
              <dt className={styles.role}>{label}</dt>
              <dd className={styles.held}>
                <CellShown cell={cell} look={look.cells} />
              </dd>
            </div>
          ) : null
        })}
      </dl>
    </article>
  )
}
