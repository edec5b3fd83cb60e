import type { Sheet, SheetRow } from '../../sheet/sheet.ts'
import { isBlank } from '../../sheet/sheet-rows.ts'
import type { Meanings } from '../sheet/columns.ts'
import { headerRowIn, LOOK_FOR, likeliestHeaders } from '../sheet/header-row.ts'

/** The sheet can't be imported as a register; the message says why and what to do. */
export class NoRegister extends Error {
  /** What seems to be the headers, where no column is known to have the systems' names. */
  readonly headers: readonly string[]
  constructor(message: string, headers: readonly string[] = []) {
    super(message)
    this.headers = headers
  }
}

/** How many rows are compared with the register and written at a time. */
export const BATCH = 500

/** The header row of a sheet, and the rows after it. Throws `NoRegister` when no row can be the header. */
export async function withoutHeader(sheet: Sheet, meanings: Meanings) {
  const rows = iteratorOf(sheet)
  const first: SheetRow[] = []
  while (first.length < LOOK_FOR) {
    const { done, value } = await rows.next()
    if (done) break
    first.push(value)
  }
  const header = headerRowIn(first, meanings)
  if (!header) throw new NoRegister(noHeader(first), likeliestHeaders(first))
  const after = first.filter(({ line }) => line > header.line)
  return { header, rows: chained(after, rows) }
}

async function* iteratorOf({ rows }: Sheet): AsyncGenerator<SheetRow, void, undefined> {
  yield* rows
}

async function* chained(first: readonly SheetRow[], rest: AsyncIterable<SheetRow>) {
  yield* first
  yield* rest
}

function noHeader(rows: readonly SheetRow[]): string {
  const headers = likeliestHeaders(rows)
  if (headers.length === 0) return 'Filen har inga rader att läsa.'
  return `Ingen kolumn har systemens namn. Tala om vilken det är med --map "Rubrik=name". Rubrikerna verkar vara: ${headers.join(' · ')}`
}

/** The rows that are not blank, some hundred at a time. */
export async function* inBatches(rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow[]> {
  let batch: SheetRow[] = []
  for await (const row of rows) {
    if (isBlank(row)) continue
    batch.push(row)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
