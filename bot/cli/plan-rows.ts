import type { Day } from '../calendar/day.ts'
import type { Person } from '../directory/person.ts'
import type { Recipients } from '../duties/holders/recipients.ts'
import type { PlannedStep } from '../duties/planning/plan.ts'
import type { StepName } from '../duties/step.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { scopeWords, whyWords } from './plan-words.ts'

type Named = { id: string; name: string; mail: string | null }

/** One line of `plan --json`. */
export type PlanRow = {
  day: Day
  /** The duty's id in the routine; `text` has its words. */
  duty: string
  text: string
  scope: string
  step: StepName
  scheduled: Day
  due: Day
  holder: Named | null
  why: string
  /** To whom the step goes, and as what: `holder`, `manager`, `departmentHead`, `coordinator`. */
  to: (Named & { why: Recipients['to'][number]['why'] })[]
}

export function planRow(planned: PlannedStep, snapshot: Snapshot): PlanRow {
  const { on, dutyId, duty, scope, step, scheduled, due, recipients } = planned
  return {
    day: on,
    duty: dutyId,
    text: duty.text.sv,
    scope: scopeWords(scope, snapshot),
    step,
    scheduled,
    due,
    holder: recipients.holder && named(recipients.holder),
    why: whyWords(planned),
    to: recipients.to.map(({ person, why }) => ({ ...named(person), why })),
  }
}

const named = ({ id, name, mail }: Person): Named => ({ id, name, mail })

/** The rows as a table for people. */
export function planTable(rows: readonly PlanRow[]): string[] {
  const lines = [
    ['dag', 'uppgift', 'gäller', 'steg', 'hos', 'varför'],
    ...rows.map(({ day, text, scope, step, holder, why }) => [
      day,
      cut(text),
      cut(scope),
      step,
      holder?.name ?? '–',
      why,
    ]),
  ]
  const widths = [0, 1, 2, 3, 4].map((column) => widest(lines, column))
  const table = lines.map((cells) =>
    cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '),
  )
  return rows.length === 0 ? ['Ingenting är planerat de dagarna.'] : table
}

const COLUMN = 60
const cut = (text: string) => (text.length > COLUMN ? `${text.slice(0, COLUMN - 1)}…` : text)

const widest = (lines: readonly string[][], column: number) =>
  lines.reduce((most, cells) => Math.max(most, cells[column]?.length ?? 0), 0)
