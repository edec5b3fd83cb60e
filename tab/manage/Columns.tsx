import { Button, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { ImportView } from '../../bot/web/views/imports.ts'
import { ScrollFrame } from '../parts/ScrollFrame.tsx'
import { Section } from '../parts/Section.tsx'
import { useWords } from '../words.ts'
import { useStyles } from './use-styles.ts'
import { manageWords } from './words.ts'

type Props = { view: ImportView; onTell: (told: Record<string, string>) => void }

/** What each column of the file is taken for, to be told otherwise. */
export function Columns({ view, onTell }: Props) {
  const words = useWords(manageWords)
  const styles = useStyles()
  const [told, setTold] = useState<Record<string, string>>(view.told)
  const columns = columnsOf(view)
  if (columns.length === 0) return null
  const { imports } = words
  return (
    <Section title={imports.columns}>
      <ScrollFrame label={words.tableOf(imports.columns)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.cell}>
                {imports.column}
              </th>
              <th scope="col" className={styles.cell}>
                {imports.means}
              </th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ header, target }) => (
              <tr key={header}>
                <td className={styles.cell}>{header}</td>
                <td className={styles.cell}>
                  <Target
                    view={view}
                    header={header}
                    value={told[header] ?? target ?? 'extra'}
                    onChange={(next) => setTold({ ...told, [header]: next })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <div className={styles.row}>
        <Button onClick={() => onTell(told)}>{imports.lookAgain}</Button>
      </div>
    </Section>
  )
}

type TargetProps = {
  view: ImportView
  header: string
  value: string
  onChange: (target: string) => void
}

function Target({ view, header, value, onChange }: TargetProps) {
  const words = useWords(manageWords)
  const names: Record<string, string> = words.fields
  return (
    <Select
      aria-label={words.imports.meansOf(header)}
      value={value}
      onChange={(_event, data) => onChange(data.value)}
    >
      <option value="extra">{words.imports.asIs}</option>
      {view.targets.map(({ id, label }) => (
        <option key={id} value={id}>
          {(label ?? names[id] ?? id).replace(/ \(.*\)$/, '')}
        </option>
      ))}
    </Select>
  )
}

/** The columns as they were understood; those of a file that was not, by its headers alone. */
function columnsOf({ outcome }: ImportView): { header: string; target: string | null }[] {
  if (!outcome) return []
  if (outcome.kind === 'unreadable')
    return [...new Set(outcome.headers)].map((header) => ({ header, target: null }))
  return outcome.columns
}
