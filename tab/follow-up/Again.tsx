import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { AgainView, DeliveriesView } from '../../bot/web/views/deliveries.ts'
import { change } from '../api.ts'
import { Confirm } from '../parts/Confirm.tsx'
import { useSay } from '../say.ts'
import { useWords } from '../words.ts'
import { followUpWords } from './words.ts'

type Props = { rows: DeliveriesView['rows']; done: () => void }

/** Lets what certainly did not arrive be said again, once somebody has said that it should. */
export function Again({ rows, done }: Props) {
  const words = useWords(followUpWords)
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const ids = rows.filter(({ mayGoAgain }) => mayGoAgain).map(({ id }) => id)
  const send = async () => {
    setAsking(false)
    const answer = await change<AgainView>('POST', 'deliveries/again', { ids }, null)
    say({
      text: answer.kind === 'view' ? words.againDone(answer.view.again.length) : words.againFailed,
    })
    done()
  }
  if (ids.length === 0) return null
  return (
    <div>
      <Button onClick={() => setAsking(true)}>{words.again(ids.length)}</Button>
      <Confirm
        open={asking}
        title={words.againTitle}
        doIt={words.againDo}
        onDo={() => void send()}
        onCancel={() => setAsking(false)}
      >
        {words.againText(ids.length)}
      </Confirm>
    </div>
  )
}
