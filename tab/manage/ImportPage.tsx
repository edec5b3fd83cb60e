import { Button, Field, Radio, RadioGroup, Spinner, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { ImportsView, ImportView } from '../../bot/web/views/imports.ts'
import { useAddress } from '../address.ts'
import { change } from '../api.ts'
import { Content } from '../parts/Content.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Section } from '../parts/Section.tsx'
import { useSetting } from '../setting.ts'
import { useRead } from '../use-read.ts'
import { instantInWords, useWords } from '../words.ts'
import { detailOf } from './detail.ts'
import { useStyles } from './use-styles.ts'
import { manageWords } from './words.ts'

/** Bytes of a file at most. */
const MOST = 20 * 1024 * 1024
const kinds = ['systems', 'people', 'routine'] as const

/** Choosing a file to import, and the files of the last day. */
export function ImportPage() {
  const words = useWords(manageWords)
  const reading = useRead<ImportsView>('imports')
  return (
    <>
      <PageHead title={words.sections.import[0] ?? ''} />
      <Choose />
      <Content of={reading}>
        {({ imports }) =>
          imports.length === 0 ? null : (
            <Section title={words.imports.earlier}>
              <Earlier imports={imports} />
            </Section>
          )
        }
      </Content>
    </>
  )
}

function Choose() {
  const words = useWords(manageWords).imports
  const styles = useStyles()
  const { go } = useAddress()
  const [kind, setKind] = useState<string>('systems')
  const [file, setFile] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const look = async () => {
    if (!file) return
    if (file.size > MOST) return setWrong(words.tooLarge)
    setBusy(true)
    const path = `imports?kind=${kind}&name=${encodeURIComponent(file.name)}`
    const bytes = new Blob([file], { type: 'application/octet-stream' })
    const answer = await change<ImportView>('POST', path, bytes, null)
    setBusy(false)
    if (answer.kind === 'view') go(`forvalta/import/${answer.view.id}`)
    else setWrong(detailOf(answer, words.failed))
  }
  return (
    <form
      className={styles.narrow}
      onSubmit={(event) => {
        event.preventDefault()
        void look()
      }}
    >
      <Field label={words.kind}>
        <RadioGroup value={kind} onChange={(_event, data) => setKind(data.value)}>
          {kinds.map((one) => (
            <Radio key={one} value={one} label={words.kinds[one]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={words.file} {...(wrong ? { validationMessage: wrong } : {})}>
        <input
          type="file"
          aria-label={words.file}
          accept=".csv,.xlsx,.yaml,.yml,.txt"
          style={{ maxWidth: '100%' }}
          onChange={(event) => {
            setWrong(null)
            setFile(event.target.files?.[0] ?? null)
          }}
        />
      </Field>
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={!file || busy}>
          {words.look}
        </Button>
        <span role="status">{busy ? <Spinner size="tiny" label={words.looking} /> : null}</span>
      </div>
    </form>
  )
}

function Earlier({ imports }: ImportsView) {
  const words = useWords(manageWords).imports
  const styles = useStyles()
  const { language } = useSetting()
  const { go } = useAddress()
  return (
    <ul className={styles.list}>
      {imports.map(({ id, name, by, at, state }) => (
        <li key={id} className={styles.row}>
          <Button size="small" onClick={() => go(`forvalta/import/${id}`)} className={styles.text}>
            {name}
          </Button>
          <Text>{words.states[state]}</Text>
          <Text>{words.by(by, instantInWords(at, language))}</Text>
        </li>
      ))}
    </ul>
  )
}
