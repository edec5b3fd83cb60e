import type { FollowUpView } from '../../bot/web/views/follow-up.ts'
import { Section } from '../parts/Section.tsx'
import { useSetting } from '../setting.ts'
import { dayInWords, useWords } from '../words.ts'
import { Bars } from './Bars.tsx'
import { Columns } from './Columns.tsx'
import { DataTable } from './DataTable.tsx'
import { Legend } from './Legend.tsx'
import { type Row, series, sumOf } from './series.ts'
import { followUpWords } from './words.ts'

/** How it went over time, by department and by role; each chart with its table. */
export function Charts({ view }: { view: FollowUpView }) {
  const words = useWords(followUpWords)
  const { language } = useSetting()
  const months = view.months.map(({ month, figures }): Row => {
    const label = dayInWords(`${month}-01`, language).replace(/^1 /, '')
    return { id: month, label, figures }
  })
  const roles = view.byRole.map(({ role, figures }): Row => ({ id: role, label: role, figures }))
  return (
    <>
      <Section title={words.overTime} note={words.overTimeNote}>
        <Legend />
        <Columns title={words.overTime} rows={months} />
        <FiguresTable title={words.overTime} head={words.month} rows={months} />
      </Section>
      <Departments view={view} />
      {roles.length > 0 ? (
        <Section title={words.byRole}>
          <Legend />
          <Bars title={words.byRole} rows={roles} />
          <FiguresTable title={words.byRole} head={words.role} rows={roles} />
        </Section>
      ) : null}
    </>
  )
}

function Departments({ view: { byDepartment } }: { view: FollowUpView }) {
  const words = useWords(followUpWords)
  const rows = byDepartment.map(({ department, figures }): Row => {
    const label = department ?? words.wholeOrganisation
    return { id: label, label, figures }
  })
  const gaps = byDepartment.map(({ vacant, stale }) => [vacant, stale])
  const drawn = rows.filter(({ figures }) => sumOf(figures) > 0)
  if (rows.length === 0) return null
  return (
    <Section title={words.byDepartment}>
      {drawn.length > 0 ? (
        <>
          <Legend />
          <Bars title={words.byDepartment} rows={drawn} />
        </>
      ) : null}
      <FiguresTable
        title={words.byDepartment}
        head={words.department}
        rows={rows}
        more={{ heads: [words.vacant, words.stale], cells: gaps }}
      />
    </Section>
  )
}

type TableProps = {
  title: string
  head: string
  rows: readonly Row[]
  /** Further columns: their heads, and their figures row by row. */
  more?: { heads: readonly string[]; cells: readonly (readonly number[])[] }
}

function FiguresTable({ title, head, rows, more }: TableProps) {
  const words = useWords(followUpWords)
  const names = [...series, 'escalated'] as const
  const heads = names.map((name) => words.figures[name])
  return (
    <details>
      <summary>{words.asTable}</summary>
      <DataTable
        caption={title}
        heads={[head, ...heads, ...(more?.heads ?? [])]}
        rows={rows.map(({ id, label, figures }, place) => ({
          id,
          label,
          cells: [...names.map((name) => figures[name]), ...(more?.cells[place] ?? [])],
        }))}
      />
    </details>
  )
}
