import type { Difference, RoutineDifference } from '../routine/difference.ts'
import type { Routine } from '../routine/routine.ts'
import type { ImportReport, Problem } from '../sheet/sheet.ts'

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

/** The report in Swedish sentences, one a line. */
export function sentencesOf({ difference, rows, problems, saved }: RoutineReport): string[] {
  if (!difference)
    return [
      ...problems.map(({ message }) => message),
      `Rutinen är oförändrad: rätta ${problems.length === 1 ? 'felet' : `de ${problems.length} felen`} och läs in filen igen.`,
    ]
  const differences = [
    ...lists.flatMap((list) => differencesIn(titles[list], difference[list])),
    ...(difference.organisation ? ['Kommunens namn ändrat.'] : []),
    ...(difference.visibility ? ['Vem som får se klassning, avtal och brister ändrat.'] : []),
  ]
  const same = differences.length === 0 ? ['Ingenting skiljer sig från rutinen som gäller nu.'] : []
  const end = saved ? `Rutinen gäller nu: ${rows} poster.` : 'Provläsning: ingenting sparades.'
  return [...differences, ...same, end]
}

const titles = { documents: 'Dokument', roles: 'Roller', duties: 'Uppgifter' }

function differencesIn(title: string, { added, removed, changed }: Difference): string[] {
  const parts = [
    ['nya', added],
    ['borttagna', removed],
    ['ändrade', changed],
  ] as const
  return parts.flatMap(([word, ids]) =>
    ids.length > 0 ? [`${title}, ${word}: ${ids.join(', ')}.`] : [],
  )
}
