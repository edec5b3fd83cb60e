import { Button, Input, Text } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { HeldEdited } from '../../bot/web/views/editing.ts'
import { PersonName } from '../parts/PersonName.tsx'
import { useSetting } from '../setting.ts'
import { dayInWords, useWords } from '../words.ts'
import { holderKey, holderName, type RoleEdited } from './holders.ts'
import { PersonPicker } from './PersonPicker.tsx'
import { useStyles } from './use-styles.ts'
import { manageWords } from './words.ts'

type Props = {
  role: RoleEdited
  wrong: string | null
  onSave: (held: readonly HeldEdited[]) => void
  onConfirm: () => void
}

/** Who holds a role, the first to ask first; an empty list is a vacancy. */
export function RoleEditor({ role, wrong, onSave, onConfirm }: Props) {
  const words = useWords(manageWords)
  const styles = useStyles()
  const id = useId()
  const [held, setHeld] = useState<readonly HeldEdited[]>(role.held)
  const isChanged = JSON.stringify(held) !== JSON.stringify(role.held)
  const put = (index: number, next: HeldEdited | null) =>
    setHeld(held.flatMap((one, place) => (place === index ? (next ?? []) : [one])))
  return (
    <section className={styles.card} aria-labelledby={id}>
      <Text as="h3" id={id} size={400} weight="semibold" className={styles.heading}>
        {role.label}
      </Text>
      {held.length === 0 ? <Text>{words.vacant}</Text> : null}
      <ul className={styles.list}>
        {held.map((one, index) => (
          <li key={holderKey(one)}>
            <Holder
              one={one}
              first={index === 0}
              put={(next) => put(index, next)}
              up={() => setHeld(raised(held, index))}
            />
          </li>
        ))}
      </ul>
      <PersonPicker
        label={words.addPerson(role.label)}
        onPick={(person) => setHeld([...held, holding(person)])}
      />
      {wrong ? (
        <Text role="alert" className={styles.bad}>
          {wrong}
        </Text>
      ) : null}
      <div className={styles.row}>
        <Button
          appearance="primary"
          aria-label={words.saveRole(role.label)}
          disabledFocusable={!isChanged}
          onClick={() => isChanged && onSave(held)}
        >
          {words.save}
        </Button>
        {!isChanged && held.length > 0 ? (
          <Button aria-label={words.confirmRole(role.label)} onClick={onConfirm}>
            {words.confirm}
          </Button>
        ) : null}
      </div>
    </section>
  )
}

const holding = (person: NonNullable<HeldEdited['person']>): HeldEdited => ({
  holder: { kind: 'person', personId: person.id },
  person,
  validFrom: null,
  validTo: null,
  confirmedOn: null,
})

/** One step nearer to being asked first. */
function raised(held: readonly HeldEdited[], index: number): HeldEdited[] {
  const one = held[index]
  return one ? held.toSpliced(index, 1).toSpliced(index - 1, 0, one) : [...held]
}

type HolderProps = {
  one: HeldEdited
  first: boolean
  put: (next: HeldEdited | null) => void
  up: () => void
}

function Holder({ one, first, put, up }: HolderProps) {
  const words = useWords(manageWords)
  const styles = useStyles()
  const { language } = useSetting()
  const name = holderName(one)
  return (
    <div className={styles.row}>
      <PersonName name={name} left={one.person?.active === false} />
      {one.confirmedOn ? (
        <Text size={200}>{words.confirmedOn(dayInWords(one.confirmedOn, language))}</Text>
      ) : null}
      <DayInput
        label={words.from}
        name={words.fromOf(name)}
        value={one.validFrom}
        onChange={(day) => put({ ...one, validFrom: day })}
      />
      <DayInput
        label={words.to}
        name={words.toOf(name)}
        value={one.validTo}
        onChange={(day) => put({ ...one, validTo: day })}
      />
      {first ? null : (
        <Button size="small" aria-label={words.upHolder(name)} onClick={up}>
          ↑
        </Button>
      )}
      <Button size="small" aria-label={words.removeHolder(name)} onClick={() => put(null)}>
        ✕
      </Button>
    </div>
  )
}

type DayProps = {
  label: string
  name: string
  value: string | null
  onChange: (day: string | null) => void
}

function DayInput({ label, name, value, onChange }: DayProps) {
  return (
    <Input
      type="date"
      size="small"
      aria-label={name}
      contentBefore={<Text size={200}>{label}</Text>}
      value={value ?? ''}
      onChange={(_event, data) => onChange(data.value || null)}
    />
  )
}
