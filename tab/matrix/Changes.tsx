import { Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { MatrixChangesView } from '../../bot/web/views/matrix.ts'
import { useAddress } from '../address.ts'
import { Content } from '../parts/Content.tsx'
import { Notice } from '../parts/Notice.tsx'
import { ScrollFrame } from '../parts/ScrollFrame.tsx'
import { useSetting } from '../setting.ts'
import { useRead } from '../use-read.ts'
import { dayInWords, useWords } from '../words.ts'
import { useRowStyles } from './SystemLine.tsx'
import { inAddress, type Selection } from './selection.ts'
import { matrixWords } from './words.ts'

const useStyles = makeStyles({
  field: { maxWidth: '16rem', paddingBottom: tokens.spacingVerticalM },
  scroll: { maxHeight: 'max(20rem, calc(100vh - 11rem))' },
  table: { borderCollapse: 'separate', borderSpacing: 0, width: '100%' },
})

type Row = MatrixChangesView['rows'][number]

/** What the matrix of systems says otherwise than on an earlier day, or when the routine was last adopted. */
export function Changes({ selection: { on } }: { selection: Selection }) {
  const changes = useRead<MatrixChangesView>(`matrix/changes${on ? `?since=${on}` : ''}`)
  return <Content of={changes}>{(view) => <Changed view={view} />}</Content>
}

function Changed({ view: { since, rows } }: { view: MatrixChangesView }) {
  const styles = useStyles()
  const words = useWords(matrixWords)
  const { language } = useSetting()
  const { put } = useAddress()
  return (
    <>
      <Field label={words.since} className={`${styles.field} ansvar-screen`}>
        <Input
          type="date"
          value={since ?? ''}
          onChange={(_event, { value }) => put({ [inAddress.on]: value || null })}
        />
      </Field>
      {since === null ? <Text>{words.noSince}</Text> : null}
      {since !== null && rows.length === 0 ? <Notice {...words.noChanges} level={2} /> : null}
      {since !== null && rows.length > 0 ? (
        <ScrollFrame className={styles.scroll} label={words.views.changes}>
          <Table caption={words.changesSince(dayInWords(since, language))} rows={rows} />
        </ScrollFrame>
      ) : null}
    </>
  )
}

function Table({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const styles = useStyles()
  const row = useRowStyles()
  const words = useWords(matrixWords)
  const heads = [words.system, words.role, words.before, words.after, words.when]
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={row.head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((change) => (
          <ChangeRow key={`${change.systemId} ${change.role?.id}`} change={change} />
        ))}
      </tbody>
    </table>
  )
}

function ChangeRow({ change }: { change: Row }) {
  const row = useRowStyles()
  const words = useWords(matrixWords)
  const { language } = useSetting()
  const { kind, role, before, after, day } = change
  const names = (held: Row['before']) => held.map(({ name }) => name).join(', ') || words.nobody
  return (
    <tr>
      <th scope="row" className={row.cell}>
        {change.system}
      </th>
      <td className={row.cell}>{kind === 'role' ? role?.label : words[kind]}</td>
      <td className={row.cell}>{kind === 'role' ? names(before) : ''}</td>
      <td className={row.cell}>{kind === 'role' ? names(after) : ''}</td>
      <td className={row.cell}>{day ? dayInWords(day, language) : ''}</td>
    </tr>
  )
}
