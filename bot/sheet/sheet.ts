/** A table as it came: texts only, trimmed of nothing. `line` is where the row stands in the file, the first line being 1. */
export type Sheet = { rows: AsyncIterable<SheetRow> | Iterable<SheetRow> }
export type SheetRow = { line: number; cells: string[] }

/** Something about a row (or the file, then `row` is null) that its owner should know. */
export type Problem = { row: number | null; column: string | null; code: string; message: string }

/** What an import did, as `--json` prints it: `rows = created + changed + unchanged + refused`. */
export type ImportReport = {
  rows: number
  created: number
  changed: number
  unchanged: number
  refused: number
  vanished: number
  problems: Problem[]
}
