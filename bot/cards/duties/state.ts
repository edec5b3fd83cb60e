import { wallClockAt } from '../../calendar/day-words.ts'
import { isOpen, type Occurrence } from '../../duties/occurrence.ts'
import type { Element } from '../adaptive-card.ts'
import { aside, rich } from '../blocks/text-blocks.ts'
import { clean } from '../text.ts'
import { dutyWords } from '../words/languages.ts'
import type { About, DutyReading } from './about.ts'

/** Who has begun it, who does it instead, when one is reminded again, or how it ended. */
export function stateLines({ occurrence, holder }: About, reading: DutyReading): Element[] {
  const words = dutyWords[reading.language]
  const { state } = words
  const { delegateId, snoozedUntil } = occurrence
  const delegate = reading.snapshot.directory.people.get(delegateId ?? '')
  if (!isOpen(occurrence)) return endLines(occurrence, reading)
  const holding = holder && clean(holder.name)
  return [
    ...(occurrence.state.kind === 'started'
      ? [
          state.started(
            nameOf(occurrence.state.by, reading),
            wallClockAt(occurrence.state.at).day,
            reading.today,
          ),
        ]
      : []),
    ...(delegate && delegate.id !== reading.recipient.id
      ? [state.delegated(clean(delegate.name), holding)]
      : []),
    ...(snoozedUntil !== null && snoozedUntil > reading.today
      ? [state.later(snoozedUntil, reading.today)]
      : []),
  ].map((text) => aside(text))
}

function endLines({ state }: Occurrence, reading: DutyReading): Element[] {
  const words = dutyWords[reading.language]
  switch (state.kind) {
    case 'done': {
      const said = words.state.done(nameOf(state.by, reading), wallClockAt(state.at), reading.today)
      return [
        rich({ text: `✓ ${said}`, color: 'Good' }, 'None'),
        ...(state.note ? [aside(words.note(clean(state.note, 400)), 420)] : []),
      ]
    }
    case 'notApplicable': {
      const at = wallClockAt(state.at)
      return [
        rich(
          { text: words.state.notApplicable(nameOf(state.by, reading), at, reading.today) },
          'None',
        ),
        aside(words.reason(clean(state.reason, 400)), 420),
      ]
    }
    case 'missed':
    case 'withdrawn':
      return [rich({ text: words.state[state.kind] }, 'None')]
    case 'open':
    case 'started':
      return []
  }
}

export const nameOf = (id: string, { snapshot, language }: DutyReading): string => {
  const name = snapshot.directory.people.get(id)?.name
  return name ? clean(name) : dutyWords[language].somebody
}

/** How it stands, in one sentence. */
export function stateWords({ state, due }: Occurrence, reading: DutyReading): string {
  const words = dutyWords[reading.language]
  const { today } = reading
  switch (state.kind) {
    case 'open':
      return `${words.until(due, today)}.`
    case 'started':
      return words.state.started(nameOf(state.by, reading), wallClockAt(state.at).day, today)
    case 'done':
    case 'notApplicable':
      return words.state[state.kind](nameOf(state.by, reading), wallClockAt(state.at), today)
    case 'missed':
    case 'withdrawn':
      return words.state[state.kind]
  }
}
