import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { FollowUpView } from '../../bot/web/views/follow-up.ts'
import { useAddress } from '../address.ts'
import { useWords } from '../words.ts'
import { inAddress } from './selection.ts'
import { followUpWords } from './words.ts'

export const useFilterStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    minWidth: 0,
    margin: 0,
    padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalL}`,
    border: 0,
  },
  field: { minWidth: 0, flex: '1 1 9rem', maxWidth: '16rem', '& > *': { minWidth: 0 } },
  select: { minWidth: 0, '& > select': { width: '100%', minWidth: 0 } },
})

/** Which department and which days are looked at. */
export function Filters({ view }: { view: FollowUpView }) {
  const styles = useFilterStyles()
  const words = useWords(followUpWords)
  const { put, query } = useAddress()
  const { department, from, to, page } = inAddress
  const choose = (name: string, value: string | null) => put({ [name]: value, [page]: null })
  const narrowed = [department, from, to].some((name) => query.has(name))
  return (
    <fieldset aria-label={words.choice} className={styles.filters}>
      <Field label={words.department} className={styles.field}>
        <Select
          className={styles.select}
          value={view.department ?? ''}
          onChange={(_event, { value }) => choose(department, value)}
        >
          <option value="">{words.all}</option>
          {optionsOf(view).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <DayField
        label={words.from}
        value={view.from}
        most={view.to}
        onDay={(day) => choose(from, day)}
      />
      <DayField
        label={words.to}
        value={view.to}
        least={view.from}
        onDay={(day) => choose(to, day)}
      />
      {narrowed ? (
        <Button
          appearance="subtle"
          onClick={() => put({ [department]: null, [from]: null, [to]: null })}
        >
          {words.reset}
        </Button>
      ) : null}
    </fieldset>
  )
}

const optionsOf = ({ department, departments }: FollowUpView) =>
  department === null || departments.includes(department)
    ? departments
    : [department, ...departments]

type DayProps = {
  label: string
  value: string
  least?: string
  most?: string
  onDay: (day: string | null) => void
}

function DayField({ label, value, least, most, onDay }: DayProps) {
  const styles = useFilterStyles()
  return (
    <Field label={label} className={styles.field}>
      <Input
        type="date"
        value={value}
        {...(least ? { min: least } : {})}
        {...(most ? { max: most } : {})}
        onChange={(_event, { value: day }) => onDay(day || null)}
      />
    </Field>
  )
}
