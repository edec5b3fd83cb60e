import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { SystemListed } from '../../bot/web/views/systems.ts'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { SystemLink } from '../parts/SystemLink.tsx'
import { useWords } from '../words.ts'
import { type SystemsWords, systemsWords } from './words.ts'

const useStyles = makeStyles({
  list: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    position: 'absolute',
    insetInline: 0,
    top: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalS} 0`,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 3fr) minmax(0, 2fr)',
    columnGap: tokens.spacingHorizontalL,
    '@media (max-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  cell: { display: 'grid', alignContent: 'start', justifyItems: 'start', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** Pixels that a row takes before it is measured. */
const ROW = 72

/** The rows of a list of which only those in sight are made; each says which of how many it is. */
export function Rows({ systems }: { systems: readonly SystemListed[] }) {
  const styles = useStyles()
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const virtual = useWindowVirtualizer({
    count: systems.length,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => systems[index]?.id ?? index,
  })
  return (
    <ul ref={list} className={styles.list} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const system = systems[index]
        return system ? (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={systems.length}
            aria-posinset={index + 1}
            className={styles.row}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <Row system={system} />
          </li>
        ) : null
      })}
    </ul>
  )
}

function Row({ system }: { system: SystemListed }) {
  const styles = useStyles()
  const words = useWords(systemsWords)
  const { id, name, aliases, department, vendor, owners, gaps, inUse } = system
  return (
    <>
      <div className={styles.cell}>
        <SystemLink id={id} name={name} />
        <Text size={200} className={styles.quiet}>
          {[department, vendor && `${words.vendor}: ${vendor}`].filter(Boolean).join(' · ')}
        </Text>
        {aliases.length > 0 ? (
          <Text size={200} className={styles.quiet}>
            {words.alsoCalled(aliases.join(', '))}
          </Text>
        ) : null}
      </div>
      <Text className={styles.cell}>
        {owners.length > 0 ? `${words.owner}: ${owners.join(', ')}` : words.noOwner}
      </Text>
      <div className={styles.cell}>
        {inUse ? null : <StatusBadge status="plain" text={words.ended} />}
        {(gaps ?? []).map(({ role, broken }) => (
          <Text key={role} size={200}>
            {words.gap(role, broken.map((rule) => brokenWord(rule, words)).join(', '))}
          </Text>
        ))}
      </div>
    </>
  )
}

const brokenWord = (rule: keyof SystemsWords['broken'], words: SystemsWords) => words.broken[rule]
