import { ScrollFrame } from '../parts/ScrollFrame.tsx'
import { useWords } from '../words.ts'
import { useStyles } from './use-styles.ts'
import { manageWords } from './words.ts'

type Props = { label: string; heads: readonly string[]; rows: readonly (readonly string[])[] }

/** A table of texts that scrolls within itself where the window is narrow. */
export function Table({ label, heads, rows }: Props) {
  const styles = useStyles()
  const words = useWords(manageWords)
  const keyed = rows.map((cells, index) => ({ key: `${index} ${cells.join(' ')}`, cells }))
  return (
    <ScrollFrame label={words.tableOf(label)}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.cell}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed.map(({ key, cells }) => (
            <tr key={key}>
              {heads.map((head, index) => (
                <td key={head} className={styles.cell}>
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}
