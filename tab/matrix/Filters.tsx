import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Switch,
  tokens,
} from '@fluentui/react-components'
import { useMemo } from 'react'
import type { SystemMatrixView } from '../../bot/web/views/matrix.ts'
import { useAddress } from '../address.ts'
import { useSetting } from '../setting.ts'
import { useWords } from '../words.ts'
import { PersonChosen } from './PersonChosen.tsx'
import { valuesOf } from './rows.ts'
import { groupings, inAddress, orders, type Selection } from './selection.ts'
import { matrixWords } from './words.ts'

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: `${tokens.spacingVerticalM} 0`,
    border: 0,
  },
  field: { minWidth: 0, flex: '1 1 9rem', maxWidth: '16rem', '& > *': { minWidth: 0 } },
  // Else as wide as its longest option.
  select: { minWidth: 0, '& > select': { width: '100%', minWidth: 0 } },
})

type Props = { view: SystemMatrixView; selection: Selection }

/** Narrows, groups and orders the matrix, and shows it as of another day. */
export function Filters({ view, selection }: Props) {
  const styles = useStyles()
  const words = useWords(matrixWords)
  const { put } = useAddress()
  const departments = useMemo(() => valuesOf(view.rows, 'department'), [view])
  const vendors = useMemo(() => valuesOf(view.rows, 'vendor'), [view])
  const choose = (name: keyof typeof inAddress) => (value: string | null) =>
    put({ [inAddress[name]]: value })
  const named = (values: readonly string[]) => values.map((value) => [value, value] as const)
  return (
    <fieldset aria-label={words.filters} className={styles.filters}>
      <Choice label={words.department} value={selection.department} onChoose={choose('department')}>
        {[['', words.all], ...named(departments)]}
      </Choice>
      <Choice label={words.vendor} value={selection.vendor} onChoose={choose('vendor')}>
        {[['', words.all], ...named(vendors)]}
      </Choice>
      <Choice label={words.role} value={selection.role} onChoose={choose('role')}>
        {[['', words.all], ...view.roles.map(({ id, label }) => [id, capital(label)] as const)]}
      </Choice>
      <Choice label={words.group} value={selection.group} onChoose={choose('group')}>
        {groupings.map((group) => [group, words.groups[group]])}
      </Choice>
      <Choice label={words.order} value={selection.order} onChoose={choose('order')}>
        {orders.map((order) => [order, words.orders[order]])}
      </Choice>
      <AsOf on={selection.on} />
      {view.gaps === 'none' ? null : (
        <Switch
          label={words.onlyGaps}
          checked={selection.onlyGaps}
          onChange={(_event, { checked }) => choose('onlyGaps')(checked ? '1' : null)}
        />
      )}
      <PersonChosen view={view} person={selection.person} />
      <Reset />
    </fieldset>
  )
}

/** The day as of which the matrix is shown. */
export function AsOf({ on }: { on: string | null }) {
  const styles = useStyles()
  const words = useWords(matrixWords)
  const { me } = useSetting()
  const { put } = useAddress()
  const today = me?.today ?? ''
  return (
    <Field label={words.on} className={styles.field}>
      <Input
        type="date"
        value={on ?? today}
        onChange={(_event, { value }) => put({ [inAddress.on]: value === today ? null : value })}
      />
    </Field>
  )
}

function Reset() {
  const words = useWords(matrixWords)
  const { put, query } = useAddress()
  const narrowing = Object.entries(inAddress)
    .filter(([name]) => name !== 'view')
    .map(([, key]) => key)
  if (!narrowing.some((key) => query.has(key))) return null
  return (
    <Button
      appearance="subtle"
      onClick={() => put(Object.fromEntries(narrowing.map((key) => [key, null])))}
    >
      {words.reset}
    </Button>
  )
}

/** An option can't be styled, so that its first letter is made large here. */
const capital = (label: string) => label.slice(0, 1).toUpperCase() + label.slice(1)

type ChoiceProps = {
  label: string
  value: string
  onChoose: (value: string) => void
  children: (readonly [value: string, label: string])[]
}

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  const styles = useStyles()
  return (
    <Field label={label} className={styles.field}>
      <Select
        className={styles.select}
        value={value}
        onChange={(_event, { value: chosen }) => onChoose(chosen)}
      >
        {children.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
