import type { TasksTold } from '../../questions/tasks-told.ts'
import { cardMessage } from '../blocks/card.ts'
import { heading, line } from '../blocks/text-blocks.ts'
import type { DutyReading } from '../duties/about.ts'
import type { Message } from '../message.ts'
import { taskWords } from '../words/languages.ts'

/** The hour at which reminders come where nobody wished otherwise. */
const USUAL = '08:30'

/** How somebody's reminders are set now, and what still comes. */
export function remindersMessage(
  { refused, setting, open }: Extract<TasksTold, { kind: 'reminders' }>,
  { language, today }: DutyReading,
): Message {
  const { heading: headings, reminders } = taskWords[language]
  if (refused) return { kind: 'plain', text: reminders.refused[refused] }
  const { pausedUntil, sendAt } = setting
  const isPaused = pausedUntil !== null && pausedUntil > today
  const lines = [
    isPaused ? reminders.paused(pausedUntil, today) : reminders.usual(sendAt ?? USUAL),
    ...(isPaused ? [reminders.goesOn] : []),
    reminders.open(open),
  ]
  return cardMessage(lines.join(' '), {
    body: [heading(headings.reminders), ...lines.map((text) => line(text))],
  })
}
