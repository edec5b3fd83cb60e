import type { Day } from '../../calendar/day.ts'
import type { Scope, StateKind } from '../occurrence.ts'

/** One time that a duty was to be done, as far as it is counted. */
export type Followed = {
  id: string
  /** The id of the role whose duty it is. */
  role: string
  scope: Scope
  due: Day
  state: Exclude<StateKind, 'withdrawn'>
  /** The day on which it was done, where it was. */
  doneOn: Day
  /** Whether it has risen to somebody above whoever is to do it. */
  escalated: boolean
}

/** What became of something by a day: one of these, and only one. */
export const outcomes = ['onTime', 'late', 'overdue', 'open', 'missed', 'notApplicable'] as const
export type Became = (typeof outcomes)[number]

/** How many became what; `escalated` counts those that rose, whatever became of them. */
export type Figures = Record<Became | 'escalated', number>

/** Done on the due day is on time; what is not done is overdue from the day after. */
export function becameOf({ state, due, doneOn }: Followed, today: Day): Became {
  if (state === 'done') return doneOn <= due ? 'onTime' : 'late'
  if (state === 'missed' || state === 'notApplicable') return state
  return due < today ? 'overdue' : 'open'
}

export function figuresOf(all: readonly Followed[], today: Day): Figures {
  const figures: Figures = {
    onTime: 0,
    late: 0,
    overdue: 0,
    open: 0,
    missed: 0,
    notApplicable: 0,
    escalated: 0,
  }
  for (const one of all) {
    figures[becameOf(one, today)] += 1
    if (one.escalated) figures.escalated += 1
  }
  return figures
}

/** The months from one day's to another's, as `2026-11`. */
export function monthsIn({ from, to }: { from: Day; to: Day }): string[] {
  const last = monthOf(to)
  const months: string[] = []
  for (let month = monthOf(from); month <= last; month = monthAfter(month)) months.push(month)
  return months
}

export const monthOf = (day: Day) => day.slice(0, '2026-11'.length)

const DECEMBER = 12

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const [nextYear, next] = number === DECEMBER ? [year + 1, 1] : [year, number + 1]
  return `${String(nextYear).padStart(4, '0')}-${String(next).padStart(2, '0')}`
}
