import { cpus, totalmem } from 'node:os'
import { styleText } from 'node:util'

/**
 * One line of a benchmark: our figure beside a peer's (measured in the same run) or beside a limit.
 * `ratio` is ours divided by theirs; `spread` is the smallest and the largest of our runs.
 */
export type Row = {
  subject: string
  /** The peer's name, `limit`, or `reported` where nothing is promised. */
  against: string
  ours: number
  theirs: number | null
  ratio: number | null
  spread: [number, number]
  runs: number
  unit: string
  holds: boolean
}

/** A benchmark is a file `bench/NAME.ts` that exports `bench`; `tell` writes a line of progress. */
export type Bench = (tell: (line: string) => void) => Promise<Row[]>

type Promised = { subject: string; unit: string }

/** Our runs (at least one; five or more for a figure worth quoting) may at most reach a limit. */
export function atMost(limit: number, ours: readonly number[], promised: Promised): Row {
  return besideLimit(limit, ours, promised, (figure) => figure <= limit)
}

/** Our runs must at least reach a limit. */
export function atLeast(limit: number, ours: readonly number[], promised: Promised): Row {
  return besideLimit(limit, ours, promised, (figure) => figure >= limit)
}

/** A figure that promises nothing, such as what a frozen test set says. */
export function reported(ours: readonly number[], { subject, unit }: Promised): Row {
  return row({ subject, unit, against: 'reported', ours, theirs: null, holds: () => true })
}

/**
 * Our runs beside a peer's, both measured in this process run, best alternating. The medians are divided, and
 * the ratio must lie within `ratio`: `{ atMost: 1 }` is never slower, `{ atLeast: 0.85 }` at least 85 % of theirs.
 */
export function besidePeer(
  sides: { peer: string; ours: readonly number[]; theirs: readonly number[] },
  ratio: { atMost?: number; atLeast?: number },
  { subject, unit }: Promised,
): Row {
  const theirs = median(sides.theirs)
  return row({
    subject,
    unit,
    against: sides.peer,
    ours: sides.ours,
    theirs,
    holds: (figure) =>
      figure / theirs <= (ratio.atMost ?? Number.POSITIVE_INFINITY) &&
      figure / theirs >= (ratio.atLeast ?? 0),
  })
}

/** The middle value; the mean of the two middle ones of an even number of values. Throws on none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** A quantile between 0 and 1, linear between neighbours. Throws on no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const place = share * (sorted.length - 1)
  const low = sorted[Math.floor(place)]
  const high = sorted[Math.ceil(place)]
  if (low === undefined || high === undefined) throw new RangeError('There are no values.')
  return low + (high - low) * (place - Math.floor(place))
}

/** Milliseconds that something takes. */
export async function milliseconds(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The same work again and again, in milliseconds a run. */
export async function runs(count: number, work: (run: number) => unknown): Promise<number[]> {
  const taken: number[] = []
  for (let run = 0; run < count; run++) taken.push(await milliseconds(() => work(run)))
  return taken
}

/** The machine on which the figures hold. */
export function machine(): string {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${memory} GB, Node ${process.versions.node}, ${process.platform}`
}

/** The rows as a table for people. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map((line) => [
    line.subject,
    written(line.ours),
    line.theirs === null ? '' : written(line.theirs),
    line.unit,
    line.against,
    line.ratio === null ? '' : line.ratio.toFixed(2),
    `${written(line.spread[0])} – ${written(line.spread[1])} (${line.runs})`,
    verdict(line),
  ])
  const all = [
    ['subject', 'ours', 'theirs', 'unit', 'against', 'ratio', 'spread (runs)', ''],
    ...lines,
  ]
  const widths =
    lines[0]?.map((_, column) => Math.max(...all.map((cells) => width(cells, column)))) ?? []
  return all
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const width = (cells: string[], column: number) => cells[column]?.length ?? 0

function verdict({ holds, against }: Row): string {
  if (against === 'reported') return ''
  return holds ? styleText('green', 'holds') : styleText('red', 'DOES NOT HOLD')
}

function written(figure: number): string {
  if (Number.isInteger(figure) || Math.abs(figure) >= 1000) return String(Math.round(figure))
  return figure.toPrecision(3)
}

function besideLimit(
  limit: number,
  ours: readonly number[],
  { subject, unit }: Promised,
  holds: (figure: number) => boolean,
): Row {
  return row({ subject, unit, against: 'limit', ours, theirs: limit, holds })
}

function row(sides: {
  subject: string
  unit: string
  against: string
  ours: readonly number[]
  theirs: number | null
  holds: (figure: number) => boolean
}): Row {
  const ours = median(sides.ours)
  return {
    subject: sides.subject,
    against: sides.against,
    ours,
    theirs: sides.theirs,
    ratio: sides.theirs === null ? null : ours / sides.theirs,
    spread: [Math.min(...sides.ours), Math.max(...sides.ours)],
    runs: sides.ours.length,
    unit: sides.unit,
    holds: sides.holds(ours),
  }
}
