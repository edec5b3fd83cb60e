import { Button, Checkbox, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { Party, TransferredView } from '../../bot/web/views/transfers.ts'
import { change } from '../api.ts'
import { Confirm } from '../parts/Confirm.tsx'
import { Section } from '../parts/Section.tsx'
import { useSay } from '../say.ts'
import { useSetting } from '../setting.ts'
import { dayInWords, useWords } from '../words.ts'
import { detailOf } from './detail.ts'
import type { Looked } from './looked.ts'
import { PartyFields } from './PartyFields.tsx'
import { useStyles } from './use-styles.ts'
import { useUndo } from './use-undo.ts'
import { manageWords } from './words.ts'

type Props = { looked: Looked; again: () => void }

/** All that is handed over, each to be left out, and to whom it goes. */
export function Handovers({ looked, again }: Props) {
  const { transfer } = useWords(manageWords)
  const styles = useStyles()
  const { roles, duties } = looked.view
  const [chosen, setChosen] = useState(() => new Set([...roles, ...duties].map(({ id }) => id)))
  const [to, setTo] = useState<Party | null>(null)
  const pick = (id: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  if (roles.length + duties.length === 0) return <Text role="status">{transfer.nothing}</Text>
  return (
    <>
      <Section title={transfer.roles} note={transfer.chosen(chosen.size)}>
        <Choices looked={looked} chosen={chosen} pick={pick} />
      </Section>
      <Section title={transfer.toWhom}>
        <div className={styles.narrow}>
          <PartyFields label={transfer.toWhom} onChange={setTo} />
          <HandOver looked={looked} chosen={chosen} to={to} again={again} />
        </div>
      </Section>
    </>
  )
}

type ChoicesProps = {
  looked: Looked
  chosen: ReadonlySet<string>
  pick: (id: string, isChosen: boolean) => void
}

function Choices({ looked, chosen, pick }: ChoicesProps) {
  const { transfer } = useWords(manageWords)
  const styles = useStyles()
  const { language } = useSetting()
  const all = [
    ...looked.view.roles.map(({ id, system, role }) => ({ id, text: transfer.row(system, role) })),
    ...looked.view.duties.map(({ id, text, due }) => ({
      id,
      text: transfer.row(text, transfer.due(dayInWords(due, language))),
    })),
  ]
  return (
    <ul className={styles.list}>
      {all.map(({ id, text }) => (
        <li key={id}>
          <Checkbox
            label={text}
            checked={chosen.has(id)}
            onChange={(_event, data) => pick(id, data.checked === true)}
          />
        </li>
      ))}
    </ul>
  )
}

type HandOverProps = {
  looked: Looked
  chosen: ReadonlySet<string>
  to: Party | null
  again: () => void
}

function HandOver({ looked, chosen, to, again }: HandOverProps) {
  const words = useWords(manageWords)
  const { transfer } = words
  const { language } = useSetting()
  const say = useSay()
  const sayUndoable = useUndo(again)
  const [asking, setAsking] = useState(false)
  const name = to?.kind === 'department' ? to.department : words.person.toLowerCase()
  const handOver = async () => {
    setAsking(false)
    const { from, effective, view, version } = looked
    const ids = (all: readonly { id: string }[]) =>
      all.map(({ id }) => id).filter((id) => chosen.has(id))
    const body = { from, to, effective, roles: ids(view.roles), duties: ids(view.duties) }
    const answer = await change<TransferredView>('POST', 'transfers', body, version)
    if (answer.kind === 'view') sayUndoable(transfer.done(answer.view.roles, answer.view.duties))
    else if (answer.kind === 'stale') say({ text: transfer.changed })
    else
      return say({
        text: detailOf(answer, words.nothingChanged),
      })
    again()
  }
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={!to || chosen.size === 0}
        onClick={() => to && chosen.size > 0 && setAsking(true)}
      >
        {transfer.handOver}
      </Button>
      <Confirm
        open={asking}
        title={transfer.handOver}
        doIt={transfer.handOver}
        onDo={() => void handOver()}
        onCancel={() => setAsking(false)}
      >
        {transfer.sure(chosen.size, name, dayInWords(looked.effective, language))}
      </Confirm>
    </>
  )
}
