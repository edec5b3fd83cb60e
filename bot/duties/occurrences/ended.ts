import type { Snapshot } from '../../register/snapshot.ts'
import type { ScopeKind } from '../../routine/schedule.ts'
import { type Occurrence, scopeKey } from '../occurrence.ts'
import { scopesOf } from '../planning/scopes.ts'
import { type Duties, isBy } from './duties-on.ts'
import { lineIn } from './line.ts'

/** The open occurrences whose successor has come: a recurring duty is asked for once at a time. */
export function missedAmong(open: readonly Occurrence[], duties: Duties): Occurrence[] {
  const recurring = open.filter(({ dutyId }) => isBy(duties, dutyId, 'recurrence'))
  const lines = Map.groupBy(recurring, lineIn)
  return [...lines.values()].flatMap((line) =>
    line.toSorted((one, other) => (one.scheduled < other.scheduled ? -1 : 1)).slice(0, -1),
  )
}

/** What is known of the present, to tell what is no longer asked for. */
type Asked = {
  duties: Duties
  snapshot: Snapshot
  /** Whether a gap stands open now, or a date is still the one that the register keeps. */
  stands: (occurrence: Occurrence) => boolean
}

/** The open occurrences that nobody asks for any more. What recurs and what happened stays asked for once it came. */
export function withdrawnAmong(
  open: readonly Occurrence[],
  { duties, snapshot, stands }: Asked,
): Occurrence[] {
  const isThere = presence(snapshot)
  return open.filter((occurrence) => {
    const trigger = duties.get(occurrence.dutyId)?.schedule.trigger
    if (!trigger || !isThere(occurrence)) return true
    return (trigger.by === 'gap' || trigger.by === 'date') && !stands(occurrence)
  })
}

/** Tells whether the system, the department or the manager's people are still there. */
function presence(snapshot: Snapshot): (occurrence: Occurrence) => boolean {
  const known = new Map<ScopeKind, ReadonlySet<string>>()
  const keysOf = (kind: ScopeKind) => {
    const keys = known.get(kind) ?? new Set(scopesOf(kind, snapshot).map(scopeKey))
    known.set(kind, keys)
    return keys
  }
  return ({ scope }) => scope.kind === 'event' || keysOf(scope.kind).has(scopeKey(scope))
}
