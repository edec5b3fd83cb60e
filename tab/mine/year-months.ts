import type { DueDayView, MineView } from '../../bot/web/views/mine.ts'

/** A month of a year, `2027-01`; `earlier` holds what was due before it began. */
export type Month = { month: string; days: readonly DueDayView[] }

const MONTHS = 12

/** Twelve months and the rest of the first, each with its due days; what is late comes before them all. */
export function monthsOf({ today, year }: Pick<MineView, 'today' | 'year'>): {
  earlier: readonly DueDayView[]
  months: readonly Month[]
} {
  const first = today.slice(0, 7)
  const months = Array.from({ length: MONTHS + 1 }, (_, index) => monthAfter(first, index))
  return {
    earlier: year.filter(({ due }) => due.slice(0, 7) < first),
    months: months.map((month) => ({
      month,
      days: year.filter(({ due }) => due.startsWith(month)),
    })),
  }
}

function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const all = year * 12 + number - 1 + count
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`
}

/** «januari 2027», by the names of the months. */
export function monthTitle(month: string, names: readonly string[]): string {
  const [year = '', number = '1'] = month.split('-')
  return `${names[Number(number) - 1]} ${year}`
}
