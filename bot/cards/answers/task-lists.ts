import type { Task } from '../../duties/tasks/theirs.ts'
import type { TasksTold } from '../../questions/tasks-told.ts'
import type { Element } from '../adaptive-card.ts'
import { cardMessage } from '../blocks/card.ts'
import { capped, heading, line, row, section, subheading } from '../blocks/text-blocks.ts'
import type { DutyReading } from '../duties/about.ts'
import { textOf } from '../duties/item.ts'
import { namedScope } from '../duties/scope.ts'
import { itemWords, named, taskBlocks } from '../duties/task-items.ts'
import type { Message } from '../message.ts'
import { clean } from '../text.ts'
import { dutyWords, taskWords } from '../words/languages.ts'

type ListTold = Extract<TasksTold, { kind: 'list' }>
type NotDoneTold = Extract<TasksTold, { kind: 'notDone' }>

/** What is late, or left to do in a unit: one's own with buttons, then what others have. */
export function listMessage(told: ListTold, reading: DutyReading): Message {
  const words = taskWords[reading.language]
  const { mine, others, sight } = told
  const own = mine.map((occurrence) => itemWords(occurrence, reading))
  const theirs = others.map((task) => heldWords(task, reading))
  const ownHeld = told.of === 'unit' && theirs.length > 0 ? own.map(withYou) : own
  const summary =
    told.of === 'overdue'
      ? words.overdue(named(own, reading), named(theirs, reading), sight)
      : words.unit(named([...theirs, ...ownHeld], reading), sight)
  const body = [...taskBlocks(mine, reading), ...otherBlocks(others, reading)]
  const shown = body.length > 0 ? body : [line(summary)]
  return cardMessage(summary, { body: [heading(words.heading[told.of]), ...shown] })

  function withYou(item: string): string {
    return words.held(item, [words.you])
  }
}

export function notDoneMessage(
  { duties, tasks, sight }: NotDoneTold,
  reading: DutyReading,
): Message {
  const words = taskWords[reading.language]
  const [only, ...more] = duties.map((duty) => clean(duty[reading.language], 240))
  const duty = (more.length === 0 && only) || null
  const items = tasks.map((task) => heldWords(task, reading))
  const summary =
    tasks.length > 0 ? words.notDone(duty, named(items, reading)) : words.allDone(duty, sight)
  const rows = tasks.length > 0 ? rowsOf(tasks, reading) : [line(summary)]
  return cardMessage(summary, { body: [heading(words.heading.notDone), ...rows] })
}

function heldWords(task: Task, reading: DutyReading): string {
  const words = taskWords[reading.language]
  return words.held(itemWords(task.occurrence, reading), namesOf(task, reading))
}

function namesOf({ those }: Task, { language, recipient }: DutyReading): string[] {
  const words = taskWords[language]
  const names = those.map(({ id, name }) => (id === recipient.id ? words.you : clean(name)))
  return names.length > 0 ? names : [words.nobody]
}

function otherBlocks(tasks: readonly Task[], reading: DutyReading): Element[] {
  if (tasks.length === 0) return []
  const { others } = taskWords[reading.language].heading
  return [section(subheading(others), ...rowsOf(tasks, reading))]
}

const MOST_ROWS = 15

/** Who, what, for which system and until when, the most urgent first. */
function rowsOf(tasks: readonly Task[], reading: DutyReading): Element[] {
  const { language, today, snapshot, recipient } = reading
  const words = dutyWords[language]
  return capped(tasks, {
    most: MOST_ROWS,
    show: (task) => {
      const { occurrence } = task
      const scope = words.scope(namedScope(occurrence.scope, snapshot, recipient.id), today)
      const detail = [textOf(occurrence, reading), scope, words.until(occurrence.due, today)]
      return [row(namesOf(task, reading).join(', '), clean(detail.join(' · '), 400))]
    },
    more: words.more,
  })
}
