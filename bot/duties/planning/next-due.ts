import type { Day } from '../../calendar/day.ts'
import type { NextDue } from '../../register/matrix/duty-matrix.ts'
import type { Occurrence, Planned } from '../occurrence.ts'

/**
 * When each duty is due next, by the duty's id in the routine: what is open goes before what is only planned, and the
 * earliest before the rest. A duty that comes due in several ways (`ID/…`) is one duty here.
 */
export function nextDues(
  { open, planned }: { open: readonly Occurrence[]; planned: readonly Planned[] },
  today: Day,
): Map<string, NextDue> {
  const next = new Map<string, NextDue>()
  const note = ({ dutyId }: Planned, one: NextDue) => {
    const [id = ''] = dutyId.split('/')
    const known = next.get(id)
    const goesBefore = !known || (known.state === 'planned') > (one.state === 'planned')
    const isEarlier = known && isSameKind(known, one) && one.due < known.due
    if (goesBefore || isEarlier) next.set(id, one)
  }
  for (const one of open) note(one, { due: one.due, state: stateOf(one, today) })
  for (const one of planned) note(one, { due: one.due, state: 'planned' })
  return next
}

const isSameKind = (one: NextDue, other: NextDue) =>
  (one.state === 'planned') === (other.state === 'planned')

function stateOf({ due, state }: Occurrence, today: Day): NextDue['state'] {
  if (due < today) return 'overdue'
  return state.kind === 'started' ? 'started' : 'open'
}
