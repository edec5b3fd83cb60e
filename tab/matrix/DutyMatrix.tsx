import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { DutyMatrixView } from '../../bot/web/views/matrix.ts'
import { Content } from '../parts/Content.tsx'
import { PersonName } from '../parts/PersonName.tsx'
import { ScrollFrame } from '../parts/ScrollFrame.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { useSetting } from '../setting.ts'
import { useRead } from '../use-read.ts'
import { dayInWords, useWords } from '../words.ts'
import { AsOf } from './Filters.tsx'
import { NotKnown } from './NotKnown.tsx'
import { useRowStyles } from './SystemLine.tsx'
import type { Selection } from './selection.ts'
import { matrixWords } from './words.ts'

const useStyles = makeStyles({
  scroll: {
    maxHeight: 'max(20rem, calc(100vh - 11rem))',
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, width: '100%' },
  duty: { minWidth: '16rem' },
  // A role's name is never cut in two.
  role: { overflowWrap: 'normal', minWidth: '5rem' },
  held: { minWidth: '9rem', overflowWrap: 'normal' },
  next: { minWidth: '7rem', overflowWrap: 'normal' },
  letter: { textAlign: 'center', fontWeight: tokens.fontWeightSemibold },
  overdue: { color: tokens.colorStatusDangerForeground3 },
})

type Row = DutyMatrixView['rows'][number]

/** Duties by roles, with their RACI letters, who holds them and when they come due next. */
export function DutyMatrix({ selection: { on } }: { selection: Selection }) {
  const words = useWords(matrixWords)
  const matrix = useRead<DutyMatrixView>(`matrix/duties${on ? `?on=${on}` : ''}`)
  return (
    <Content of={matrix} empty={({ rows }) => (rows.length > 0 ? null : words.noDuties)}>
      {(view) => (
        <>
          <div className="ansvar-screen">
            <AsOf on={on} />
          </div>
          <NotKnown notKnown={view.notKnown} />
          <p>{words.key}</p>
          <DutyTable view={view} />
        </>
      )}
    </Content>
  )
}

function DutyTable({ view: { roles, rows } }: { view: DutyMatrixView }) {
  const styles = useStyles()
  const row = useRowStyles()
  const words = useWords(matrixWords)
  return (
    <ScrollFrame className={styles.scroll} label={words.views.duties}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={row.corner}>
              {words.duty}
            </th>
            {roles.map(({ id, label }) => (
              <th key={id} scope="col" className={mergeClasses(row.head, styles.role)}>
                {label}
              </th>
            ))}
            <th scope="col" className={mergeClasses(row.head, styles.held)}>
              {words.held}
            </th>
            <th scope="col" className={mergeClasses(row.head, styles.next)}>
              {words.next}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((duty) => (
            <DutyRow key={duty.id} duty={duty} roles={roles} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}

function DutyRow({ duty, roles }: { duty: Row; roles: DutyMatrixView['roles'] }) {
  const styles = useStyles()
  const row = useRowStyles()
  const words = useWords(matrixWords)
  return (
    <tr>
      <th scope="row" className={mergeClasses(row.system, styles.duty)}>
        {duty.text}
        <span className={row.about}>{[duty.document, duty.clause].filter(Boolean).join(', ')}</span>
        {duty.proposed ? <StatusBadge status="proposed" text={words.broken.proposed} /> : null}
        {duty.broken
          .filter((rule) => rule !== 'proposed')
          .map((rule) => (
            <span key={rule} className={row.broken}>
              {words.broken[rule]}
            </span>
          ))}
      </th>
      {roles.map(({ id, label }, place) => (
        <Letter key={id} role={label} letter={duty.letters[place] ?? null} />
      ))}
      <td className={mergeClasses(row.cell, styles.held)}>
        {duty.held.map(({ kind, name, personId, stale }) => (
          <div key={`${personId} ${name}`}>
            <PersonName name={name} left={kind === 'left'} stale={stale} />
          </div>
        ))}
      </td>
      <td className={row.cell}>
        <Next next={duty.next} />
      </td>
    </tr>
  )
}

function Letter({ role, letter }: { role: string; letter: Row['letters'][number] }) {
  const styles = useStyles()
  const row = useRowStyles()
  const words = useWords(matrixWords)
  return (
    <td
      className={mergeClasses(row.cell, styles.letter)}
      aria-label={letter ? `${role}: ${letter}, ${words.letters[letter]}` : `${role}: –`}
    >
      {letter}
    </td>
  )
}

function Next({ next }: { next: Row['next'] }) {
  const styles = useStyles()
  const words = useWords(matrixWords)
  const { language } = useSetting()
  if (!next) return <span aria-hidden="true">–</span>
  return (
    <span className={next.state === 'overdue' ? styles.overdue : undefined}>
      {dayInWords(next.due, language)} ({words.states[next.state]})
    </span>
  )
}
