import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
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

/** Who holds a role for a system, in order, and which rule that breaks, in words. */
export function CellShown({ cell }: { cell: Cell }) {
  const styles = useStyles()
  const words = useWords(matrixWords)
  const { held, broken } = cell
  return (
    <>
      {held.length > 0 ? (
        <ol className={styles.list}>
          {held.map(({ kind, name, personId }) => (
            <li
              key={`${personId} ${name}`}
              className={mergeClasses(styles.name, kind === 'left' && styles.left)}
            >
              {name}
            </li>
          ))}
        </ol>
      ) : null}
      {held.length === 0 && broken.length === 0 ? <span className={styles.nobody}>–</span> : null}
      {broken.map((rule) => (
        <span key={rule} className={mergeClasses(styles.broken, rule === 'stale' && styles.stale)}>
          {words.broken[rule]}
        </span>
      ))}
    </>
  )
}

/** «Treserva, systemägare: Anna Berg»: what a screen reader says of a cell. */
export function useCellName(): (system: string, role: string, cell: Cell) => string {
  const words = useWords(matrixWords)
  return (system, role, { held, broken }) => {
    const names = held.map(({ name }) => name).join(', ')
    const rules = broken.map((rule) => words.broken[rule].toLowerCase()).join(', ')
    const said = [names, names && rules ? `(${rules})` : rules].filter(Boolean).join(' ')
    return `${system}, ${role}: ${said || words.nobody.toLowerCase()}`
  }
}
