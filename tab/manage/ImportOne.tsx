import { Button, ProgressBar, Text } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { ImportView } from '../../bot/web/views/imports.ts'
import { change } from '../api.ts'
import { Confirm } from '../parts/Confirm.tsx'
import { Content } from '../parts/Content.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { useSay } from '../say.ts'
import { useRead } from '../use-read.ts'
import { useWords } from '../words.ts'
import { Columns } from './Columns.tsx'
import { detailOf } from './detail.ts'
import { Kept, Outcome } from './Outcome.tsx'
import { useStyles } from './use-styles.ts'
import { manageWords } from './words.ts'

/** A file: what importing it would do, doing it, and taking it back. */
export function ImportOne({ id }: { id: string }) {
  const reading = useRead<ImportView>(`imports/${encodeURIComponent(id)}`)
  const { answer, reload } = reading
  const isUnderWay = answer?.kind === 'view' && answer.view.state === 'applying'
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setInterval(reload, EVERY)
    return () => clearInterval(timer)
  }, [isUnderWay, reload])
  return (
    <Content of={reading} level={1}>
      {(view, version) => <Shown key={version} read={view} version={version} reload={reload} />}
    </Content>
  )
}

/** Milliseconds between two questions how far an import has come. */
const EVERY = 500

type Props = { read: ImportView; version: string; reload: () => void }

function Shown({ read, version, reload }: Props) {
  const words = useWords(manageWords).imports
  const say = useSay()
  const [kept, setKept] = useState<ImportView['kept'] | null>(null)
  const send = async (method: 'POST' | 'PUT', path: string, body: unknown) => {
    const answer = await change<ImportView>(method, `imports/${read.id}/${path}`, body, version)
    if (answer.kind !== 'view') {
      say({ text: detailOf(answer, words.failed) })
      return reload()
    }
    if (path === 'undo') {
      say({ text: words.takenBack })
      setKept(answer.view.kept)
    }
    reload()
  }
  const { outcome, state } = read
  return (
    <>
      <PageHead title={read.name} />
      <Steps view={read} send={(path) => void send('POST', path, {})} />
      {kept && kept.length > 0 ? <Kept kept={kept} /> : null}
      {outcome?.kind === 'unreadable' ? (
        <Notice title={words.unreadable} text={outcome.message} level={2} />
      ) : null}
      {outcome?.kind === 'readable' ? <Outcome view={read} outcome={outcome} /> : null}
      {state === 'previewed' && read.kind === 'systems' ? (
        <Columns view={read} onTell={(told) => void send('PUT', 'columns', { told })} />
      ) : null}
    </>
  )
}

const NOTHING = { previewed: '', applying: '' }

/** What can be done with the file now, and what has become of it. */
function Steps({ view, send }: { view: ImportView; send: (path: 'apply' | 'undo') => void }) {
  const words = useWords(manageWords).imports
  const styles = useStyles()
  const [asking, setAsking] = useState(false)
  const { state, outcome, done } = view
  const rows = outcome?.kind === 'readable' ? outcome.counts.rows : 0
  const became = {
    ...NOTHING,
    applied: words.applied,
    failed: words.failed,
    undone: words.takenBack,
  }
  return (
    <div className={styles.narrow}>
      <div role="status">{became[state]}</div>
      {state === 'applying' ? (
        <>
          <Text>{words.applying(done ?? 0, rows)}</Text>
          <ProgressBar aria-label={words.apply} value={done ?? 0} max={Math.max(rows, 1)} />
        </>
      ) : null}
      <div className={styles.row}>
        {state === 'previewed' && outcome?.kind === 'readable' ? (
          <Button appearance="primary" onClick={() => send('apply')}>
            {words.apply}
          </Button>
        ) : null}
        {view.mayUndo ? <Button onClick={() => setAsking(true)}>{words.takeBack}</Button> : null}
      </div>
      {state === 'applied' && view.kind !== 'systems' ? <Text>{words.undoOnlySystems}</Text> : null}
      <Confirm
        open={asking}
        title={words.takeBack}
        doIt={words.takeBack}
        onDo={() => {
          setAsking(false)
          send('undo')
        }}
        onCancel={() => setAsking(false)}
      >
        {words.takeBackText}
      </Confirm>
    </div>
  )
}
