import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { HandoversView, Party } from '../../bot/web/views/transfers.ts'
import { change } from '../api.ts'
import { PageHead } from '../parts/PageHead.tsx'
import { useSetting } from '../setting.ts'
import { useWords } from '../words.ts'
import { detailOf } from './detail.ts'
import { Handovers } from './Handovers.tsx'
import type { Looked } from './looked.ts'
import { PartyFields } from './PartyFields.tsx'
import { useStyles } from './use-styles.ts'
import { manageWords } from './words.ts'

/** Handing everything over: from whom, from which day, what, and to whom. */
export function TransferPage() {
  const words = useWords(manageWords)
  const styles = useStyles()
  const { transfer } = words
  const today = useSetting().me?.today ?? ''
  const [from, setFrom] = useState<Party | null>(null)
  const [effective, setEffective] = useState(today)
  const [looked, setLooked] = useState<Looked | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const look = async (asked: Party, day: string) => {
    const body = { from: asked, effective: day }
    const answer = await change<HandoversView>('POST', 'transfers/preview', body, null)
    if (answer.kind !== 'view') return setWrong(detailOf(answer, words.nothingChanged))
    setWrong(null)
    setLooked({ ...body, view: answer.view, version: answer.version ?? '' })
  }
  const chosen = (next: Party | null) => {
    setFrom(next)
    setLooked(null)
  }
  return (
    <>
      <PageHead title={words.sections.overlamna[0] ?? ''} />
      <form
        className={styles.narrow}
        onSubmit={(event) => {
          event.preventDefault()
          if (from) void look(from, effective)
        }}
      >
        <PartyFields label={transfer.from} onChange={chosen} />
        <Field label={transfer.day} {...(wrong ? { validationMessage: wrong } : {})}>
          <Input
            type="date"
            min={today}
            value={effective}
            onChange={(_event, data) => {
              setEffective(data.value)
              setLooked(null)
            }}
          />
        </Field>
        <div className={styles.row}>
          <Button type="submit" appearance="primary" disabledFocusable={!from}>
            {transfer.look}
          </Button>
        </div>
      </form>
      {looked ? (
        <Handovers
          key={looked.version}
          looked={looked}
          again={() => void look(looked.from, looked.effective)}
        />
      ) : null}
    </>
  )
}
