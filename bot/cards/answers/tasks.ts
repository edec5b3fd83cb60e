import type { TasksTold } from '../../questions/tasks-told.ts'
import type { DutyReading } from '../duties/about.ts'
import { refusalMessage } from '../duties/occurrence.ts'
import type { Message } from '../message.ts'
import type { Reading } from '../reading.ts'
import { phrases, taskWords } from '../words/languages.ts'
import type { AnswerOf } from '../words/phrases.ts'
import { doneWords, dutyIn, lastDoneMessage } from './last-done.ts'
import { oneMessage, whichMessage } from './one-task.ts'
import { remindersMessage } from './reminders.ts'
import { listMessage, notDoneMessage } from './task-lists.ts'
import { unreachedMessage } from './unreached.ts'

/** What is told of duties that come due. */
export function taskMessage({ told, snapshot }: AnswerOf<'tasks'>, reading: Reading): Message {
  if (told.kind === 'lastDone') return lastDoneMessage(told, snapshot, reading)
  const { language, today, asker } = reading
  // All the rest is told to somebody whom the directory knows.
  if (!asker) {
    const { unknownAsker } = phrases[language].say
    return { kind: 'plain', text: unknownAsker({ kind: 'unknownAsker' }, reading) }
  }
  return messageTo(told, { language, today, snapshot, recipient: asker })
}

function messageTo(told: Exclude<TasksTold, { kind: 'lastDone' }>, reading: DutyReading): Message {
  switch (told.kind) {
    case 'list':
      return listMessage(told, reading)
    case 'notDone':
      return notDoneMessage(told, reading)
    case 'unreached':
      return unreachedMessage(told, reading)
    case 'one':
      return oneMessage(told, reading)
    case 'which':
      return whichMessage(told, reading)
    case 'nothingOpen':
      return nothingOpen(told, reading)
    case 'reminders':
      return remindersMessage(told, reading)
    case 'untilWhen':
    case 'byDay':
    case 'onlyManagers':
    case 'onlyCoordinator':
      return { kind: 'plain', text: taskWords[reading.language][told.kind] }
    case 'gone':
      return refusalMessage('unknown', reading)
  }
}

function nothingOpen(
  { duties, last }: Extract<TasksTold, { kind: 'nothingOpen' }>,
  reading: DutyReading,
): Message {
  const { language, today, recipient, snapshot } = reading
  const words = taskWords[language]
  const time = last && doneWords(last, snapshot, { language, today, asker: recipient })
  return {
    kind: 'plain',
    text: words.nothingOpen(dutyIn(duties, reading), time && words.lastDone([time])),
  }
}
