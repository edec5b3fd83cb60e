import type { Person } from '../../directory/person.ts'
import type { TasksAsked } from '../../duties/tasks/asked.ts'
import { hourProblem } from '../../duties/tasks/hour-asked.ts'
import { pauseProblem } from '../../duties/tasks/pause.ts'
import type { Tasks } from '../../duties/tasks/tasks.ts'
import { isTheirs, tasksIn } from '../../duties/tasks/theirs.ts'
import { workingDayFor } from '../../duties/tasks/when.ts'
import type { RemindersRefused, TasksTold } from '../tasks-told.ts'
import type { Asking } from './asking.ts'

type About = Extract<TasksAsked, { kind: 'pause' | 'resume' | 'sendAt' | 'settings' }>

/** How the asker's reminders are set now, and why they are not as was asked. */
export function answerReminders(
  asker: Person,
  about: About,
  { asking, tasks }: { asking: Asking; tasks: Tasks },
): TasksTold {
  const knowing = { snapshot: asking.snapshot, day: asking.today }
  const open = tasksIn(tasks.open, knowing).filter((task) => isTheirs(task, asker)).length
  const { setting } = tasks
  const refused = refusedBecause(about, asking)
  const did = refused ? null : DID[about.kind]
  return { kind: 'reminders', did, refused, setting, open }
}

const DID = { pause: 'paused', resume: 'resumed', sendAt: 'hour', settings: null } as const

function refusedBecause(about: About, { today }: Asking): RemindersRefused | null {
  if (about.kind === 'sendAt') return hourProblem(about.at)
  if (about.kind !== 'pause') return null
  if (!about.until) return 'untilWhen'
  const until = workingDayFor(about.until, today)
  return until ? pauseProblem(until, today) : 'noDay'
}
