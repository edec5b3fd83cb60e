import { managersAbove } from '../../directory/directory.ts'
import type { Person } from '../../directory/person.ts'
import { atLarge } from '../../register/holding/role-holders.ts'
import { roleId } from '../../routine/routine.ts'
import { actingFor } from '../holders/acting.ts'
import { coordinators } from '../holders/line-above.ts'
import type { OnDay } from '../holders/seat.ts'
import { type Occurrence, scopeKey } from '../occurrence.ts'

/** An occurrence with those who are to see that it gets done, the delegate last. */
export type Task = { occurrence: Occurrence; those: readonly Person[] }

/** What there is to be done and whose it is on a day; found once for all that share role, scope and delegate. */
export function tasksIn(occurrences: readonly Occurrence[], knowing: OnDay): Task[] {
  const found = new Map<string, readonly Person[]>()
  return occurrences.map((occurrence) => {
    const { duty, scope, delegateId } = occurrence
    const key = `${duty.role} ${scopeKey(scope)} ${delegateId}`
    const those = found.get(key) ?? thoseOf(occurrence, knowing)
    found.set(key, those)
    return { occurrence, those }
  })
}

function thoseOf(occurrence: Occurrence, knowing: OnDay): readonly Person[] {
  const delegate = knowing.snapshot.directory.people.get(occurrence.delegateId ?? '')
  const acting = actingFor(occurrence, knowing).those.map(({ person }) => person)
  return delegate?.active ? [...new Set([...acting, delegate])] : acting
}

export const isTheirs = ({ those }: Task, { id }: Person): boolean =>
  those.some((person) => person.id === id)

/** How far somebody may see what others have left to do. */
export type Sight = 'own' | 'line' | 'everything'

/** Managers see their own line, the security coordinator everything, everybody else what is theirs. */
export function sightOf(person: Person, knowing: OnDay): Sight {
  if (isCoordinator(person, knowing)) return 'everything'
  return knowing.snapshot.directory.reports.has(person.id) ? 'line' : 'own'
}

/** Whether somebody may know whom no message reaches: the security coordinators and the head of IT. */
export const mayKnowUnreached = ({ active, id }: Person, { snapshot, day }: OnDay): boolean =>
  active &&
  [roleId.securityCoordinator, roleId.headOfIt].some((role) =>
    (atLarge({ snapshot, today: day }, role)?.held ?? []).some(
      (held) => held.kind === 'person' && held.person.id === id,
    ),
  )

const isCoordinator = ({ id }: Person, knowing: OnDay) =>
  coordinators({ except: new Set() }, knowing).some(({ person }) => person.id === id)

/** What others have left to do that somebody may see: all of it, or what anybody has whom they lead, however far below. */
export function tasksBelow(tasks: readonly Task[], person: Person, knowing: OnDay): Task[] {
  const sight = sightOf(person, knowing)
  if (sight === 'own') return []
  return tasks.filter(
    (task) =>
      !isTheirs(task, person) && (sight === 'everything' || isInLine(task, person, knowing)),
  )
}

/** Whether anybody who is to do it is led by somebody, however far below. */
export function isInLine({ those }: Task, person: Person, { snapshot }: OnDay): boolean {
  return those.some((one) =>
    [...managersAbove(snapshot.directory, one)].some(({ id }) => id === person.id),
  )
}

/** What an asker's unit has left: what those have whom they lead, or who work in their department where the coordinator asks. */
export function tasksOfUnit(tasks: readonly Task[], person: Person, knowing: OnDay): Task[] {
  const below = tasksBelow(tasks, person, knowing)
  const inLine = below.filter((task) => isInLine(task, person, knowing))
  if (inLine.length > 0 || knowing.snapshot.directory.reports.has(person.id)) return inLine
  const { department } = person
  return below.filter(({ those }) =>
    those.some((one) => department !== null && one.department === department),
  )
}

/** Whether an occurrence is one of some duties (none: of any), and about a system where one is named. */
export function isAbout(
  { dutyId, scope }: Occurrence,
  { duties, systemId }: { duties: readonly string[]; systemId?: string | null },
): boolean {
  if (duties.length > 0 && !duties.includes(dutyId)) return false
  if (!systemId) return true
  if (scope.kind === 'system') return scope.systemId === systemId
  return scope.kind === 'event' && scope.event.systemId === systemId
}
