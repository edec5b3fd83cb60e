import type { ImportReport } from '../../sheet/sheet.ts'
import type { Entry } from './entry.ts'
import { problem } from './problems.ts'
import { fold } from './words.ts'

/** Which systems a sheet has named so far. */
export type Sightings = {
  /** Notes a row, and refuses one whose system has a row already. */
  isFirst: (entry: Entry, report: ImportReport) => boolean
  /** Notes systems that a refused row may have meant: they have not vanished. */
  alsoMeant: (identities: readonly string[]) => void
  identities: ReadonlySet<string>
}

export function createSightings(): Sightings {
  const lines = new Map<string, number>()
  const names = new Map<string, { name: string; line: number }>()
  const identities = new Set<string>()
  return {
    identities,
    alsoMeant: (more) => {
      for (const identity of more) identities.add(identity)
    },
    isFirst: ({ name, identity, line }, report) => {
      const before = lines.get(identity)
      if (before !== undefined) {
        report.refused += 1
        report.problems.push(
          problem(
            line,
            null,
            'duplicateRow',
            `${name} står redan på rad ${before}; den raden gäller och den här läses inte.`,
          ),
        )
        return false
      }
      lines.set(identity, line)
      identities.add(identity)
      const near = names.get(bare(name))
      if (!near) names.set(bare(name), { name, line })
      else if (near.name !== name)
        report.problems.push(
          problem(
            line,
            null,
            'nearDuplicate',
            `${name} liknar ${near.name} på rad ${near.line}. Är det samma system?`,
          ),
        )
      return true
    },
  }
}

/** A name without its case, blanks and punctuation. */
const bare = (name: string) => fold(name).replace(/[^\p{L}\p{N}+]/gu, '')
