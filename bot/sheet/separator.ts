const candidates = [';', '\t', ',', '|'] as const

/**
 * What stands between the cells: the candidate that splits most records of a sample into equally many cells.
 * Separators inside quotes do not count, and a title line above the table does not mislead.
 */
export function separatorOf(sample: string): string {
  const records = recordsIn(sample)
  const scored = candidates.map((candidate) => ({ candidate, score: scoreOf(records, candidate) }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).candidate
}

/** The first line of some of Excel's own files: `sep=;`. */
export function declaredSeparator(sample: string): string | null {
  return /^sep=(.)\r?\n/i.exec(sample)?.[1] ?? null
}

/** Records without what stands in quotes, and without the last one if there are more: the sample may cut it off. */
function recordsIn(sample: string): string[] {
  const records = sample
    .replace(/"[^"]*"/g, 'quoted')
    .split(/\r\n|\n|\r/)
    .filter((record) => record !== '')
  return records.length > 1 ? records.slice(0, -1) : records
}

function scoreOf(records: string[], candidate: string): number {
  const counts = new Map<number, number>()
  for (const record of records) {
    const cells = record.split(candidate).length
    if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1)
  }
  return Math.max(0, ...[...counts].map(([cells, times]) => (cells - 1) * times))
}
