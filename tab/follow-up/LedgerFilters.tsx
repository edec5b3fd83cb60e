import { Field, Input, Select } from '@fluentui/react-components'
import { useAddress } from '../address.ts'
import { useWords } from '../words.ts'
import { useFilterStyles } from './Filters.tsx'
import { inAddress } from './selection.ts'
import { followUpWords } from './words.ts'

/** Of which day, and which of what became of them. */
export function LedgerFilters({ day, state }: { day: string; state: string }) {
  const styles = useFilterStyles()
  const words = useWords(followUpWords)
  const { put } = useAddress()
  const choose = (name: 'day' | 'state', value: string) =>
    put({ [inAddress[name]]: value, [inAddress.page]: null })
  return (
    <fieldset aria-label={words.ledger} className={styles.filters}>
      <Field label={words.day} className={styles.field}>
        <Input type="date" value={day} onChange={(_event, { value }) => choose('day', value)} />
      </Field>
      <Field label={words.state} className={styles.field}>
        <Select
          className={styles.select}
          value={state}
          onChange={(_event, { value }) => choose('state', value)}
        >
          <option value="">{words.all}</option>
          {Object.entries(words.states).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </fieldset>
  )
}
