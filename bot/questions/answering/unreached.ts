import type { Person } from '../../directory/person.ts'
import type { Tasks } from '../../duties/tasks/tasks.ts'
import { mayKnowUnreached } from '../../duties/tasks/theirs.ts'
import type { TasksTold } from '../tasks-told.ts'
import type { Asking } from './asking.ts'

/** Whom no message reaches, for those who may know. Who has left needs no words any more. */
export function unreached(
  asker: Person,
  { asking, tasks }: { asking: Asking; tasks: Tasks },
): TasksTold {
  const { snapshot, today } = asking
  if (!mayKnowUnreached(asker, { snapshot, day: today })) return { kind: 'onlyCoordinator' }
  const those = tasks.unreached.flatMap((one) => {
    const person = snapshot.directory.people.get(one.personId)
    return person?.active ? [{ person, unreached: one }] : []
  })
  return { kind: 'unreached', people: those }
}
