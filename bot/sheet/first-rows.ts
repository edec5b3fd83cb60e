import type { Sheet, SheetRow } from './sheet.ts'

/** The first rows of a sheet, to find the header among, and then all its rows from the first on. */
export async function firstRows(
  { rows }: Sheet,
  count: number,
): Promise<{ first: SheetRow[]; all: AsyncIterable<SheetRow> }> {
  const iterator = iterate(rows)
  const first: SheetRow[] = []
  while (first.length < count) {
    const { value, done } = await iterator.next()
    if (done) break
    first.push(value)
  }
  async function* all(): AsyncGenerator<SheetRow> {
    yield* first
    yield* iterator
  }
  return { first, all: all() }
}

async function* iterate(rows: Sheet['rows']): AsyncGenerator<SheetRow> {
  yield* rows
}
