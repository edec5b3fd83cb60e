import { isOpen, type Occurrence } from '../../duties/occurrence.ts'
import type { Element } from '../adaptive-card.ts'
import { rich } from '../blocks/text-blocks.ts'
import { clean } from '../text.ts'
import type { Sort } from '../words/duty-words.ts'
import { dutyWords } from '../words/languages.ts'
import type { About, DutyReading } from './about.ts'
import { namedScope } from './scope.ts'
import { stateLines } from './state.ts'

/** Characters of a duty's own words. */
const LONGEST = 240

export const textOf = ({ duty }: Occurrence, { language }: DutyReading) =>
  clean(duty.text[language] || duty.text.sv, LONGEST)

export function sortOf({ occurrence, reminder }: About): Sort {
  if (reminder?.step === 'handedOver') return 'handedOver'
  if (!isOpen(occurrence)) return 'closed'
  if (reminder?.step === 'gap' || reminder?.step === 'wrongPerson') return reminder.step
  return reminder?.step === 'manager' || reminder?.step === 'coordinator' ? 'unfinished' : 'todo'
}

/** What, for which system and until when: the lines that are always seen. */
export function whatLines(
  about: About,
  reading: DutyReading,
  { size, tagged }: { size: 'Medium' | null; tagged: boolean },
): Element[] {
  const { occurrence, reminder } = about
  const { language, today, snapshot, recipient } = reading
  const words = dutyWords[language]
  const tag = tagged && reminder ? words.tag(reminder.step) : null
  const isLate = isOpen(occurrence) && occurrence.due < today
  const color = isLate ? ({ color: 'Attention' } as const) : {}
  const scope = words.scope(namedScope(occurrence.scope, snapshot, recipient.id), today)
  const until = isOpen(occurrence) ? words.until(occurrence.due, today) : null
  return [
    ...(tag ? [rich({ text: tag, size: 'Small', ...color }, 'Small')] : []),
    rich(
      { text: textOf(occurrence, reading), weight: 'Bolder', ...(size ? { size } : {}) },
      'None',
    ),
    rich({ text: scope }, 'None'),
    ...(until ? [rich({ text: until, ...color }, 'None')] : []),
    ...stateLines(about, reading),
  ]
}
