import type { ImportReport, Problem } from '../sheet/sheet.ts'

/** Problems that the terminal shows; the rest are counted. */
const SHOWN = 20

/** What an import did, as the terminal tells it: the counts, then what deserves a look, by kind and with its lines. */
export function reportLines(report: ImportReport, noun: string): string[] {
  const { rows, created, changed, unchanged, refused, vanished } = report
  const counts = `${rows} rader: ${created} nya, ${changed} ändrade, ${unchanged} oförändrade, ${refused} inte inlästa.`
  const missing = vanished
    ? [`${vanished} ${noun} som lästs in tidigare står inte i filen. De är kvar som de var.`]
    : []
  return [counts, ...missing, ...problemLines(report.problems)]
}

function problemLines(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return []
  const kinds = [...Map.groupBy(problems, ({ code }) => code).values()]
  const shown = kinds.flat().slice(0, SHOWN)
  const left = problems.length - shown.length
  const heading =
    problems.length === 1 ? 'En sak att titta på:' : `${problems.length} saker att titta på:`
  return [
    '',
    heading,
    ...shown.map(problemLine),
    ...(left > 0 ? [`  … och ${left} till (--json visar alla)`] : []),
  ]
}

function problemLine({ row, column, message }: Problem): string {
  const place = [row === null ? null : `rad ${row}`, column].filter(Boolean).join(', ')
  return place ? `  ${place}: ${message}` : `  ${message}`
}
