import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { limits } from './limits.ts'
import { declaredSeparator, separatorOf } from './separator.ts'
import type { SheetRow } from './sheet.ts'
import { decoded, type Encoding } from './text-encoding.ts'
import { UnreadableSheet } from './unreadable-sheet.ts'

/** Characters from which the separator is told. */
const SAMPLE = 64 * 1024

/**
 * The rows of a CSV file. A quoted cell may run over several lines of text; `line` counts rows, as a spreadsheet does.
 * Throws `UnreadableSheet` where a quote is never closed.
 */
export async function* csvRows(path: string, encoding: Encoding): AsyncGenerator<SheetRow> {
  const { sample, rest } = await sampled(decoded(path, encoding))
  const declared = declaredSeparator(sample)
  const parser = parse({
    delimiter: declared ?? separatorOf(sample),
    from_line: declared ? 2 : 1,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: limits.columns * limits.cell,
  })
  const feeding = pipeline(Readable.from(rest()), parser).catch(() => undefined)
  let line = 0
  try {
    for await (const cells of parser) yield { line: ++line, cells: textsOf(cells) }
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem
    throw new UnreadableSheet(
      `Rad ${lineOf(problem)} går inte att läsa: ett citattecken (") stängs aldrig, eller stängs mitt i en cell.`,
    )
  } finally {
    parser.destroy()
    await feeding
  }
}

/** A text's beginning, and the whole text again from the beginning. */
async function sampled(pieces: AsyncGenerator<string>) {
  let sample = ''
  while (sample.length < SAMPLE) {
    const { value, done } = await pieces.next()
    if (done) break
    sample += value
  }
  async function* rest(): AsyncGenerator<string> {
    if (sample) yield sample
    yield* pieces
  }
  return { sample, rest }
}

/** The row at which the parser gave up; it had read more than it had handed out. */
function lineOf({ records }: CsvError): number {
  return typeof records === 'number' ? records + 1 : 1
}

function textsOf(cells: unknown): string[] {
  return Array.isArray(cells) ? cells.map(String) : []
}
