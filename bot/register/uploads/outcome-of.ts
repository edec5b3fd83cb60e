import type { ImportReport } from '../../sheet/sheet.ts'
import { MOST_PROBLEMS, type Outcome } from './upload.ts'

/** A report, without what only some kinds of files have. */
export function outcomeOf({
  problems,
  ...counts
}: ImportReport): Extract<Outcome, { kind: 'readable' }> {
  return {
    kind: 'readable',
    counts,
    problems: problems.slice(0, MOST_PROBLEMS),
    problemCount: problems.length,
    columns: [],
    changes: [],
    changeCount: 0,
    difference: null,
  }
}
