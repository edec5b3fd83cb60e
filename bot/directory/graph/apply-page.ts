import type { Day } from '../../calendar/day.ts'
import type { Person } from '../person.ts'
import { applied } from './apply.ts'
import type { UserChange } from './change.ts'

/** Whom a page leaves behind. */
export type Outcome = {
  people: Person[]
  /** Who exists, by what the page said last of them; guests and the removed are not among them. */
  met: string[]
  /** Those among them of whose manager nothing has been said yet in this round. */
  managerUnknown: string[]
  /** Those whose manager the page brought. */
  managerKnown: string[]
}

/**
 * What a page makes of the people known before it. The same person may come several times; the changes count in order.
 * @param met those whom this full read met on earlier pages; null in a round of changes
 */
export function applyPage(
  changes: Iterable<UserChange>,
  before: { known: ReadonlyMap<string, Person>; met: ReadonlySet<string> | null; today: Day },
): Outcome {
  const people = new Map<string, Person>()
  const met = new Map<string, boolean>()
  for (const change of changes) {
    const whole = before.met !== null && !before.met.has(change.id) && !met.has(change.id)
    const known = people.get(change.id) ?? before.known.get(change.id)
    const person = applied(known, change, { whole, today: before.today })
    if (person) people.set(person.id, person)
    note(met, change)
  }
  return {
    people: [...people.values()],
    met: [...met.keys()],
    managerUnknown: [...met]
      .filter(([id, came]) => !came && !before.met?.has(id))
      .map(([id]) => id),
    managerKnown: [...met].filter(([, came]) => came).map(([id]) => id),
  }
}

function note(met: Map<string, boolean>, change: UserChange): void {
  if (change.kind === 'removed' || change.userType === 'Guest') met.delete(change.id)
  else met.set(change.id, met.get(change.id) || change.manager.kind !== 'unknown')
}
