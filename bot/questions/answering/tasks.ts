import type { Person } from '../../directory/person.ts'
import { mayUndo } from '../../duties/acknowledgement/decide.ts'
import { lastSaid } from '../../duties/acknowledgement/last-said.ts'
import { mayAct } from '../../duties/holders/recipients.ts'
import type { OnDay } from '../../duties/holders/seat.ts'
import { isOpen, type Occurrence } from '../../duties/occurrence.ts'
import type { TasksAsked } from '../../duties/tasks/asked.ts'
import { laterMeant, type Meant, meantBy } from '../../duties/tasks/spoken-of.ts'
import { noTasks, type Tasks } from '../../duties/tasks/tasks.ts'
import {
  isAbout,
  isTheirs,
  sightOf,
  type Task,
  tasksBelow,
  tasksIn,
  tasksOfUnit,
} from '../../duties/tasks/theirs.ts'
import { workingDayFor } from '../../duties/tasks/when.ts'
import type { Answer } from '../answer.ts'
import type { TasksTold } from '../tasks-told.ts'
import type { Asking } from './asking.ts'
import { dutiesCalled } from './duties-called.ts'
import { lastDone } from './last-done.ts'
import { answerReminders } from './reminders.ts'
import { unreached } from './unreached.ts'

/** What the database says of duties that come due, as an answer to what was asked. */
export function answerTasks(asking: Asking, about: TasksAsked): Answer {
  const { snapshot, asker, tasks = noTasks } = asking
  if (about.kind === 'lastDone')
    return { kind: 'tasks', told: lastDone(about, tasks, asking), snapshot }
  if (!asker) return { kind: 'unknownAsker' }
  return { kind: 'tasks', told: toldTo(asker, about, { asking, tasks }), snapshot }
}

/** What is due for the asker, the most urgent first; nothing where the database was not asked. */
export function dueFor({ asker, tasks, ...asking }: Asking): readonly Occurrence[] {
  if (!asker || !tasks) return []
  return own(tasksIn(tasks.open, onDay(asking)), asker)
}

const onDay = ({ snapshot, today }: Pick<Asking, 'snapshot' | 'today'>): OnDay => ({
  snapshot,
  day: today,
})

const own = (tasks: readonly Task[], asker: Person) =>
  tasks.filter((task) => isTheirs(task, asker)).map(({ occurrence }) => occurrence)

type Given = { asking: Asking; tasks: Tasks }

function toldTo(
  asker: Person,
  about: Exclude<TasksAsked, { kind: 'lastDone' }>,
  given: Given,
): TasksTold {
  switch (about.kind) {
    case 'overdue':
      return overdue(asker, given)
    case 'unit':
      return unit(asker, given)
    case 'notDone':
      return notDone(asker, about, given)
    case 'unreached':
      return unreached(asker, given)
    case 'task':
      return one(asker, about, given)
    case 'done':
      return done(asker, about, given)
    case 'byDay':
      return { kind: 'byDay' }
    case 'later':
      return later(asker, about, given)
    case 'pause':
    case 'resume':
    case 'sendAt':
    case 'settings':
      return answerReminders(asker, about, given)
  }
}

function overdue(asker: Person, { asking, tasks }: Given): TasksTold {
  const knowing = onDay(asking)
  const late = tasksIn(
    tasks.open.filter(({ due }) => due < asking.today),
    knowing,
  )
  const others = tasksBelow(late, asker, knowing)
  const sight = sightOf(asker, knowing)
  return { kind: 'list', of: 'overdue', mine: own(late, asker), others, sight }
}

function unit(asker: Person, { asking, tasks }: Given): TasksTold {
  const knowing = onDay(asking)
  const all = tasksIn(tasks.open, knowing)
  const others = tasksOfUnit(all, asker, knowing)
  const sight = sightOf(asker, knowing)
  return { kind: 'list', of: 'unit', mine: own(all, asker), others, sight }
}

/** Of others it is told to their managers and the coordinator only. */
function notDone(
  asker: Person,
  { duties }: Extract<TasksAsked, { kind: 'notDone' }>,
  { asking, tasks }: Given,
): TasksTold {
  const knowing = onDay(asking)
  const sight = sightOf(asker, knowing)
  if (sight === 'own') return { kind: 'onlyManagers' }
  const asked = tasksIn(
    tasks.open.filter((occurrence) => isAbout(occurrence, { duties })),
    knowing,
  )
  const mine = asked.filter((task) => isTheirs(task, asker))
  const those = [...tasksBelow(asked, asker, knowing), ...mine]
  return { kind: 'notDone', duties: dutiesCalled(asking, duties), tasks: those, sight }
}

function one(
  asker: Person,
  { confirm }: Extract<TasksAsked, { kind: 'task' }>,
  { asking, tasks }: Given,
): TasksTold {
  const found = tasks.one
  if (!found || !maySee(asker, found.occurrence, onDay(asking))) return { kind: 'gone' }
  const { history } = found
  const mayTakeBack = mayUndo({ by: asker, at: tasks.at, last: lastSaid(history) })
  return {
    kind: 'one',
    ...found,
    acted: null,
    mayUndo: mayTakeBack,
    confirm: confirm && isOpen(found.occurrence),
  }
}

/** Whoever may act on it; of what is over, also whoever ended it. */
function maySee(asker: Person, occurrence: Occurrence, knowing: OnDay): boolean {
  const { state } = occurrence
  return mayAct(asker, occurrence, knowing) || ('by' in state && state.by === asker.id)
}

const shown = { kind: 'one', history: [], acted: null, mayUndo: false, confirm: false } as const

/** Nothing is done by a guess: one that is certainly meant is shown with its form, of several it is asked which. */
function done(
  asker: Person,
  about: Extract<TasksAsked, { kind: 'done' }>,
  { asking, tasks }: Given,
): TasksTold {
  const meant = meantBy(about, tasks, asker, onDay(asking))
  switch (meant.kind) {
    case 'one':
      return { ...shown, occurrence: meant.occurrence, confirm: true }
    case 'several':
      return { kind: 'which', for: 'done', choices: choicesOf(meant) }
    case 'none':
      return {
        kind: 'nothingOpen',
        duties: dutiesCalled(asking, about.duties),
        last: tasks.done.find((occurrence) => isAbout(occurrence, about)) ?? null,
      }
  }
}

const choicesOf = (
  { occurrences }: Extract<Meant, { kind: 'several' }>,
  until: Extract<TasksAsked, { kind: 'later' }>['until'] = null,
) =>
  occurrences.map((occurrence) => {
    const { id: occurrenceId } = occurrence
    const about: TasksAsked = until
      ? { kind: 'later', occurrenceId, duties: [], until }
      : { kind: 'task', occurrenceId, confirm: true }
    return { question: { kind: 'tasks', about } as const, occurrence }
  })

function later(
  asker: Person,
  about: Extract<TasksAsked, { kind: 'later' }>,
  { asking, tasks }: Given,
): TasksTold {
  const { acted } = tasks
  if (acted)
    return 'occurrence' in acted
      ? { ...shown, ...acted, kind: 'one', acted, mayUndo: acted.kind === 'acted' }
      : { kind: 'gone' }
  const { until } = about
  if (!until || !workingDayFor(until, asking.today)) return { kind: 'untilWhen' }
  const meant = laterMeant(about, tasks, asker, onDay(asking))
  if (meant.kind === 'several')
    return { kind: 'which', for: 'later', choices: choicesOf(meant, until) }
  return { kind: 'nothingOpen', duties: dutiesCalled(asking, about.duties), last: null }
}
