import type { Day } from '../../../calendar/day.ts'
import type { RegisterChange } from '../../../register/history/store.ts'
import {
  type ChangedOn,
  type MatrixChange,
  matrixChanges,
} from '../../../register/matrix/changes.ts'
import type { Snapshot } from '../../../register/snapshot.ts'
import type { Language } from '../../../routine/routine.ts'
import type { MatrixChangesView } from '../../views/matrix.ts'
import { heldShown } from './held-view.ts'

type Compared = {
  was: Snapshot
  since: Day
  now: Snapshot
  today: Day
  /** What happened after `since`, the latest first. */
  changes: readonly RegisterChange[]
}

/** What the matrix says otherwise than on an earlier day, the latest first. */
export function changesView(
  { was, since, now, today, changes }: Compared,
  language: Language,
): MatrixChangesView {
  const found = matrixChanges(
    { snapshot: was, today: since },
    { snapshot: now, today },
    changedOnIn(changes),
  )
  const rows = found
    .map((change) => rowOf(change, language))
    .toSorted((one, other) => (other.day ?? '').localeCompare(one.day ?? ''))
  return { since, on: today, rows }
}

const WHOLE = new Set(['created', 'vanished', 'returned', 'lifeCycle'])

function changedOnIn(changes: readonly RegisterChange[]): ChangedOn {
  const days = new Map<string, Day>()
  for (const { systemId, what, on } of changes) {
    const key = `${systemId} ${WHOLE.has(what) ? '' : what}`
    if (!days.has(key)) days.set(key, on)
  }
  return (systemId, role) => days.get(`${systemId} ${role === null ? '' : `role:${role}`}`) ?? null
}

function rowOf(change: MatrixChange, language: Language): MatrixChangesView['rows'][number] {
  const { system, kind, day } = change
  const row = { systemId: system.id, system: system.name, kind, day }
  if (change.kind !== 'role') return { ...row, role: null, before: [], after: [] }
  const { role, before, after } = change
  return {
    ...row,
    role: { id: role.id, label: role.label[language] },
    before: before.map((held) => heldShown({ held, stale: false })),
    after: after.map((held) => heldShown({ held, stale: false })),
  }
}
