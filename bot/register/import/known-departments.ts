import type { Queryable } from '../../database/database.ts'
import type { ImportReport } from '../../sheet/sheet.ts'
import type { Entry } from '../sheet/entry.ts'
import { problem } from '../sheet/problems.ts'
import type { Sightings } from '../sheet/sightings.ts'
import { findNamesakes } from './store.ts'

/**
 * The rows of a sheet without a column for departments, each as the one system of that name that the register has.
 * Where it has several the row is refused: nobody guesses which one is meant.
 */
export async function withKnownDepartments(
  database: Queryable,
  entries: readonly Entry[],
  { report, sightings }: { report: ImportReport; sightings: Sightings },
): Promise<Entry[]> {
  const names = entries.map(({ identity }) => identity)
  const namesakes = await findNamesakes(database, names)
  return entries.flatMap((entry) => {
    const [identity, ...more] = namesakes.get(entry.identity) ?? []
    if (more.length === 0) return [{ ...entry, identity: identity ?? entry.identity }]
    sightings.alsoMeant([identity ?? '', ...more])
    report.refused += 1
    report.problems.push(
      problem(
        entry.line,
        null,
        'severalSystems',
        `${entry.name} finns i ${more.length + 1} förvaltningar; raden säger inte vilken.`,
      ),
    )
    return []
  })
}
