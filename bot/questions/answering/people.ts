import { managerOf } from '../../directory/directory.ts'
import type { Person } from '../../directory/person.ts'
import { heldBy } from '../../register/holding/held.ts'
import type { Answer } from '../answer.ts'
import type { Asking } from './asking.ts'
import { systemsOf } from './responsibilities.ts'

type Whose = 'me' | { personId: string }

export function answerPerson(asking: Asking, personId: string): Answer {
  const { directory } = asking.snapshot
  const person = directory.people.get(personId)
  if (!person) return { kind: 'gone' }
  const systems = systemsOf(asking, person).length
  return { kind: 'person', person: heldBy(directory, person), systems }
}

/** The manager whom the directory gives; one who has left is said to have left, with their own manager. */
export function answerManager(asking: Asking, whose: Whose): Answer {
  const of = personOf(asking, whose)
  if ('kind' in of) return of
  const { directory } = asking.snapshot
  const mine = whose === 'me'
  const manager = managerOf(directory, of)
  return manager
    ? { kind: 'manager', of, mine, manager: heldBy(directory, manager) }
    : { kind: 'noManager', of, mine }
}

/**
 * Nobody keeps who stands in for whom, so that is said, with what is known of the person instead. Of one who has left
 * the answer is that, and the manager.
 */
export function answerSubstitute(asking: Asking, personId: string): Answer {
  const person = asking.snapshot.directory.people.get(personId)
  if (!person?.active) return answerPerson(asking, personId)
  return { kind: 'noSubstitute', person, systems: systemsOf(asking, person).length }
}

export function answerReports(asking: Asking, whose: Whose): Answer {
  const of = personOf(asking, whose)
  if ('kind' in of) return of
  const people = (asking.snapshot.directory.reports.get(of.id) ?? []).toSorted((one, other) =>
    one.name.localeCompare(other.name, 'sv'),
  )
  return { kind: 'reports', of, mine: whose === 'me', people }
}

function personOf({ snapshot, asker }: Asking, whose: Whose): Person | Answer {
  if (whose === 'me') return asker ?? { kind: 'unknownAsker' }
  return snapshot.directory.people.get(whose.personId) ?? { kind: 'gone' }
}
