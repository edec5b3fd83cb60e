import { isDeepStrictEqual } from 'node:util'
import type { Routine } from './routine.ts'

/** What distinguishes a routine from the one before, by the ids of the entries. */
export type Difference = { added: string[]; removed: string[]; changed: string[] }
export type RoutineDifference = {
  organisation: boolean
  visibility: boolean
  documents: Difference
  roles: Difference
  duties: Difference
}

export function differenceOf(before: Routine, after: Routine): RoutineDifference {
  return {
    organisation: before.organisation !== after.organisation,
    visibility: !isDeepStrictEqual(before.visibility, after.visibility),
    documents: between(before.documents, after.documents),
    roles: between(before.roles, after.roles),
    duties: between(before.duties, after.duties),
  }
}

type Entry = { id: string }

function between(before: readonly Entry[], after: readonly Entry[]): Difference {
  const earlier = new Map(before.map((entry) => [entry.id, entry]))
  const later = new Map(after.map((entry) => [entry.id, entry]))
  return {
    added: idsOf(after.filter(({ id }) => !earlier.has(id))),
    removed: idsOf(before.filter(({ id }) => !later.has(id))),
    changed: idsOf(
      after.filter((entry) => {
        const earlierEntry = earlier.get(entry.id)
        return earlierEntry && !isDeepStrictEqual(earlierEntry, entry)
      }),
    ),
  }
}

const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id)
