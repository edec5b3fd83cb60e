import type { SheetRow } from '../../sheet/sheet.ts'
import { type Column, columnsOf, isOwnExport, keyOf, type Meanings } from './columns.ts'

/** How many rows from the top may hold titles and notes before the headers. */
export const LOOK_FOR = 30

/** `isOwn`: Ansvar wrote the sheet, so that nothing in it is left to be understood. */
export type HeaderRow = { line: number; columns: Column[]; isOwn: boolean }

/** The row whose cells are headers: of the first rows, the one that says most; null when none has a name column. */
export function headerRowIn(rows: readonly SheetRow[], meanings: Meanings): HeaderRow | null {
  const candidates = rows.slice(0, LOOK_FOR).flatMap(({ line, cells }) => {
    const headers = trimEnd(cells)
    const columns = columnsOf(headers, meanings)
    const known = new Set(
      columns.map(({ target }) => keyOf(target)).filter((key) => key !== 'extra'),
    )
    return known.has('name')
      ? [{ line, columns, isOwn: isOwnExport(headers), says: known.size }]
      : []
  })
  const most = Math.max(...candidates.map(({ says }) => says))
  const best = candidates.find(({ says }) => says === most)
  return best ? { line: best.line, columns: best.columns, isOwn: best.isOwn } : null
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
