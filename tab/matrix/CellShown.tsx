import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { useWords } from '../words.ts'
import type { Cell } from './rows.ts'
import { matrixWords } from './words.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  name: { overflowWrap: 'anywhere', unicodeBidi: 'isolate' },
  left: { textDecorationLine: 'line-through' },
  broken: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusDangerForeground3,
  },
  stale: { color: tokens.colorStatusWarningForeground2 },
  nobody: { color: tokens.colorNeutralForeground3 },
})

/** How cells look and what they say: found once for a whole table, since a table has thousands of them. */
export type CellLook = {
  list: string
  name: string
  left: string
  broken: string
  stale: string
  nobody: string
  words: Words
}
type Words = (typeof matrixWords)['sv']

export function useCellLook(): CellLook {
  const styles = useStyles()
  const words = useWords(matrixWords)
  return useMemo(
    () => ({
      words,
      list: styles.list,
      name: styles.name,
      left: mergeClasses(styles.name, styles.left),
      broken: styles.broken,
      stale: mergeClasses(styles.broken, styles.stale),
      nobody: styles.nobody,
    }),
    [styles, words],
  )
}

/** Who holds a role for a system, in order, and which rule that breaks, in words. */
export function CellShown({ cell: { held, broken }, look }: { cell: Cell; look: CellLook }) {
  return (
    <>
      {held.length > 0 ? (
        <ol className={look.list}>
          {held.map(({ kind, name, personId }) => (
            <li key={`${personId} ${name}`} className={kind === 'left' ? look.left : look.name}>
              {name}
            </li>
          ))}
        </ol>
      ) : null}
      {held.length === 0 && broken.length === 0 ? <span className={look.nobody}>–</span> : null}
      {broken.map((rule) => (
        <span key={rule} className={rule === 'stale' ? look.stale : look.broken}>
          {look.words.broken[rule]}
        </span>
      ))}
    </>
  )
}

type Place = { system: string; role: string; words: Words }

/** «Treserva, systemägare: Anna Berg»: what a screen reader says of a cell. */
export function cellName({ held, broken }: Cell, { system, role, words }: Place): string {
  const names = held.map(({ name }) => name).join(', ')
  const rules = broken.map((rule) => words.broken[rule].toLowerCase()).join(', ')
  const said = [names, names && rules ? `(${rules})` : rules].filter(Boolean).join(' ')
  return `${system}, ${role}: ${said || words.nobody.toLowerCase()}`
}
