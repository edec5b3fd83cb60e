import type { TasksAsked } from '../../duties/tasks/asked.ts'
import type { Question } from '../question.ts'

/** What a question asks of the database about duties that come due; null where the snapshot alone answers it. */
export function tasksAskedBy(question: Question): TasksAsked | { kind: 'mine' } | null {
  if (question.kind === 'tasks') return question.about
  return question.kind === 'myDuties' ? { kind: 'mine' } : null
}
