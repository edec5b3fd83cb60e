import type { Occurrence } from '../../duties/occurrence.ts'
import type { Action, Element } from '../adaptive-card.ts'
import { ask } from '../blocks/buttons.ts'
import { line } from '../blocks/text-blocks.ts'
import { noticeWords } from '../notices/notice-words.ts'
import { clean } from '../text.ts'
import { dutyWords } from '../words/languages.ts'
import type { About, DutyReading } from './about.ts'
import { actionSets } from './buttons.ts'
import { nameOf } from './state.ts'

/** Characters of a suggestion that the card shows. */
const LONGEST = 400

/** Who says that something is not theirs and whose they think it is, and a way to the system; nothing of any other item. */
export function wrongPersonBlocks(
  { occurrence, reminder }: About,
  reading: DutyReading,
): Element[] {
  const saying = reminder?.step === 'wrongPerson' ? reminder.saying : null
  if (!saying) return []
  const { wrongPerson: words } = dutyWords[reading.language]
  const { by, suggestion } = saying
  return [
    line(words.said(nameOf(by, reading))),
    ...(suggestion ? [line(words.suggestion(clean(suggestion, LONGEST)), LONGEST + 60)] : []),
    ...systemButton(occurrence, reading),
  ]
}

function systemButton({ scope }: Occurrence, { language }: DutyReading): Element[] {
  if (scope.kind !== 'system') return []
  const question = { kind: 'system', systemId: scope.systemId } as const
  const show: Action = ask(noticeWords[language].showSystem, question, language)
  return actionSets([[show]])
}
