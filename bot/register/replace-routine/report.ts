import type { Difference, RoutineDifference } from '../../routine/difference.ts'
import type { Routine } from '../../routine/routine.ts'
import type { ImportReport, Problem } from '../../sheet/sheet.ts'

/** What an import of a routine did, in the words of every import (`rows` are the file's entries), and by id what became different. */
export type RoutineReport = ImportReport & { difference: RoutineDifference | null; saved: boolean }

const lists = ['documents', 'roles', 'duties'] as const

export function reportOf(
  difference: RoutineDifference,
  routine: Routine,
  saved: boolean,
): RoutineReport {
  const count = (which: keyof Difference) =>
    lists.reduce((total, list) => total + difference[list][which].length, 0)
  const rows = lists.reduce((total, list) => total + routine[list].length, 0)
  const created = count('added')
  const changed = count('changed')
  return {
    rows,
    created,
    changed,
    unchanged: rows - created - changed,
    refused: 0,
    vanished: count('removed'),
    problems: [],
    difference,
    saved,
  }
}

/** The report of a file that was refused whole: nothing of it counts as read. */
export function refusedFor(problems: Problem[]): RoutineReport {
  const nothing = { rows: 0, created: 0, changed: 0, unchanged: 0, refused: 0, vanished: 0 }
  return { ...nothing, problems, difference: null, saved: false }
}

/** The report of a file with mistakes in it. */
export const wrongEntries = (
  problems: readonly { line: number; field: string; message: string }[],
) =>
  refusedFor(
    problems.map(({ line, field, message }) => ({
      row: line,
      column: field,
      code: 'wrongEntry',
      message,
    })),
  )
