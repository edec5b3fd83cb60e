import type { TasksAsked } from '../../duties/tasks/asked.ts'
import type { Tasks } from '../../duties/tasks/tasks.ts'
import { isAbout } from '../../duties/tasks/theirs.ts'
import type { TasksTold } from '../tasks-told.ts'
import type { Asking } from './asking.ts'
import { dutiesCalled } from './duties-called.ts'

/** That something was done, when and by whom, anybody may know. */
export function lastDone(
  about: Extract<TasksAsked, { kind: 'lastDone' }>,
  tasks: Tasks,
  asking: Asking,
): TasksTold {
  const next = tasks.open.find((occurrence) => isAbout(occurrence, about))?.due ?? null
  const times = tasks.done.filter((occurrence) => isAbout(occurrence, about))
  return { kind: 'lastDone', duties: dutiesCalled(asking, about.duties), done: times, next }
}
