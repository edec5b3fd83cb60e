import { limits } from './limits.ts'
import type { SheetRow } from './sheet.ts'
import { UnreadableSheet } from './unreadable-sheet.ts'

/** The same rows, as long as they stay within the limits. Throws `UnreadableSheet` when they do not. */
export async function* withinLimits(rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
  for await (const row of rows) {
    if (row.line > limits.rows)
      throw new UnreadableSheet(
        `Filen har fler än ${limits.rows} rader. Dela upp den, eller ta bort tomma rader sist i bladet.`,
      )
    if (row.cells.length > limits.columns)
      throw new UnreadableSheet(
        `Rad ${row.line} har ${row.cells.length} kolumner; fler än ${limits.columns} läses inte.`,
      )
    if (row.cells.some((cell) => cell.length > limits.cell))
      throw new UnreadableSheet(
        `Rad ${row.line} har en cell med mer än ${limits.cell} tecken. Ofta är det ett citattecken (") som aldrig stängs.`,
      )
    yield row
  }
}

/** Tells whether a row holds nothing but blanks. */
export function isBlank({ cells }: SheetRow): boolean {
  return cells.every((cell) => cell.trim() === '')
}
