import { makeStyles, tokens } from '@fluentui/react-components'
import type { DeliveriesView } from '../../bot/web/views/deliveries.ts'
import { PersonName } from '../parts/PersonName.tsx'
import { type Status, StatusBadge } from '../parts/StatusBadge.tsx'
import { SystemLink } from '../parts/SystemLink.tsx'
import { useSetting } from '../setting.ts'
import { dayInWords, instantInWords, useWords } from '../words.ts'
import { DataTable } from './DataTable.tsx'
import { useReason } from './reason.ts'
import { followUpWords } from './words.ts'

type Row = DeliveriesView['rows'][number]

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', minWidth: '14rem' },
  day: { whiteSpace: 'nowrap' },
  note: { display: 'block', color: tokens.colorNeutralForeground2 },
})

/** The messages of a page. */
export function LedgerTable({ rows }: { rows: readonly Row[] }) {
  const styles = useStyles()
  const words = useWords(followUpWords)
  const { language } = useSetting()
  const heads = [words.day, words.person, words.state, words.about, words.attempts]
  return (
    <DataTable
      caption={words.ledger}
      heads={heads}
      rows={rows.map((row) => ({
        id: row.id,
        label: <span className={styles.day}>{dayInWords(row.day, language)}</span>,
        cells: [
          row.person ? (
            <PersonName key="to" name={row.person.name} mail={row.person.mail} />
          ) : (
            words.unknownPerson
          ),
          <State key="state" row={row} />,
          <About key="about" row={row} />,
          <Attempts key="attempts" row={row} />,
        ],
      }))}
    />
  )
}

const looks: Record<Row['state'], Status> = {
  planned: 'plain',
  sending: 'plain',
  delivered: 'good',
  refused: 'bad',
  throttled: 'warning',
  unknown: 'warning',
  unreachable: 'bad',
  dropped: 'plain',
}

function State({ row: { state, reason, channel } }: { row: Row }) {
  const styles = useStyles()
  const words = useWords(followUpWords)
  const inWords = useReason()
  const note = state === 'delivered' ? channel && words.channels[channel] : inWords(reason)
  return (
    <>
      <StatusBadge status={looks[state]} text={words.states[state]} />
      {note ? <span className={styles.note}>{note}</span> : null}
    </>
  )
}

function About({ row: { id, about } }: { row: Row }) {
  const styles = useStyles()
  const words = useWords(followUpWords)
  if (about.length === 0) return words.later
  return (
    <ul className={styles.list}>
      {about.map(({ text, scope }) => (
        <li key={`${id} ${text} ${scope.text}`}>
          {text}
          {': '}
          {scope.systemId === null ? (
            scope.text
          ) : (
            <SystemLink id={scope.systemId} name={scope.text} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Attempts({ row: { attempts } }: { row: Row }) {
  const styles = useStyles()
  const words = useWords(followUpWords)
  const { language } = useSetting()
  const inWords = useReason()
  if (attempts.length === 0) return '–'
  return (
    <ul className={styles.list}>
      {attempts.map(({ at, outcome, reason, status }) => (
        <li key={at}>
          {[
            instantInWords(at, language),
            words.outcomes[outcome],
            inWords(reason),
            status === null ? null : `HTTP ${status}`,
          ]
            .filter(Boolean)
            .join(', ')}
        </li>
      ))}
    </ul>
  )
}
