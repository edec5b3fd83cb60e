import type { Day } from '../../calendar/day.ts'
import { dayInWords } from '../../calendar/day-words.ts'
import type { Person } from '../../directory/person.ts'
import type { Occurrence } from '../../duties/occurrence.ts'
import type { Language } from '../../routine/routine.ts'
import { ask } from '../blocks/buttons.ts'
import { cardMessage } from '../blocks/card.ts'
import { answer, aside, line } from '../blocks/text-blocks.ts'
import type { Message } from '../message.ts'
import { noticeWords } from '../notices/notice-words.ts'
import { clean } from '../text.ts'
import { dutyWords } from '../words/languages.ts'
import type { DutyReading } from './about.ts'
import { textOf } from './item.ts'
import { namedScope } from './scope.ts'

/** What somebody says of whose an occurrence is; `takenBack` once they have thought better of it. */
export type WrongPerson = {
  occurrence: Occurrence
  by: Person
  suggestion: string | null
  takenBack: boolean
}

/** Names and texts that go in are cleaned already. */
type Words = {
  said: (by: string) => string
  takenBack: (by: string) => string
  suggestion: (text: string) => string
  next: string
  waits: (until: string) => string
}

const sv: Words = {
  said: (by) => `${by} säger att uppgiften har hamnat hos fel person.`,
  takenBack: (by) => `${by} har tagit tillbaka att uppgiften skulle ligga hos fel person.`,
  suggestion: (text) => `Förslag på vem som borde ha den: ${text}`,
  next: 'Stämmer det, rätta det i systemregistret eller i katalogen, så får rätt person veta det.',
  waits: (until) => `Påminnelserna väntar, men inte längre än till ${until}.`,
}

const en: Words = {
  said: (by) => `${by} says that this duty is with the wrong person.`,
  takenBack: (by) => `${by} no longer says that this duty is with the wrong person.`,
  suggestion: (text) => `Suggested instead: ${text}`,
  next: 'If so, mend it in the register of systems or in the directory; the right person is then told.',
  waits: (until) => `Reminders wait, but no longer than until ${until}.`,
}

const words: Record<Language, Words> = { sv, en }
/** Characters of a suggestion that the card shows. */
const LONGEST = 400

/** What whoever keeps the register is told when somebody says that a duty is not theirs. */
export function wrongPersonMessage(told: WrongPerson, reading: DutyReading): Message {
  const { occurrence, by, suggestion, takenBack } = told
  const { language, today, snapshot, recipient } = reading
  const say = words[language]
  const scope = namedScope(occurrence.scope, snapshot, recipient.id)
  const name = clean(by.name)
  const what = takenBack ? say.takenBack(name) : say.said(name)
  const summary = dutyWords[language].present(
    { text: textOf(occurrence, reading), scope },
    what,
    today,
  )
  if (takenBack) return cardMessage(summary, { body: [answer(summary, 'Medium')] })
  return cardMessage(summary, {
    body: [
      answer(summary, 'Medium'),
      ...(suggestion ? [line(say.suggestion(clean(suggestion, LONGEST)))] : []),
      line(say.next),
      ...waitLine(occurrence.snoozedUntil, reading),
    ],
    actions: systemButton(occurrence, language),
  })
}

function waitLine(until: Day | null, { language, today }: DutyReading) {
  return until ? [aside(words[language].waits(dayInWords(until, language, today)))] : []
}

function systemButton({ scope }: Occurrence, language: Language) {
  if (scope.kind !== 'system') return []
  const question = { kind: 'system', systemId: scope.systemId } as const
  return [ask(noticeWords[language].showSystem, question, language)]
}
