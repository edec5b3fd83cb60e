import type { SheetRow } from '../../sheet/sheet.ts'
import { type Column, columnsOf, keyOf, type Meanings } from './columns.ts'

/** How many rows from the top may hold titles and notes before the headers. */
export const LOOK_FOR = 30

export type HeaderRow = { line: number; columns: Column[] }

/** The row whose cells are headers: of the first rows, the one that says most; null when none has a name column. */
export function headerRowIn(rows: readonly SheetRow[], meanings: Meanings): HeaderRow | null {
  const candidates = rows.slice(0, LOOK_FOR).flatMap(({ line, cells }) => {
    const columns = columnsOf(trimEnd(cells), meanings)
    const known = new Set(
      columns.map(({ target }) => keyOf(target)).filter((key) => key !== 'extra'),
    )
    return known.has('name') ? [{ line, columns, says: known.size }] : []
  })
  const most = Math.max(...candidates.map(({ says }) => says))
  const best = candidates.find(({ says }) => says === most)
  return best ? { line: best.line, columns: best.columns } : null
}

/** What stands in the row that looks most like headers, for the one who has to tell what they mean. */
export function likeliestHeaders(rows: readonly SheetRow[]): string[] {
  const filled = rows.map(({ cells }) => cells.map((cell) => cell.trim()).filter(Boolean))
  const most = Math.max(0, ...filled.map((cells) => cells.length))
  return filled.find((cells) => cells.length === most) ?? []
}

function trimEnd(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  return cells.slice(0, last + 1)
}
