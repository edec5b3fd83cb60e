import type { Day } from '../../../calendar/day.ts'
import { type DutyRule, dutyMatrix, type NextDue } from '../../../register/matrix/duty-matrix.ts'
import type { Snapshot } from '../../../register/snapshot.ts'
import type { Clause, GoverningDocument, Language } from '../../../routine/routine.ts'
import type { DutyMatrixView } from '../../views/matrix.ts'
import { heldShown } from './held-view.ts'
import { columnShown, type NotKnown } from './system-view.ts'

type Wanted = {
  on: Day
  language: Language
  notKnown: NotKnown
  next: (dutyId: string) => NextDue | null
  /** Whether the reader may know who is missing; that nobody is accountable is in the routine for all to read. */
  gaps: boolean
}

const GAPS: ReadonlySet<DutyRule> = new Set(['vacant', 'left', 'unknownPerson'])

/** The matrix duty × role in a language. */
export function dutyView(
  snapshot: Snapshot,
  { on, language, notKnown, next, gaps }: Wanted,
): DutyMatrixView {
  const { roles, rows } = dutyMatrix(snapshot, on, next)
  const documents = new Map(snapshot.routine.documents.map((one) => [one.id, one]))
  return {
    on,
    notKnown,
    roles: roles.map((role) => columnShown(role, [], language)),
    rows: rows.map(({ duty, letters, held, next: due, broken }) => ({
      id: duty.id,
      text: duty.text[language],
      ...sourceShown(duty.source, documents),
      proposed: duty.standing === 'proposed',
      letters: [...letters],
      held: held.map(heldShown),
      next: due,
      broken: broken.filter((rule) => gaps || !GAPS.has(rule)),
    })),
  }
}

function sourceShown(source: Clause, documents: ReadonlyMap<string, GoverningDocument>) {
  return 'outside' in source
    ? { document: null, clause: source.outside }
    : {
        document: documents.get(source.document)?.title ?? source.document,
        clause: source.clause,
      }
}
