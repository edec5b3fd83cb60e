import type { RoutineReport } from '../register/replace-routine/report.ts'
import type { Difference } from '../routine/difference.ts'

const lists = ['documents', 'roles', 'duties'] as const

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
