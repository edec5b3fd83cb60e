import { wallClockAt } from '../../calendar/day-words.ts'
import { isOpen, type Occurrence } from '../../duties/occurrence.ts'
import { atLarge } from '../../register/holding/role-holders.ts'
import { roleId } from '../../routine/routine.ts'
import type { Element, TextRun } from '../adaptive-card.ts'
import { clauseLine } from '../blocks/source.ts'
import { aside, small } from '../blocks/text-blocks.ts'
import { clean } from '../text.ts'
import type { Sort, WhyTold } from '../words/duty-words.ts'
import { dutyWords, phrases } from '../words/languages.ts'
import type { About, DutyReading } from './about.ts'
import { namedScope } from './scope.ts'

/** Characters of a duty's own words. */
const LONGEST = 240

export const textOf = ({ duty }: Occurrence, { language }: DutyReading) =>
  clean(duty.text[language] || duty.text.sv, LONGEST)

export function sortOf({ occurrence, reminder }: About): Sort {
  if (reminder?.step === 'handedOver') return 'handedOver'
  if (!isOpen(occurrence)) return 'closed'
  if (reminder?.step === 'gap') return 'gap'
  return reminder?.step === 'manager' || reminder?.step === 'coordinator' ? 'unfinished' : 'todo'
}

/** What, for which system and until when: the lines that are always seen. */
export function whatLines(about: About, reading: DutyReading, size: 'Medium' | null): Element[] {
  const { occurrence, reminder } = about
  const { language, today, snapshot, recipient } = reading
  const words = dutyWords[language]
  const tag = reminder ? words.tag(reminder.step) : null
  const isLate = isOpen(occurrence) && occurrence.due < today
  const scope = words.scope(namedScope(occurrence.scope, snapshot, recipient.id), today)
  const until = isOpen(occurrence) ? words.until(occurrence.due, today) : null
  return [
    ...(tag
      ? [lineOf({ text: tag, size: 'Small', ...(isLate ? { color: 'Attention' } : {}) })]
      : []),
    lineOf({ text: textOf(occurrence, reading), weight: 'Bolder', ...(size ? { size } : {}) }),
    lineOf({ text: scope }),
    ...(until ? [lineOf({ text: until, ...(isLate ? { color: 'Attention' } : {}) })] : []),
    ...stateLines(about, reading),
  ]
}

const lineOf = (run: Omit<TextRun, 'type'>): Element => ({
  type: 'RichTextBlock',
  spacing: 'None',
  inlines: [{ type: 'TextRun', ...run }],
})

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
        lineOf({ text: `✓ ${said}`, color: 'Good' }),
        ...(state.note ? [aside(words.note(clean(state.note, 400)), 420)] : []),
      ]
    }
    case 'notApplicable': {
      const at = wallClockAt(state.at)
      return [
        lineOf({ text: words.state.notApplicable(nameOf(state.by, reading), at, reading.today) }),
        aside(words.reason(clean(state.reason, 400)), 420),
      ]
    }
    case 'missed':
    case 'withdrawn':
      return [lineOf({ text: words.state[state.kind] })]
    case 'open':
    case 'started':
      return []
  }
}

export const nameOf = (id: string, { snapshot, language }: DutyReading): string => {
  const name = snapshot.directory.people.get(id)?.name
  return name ? clean(name) : dutyWords[language].somebody
}

/** Why this person, who else, by which clause, and how it stops. */
export function whyLines(about: About, reading: DutyReading): Element[] {
  const { occurrence, reminder, others, rises, holder } = about
  const words = dutyWords[reading.language]
  const { evidence } = occurrence.duty
  const named = others.map(({ person, why }) => ({ name: clean(person.name), why }))
  return [
    ...(reminder ? [aside(words.why(whyTold(about, reminder, reading)))] : []),
    ...(named.length > 0
      ? [aside(words.others(named.slice(0, 4), holder && clean(holder.name)), 300)]
      : []),
    ...(evidence !== 'none' && about.mayAct ? [aside(words.evidence[evidence])] : []),
    ...(rises && about.mayAct && !rises.to.some(({ id }) => id === reading.recipient.id)
      ? [
          aside(
            words.rises(
              rises.to.slice(0, 3).map(({ name }) => clean(name)),
              rises.on,
              reading.today,
            ),
          ),
        ]
      : []),
    small(sourceOf(about, reading)),
  ]
}

function sourceOf({ occurrence }: About, { language, today, snapshot, recipient }: DutyReading) {
  const { documents } = snapshot.routine
  const { duty } = occurrence
  const clause = clauseLine(duty, { language, asker: recipient, today, documents })
  return duty.intervalStanding === 'proposed' ? `${clause} ${dutyWords[language].interval}` : clause
}

function whyTold(
  { occurrence, holder, heldBy }: About,
  { step, why }: NonNullable<About['reminder']>,
  { snapshot, today, language, recipient }: DutyReading,
) {
  const { routine } = snapshot
  const labelOf = (id: string) => {
    const role = routine.roles.find((one) => one.id === id)
    return role ? phrases[language].label.role(role) : null
  }
  const coordinators = atLarge({ snapshot, today }, roleId.securityCoordinator)?.held ?? []
  const coordinates = coordinators.some(
    (held) => held.kind === 'person' && held.person.id === recipient.id,
  )
  return {
    why,
    step,
    role: labelOf(occurrence.duty.role),
    scope: namedScope(occurrence.scope, snapshot, recipient.id),
    holder: holder && clean(holder.name),
    coordinator: labelOf(coordinates ? roleId.securityCoordinator : roleId.headOfIt),
    missing: missingOf(heldBy),
  }
}

function missingOf(heldBy: About['heldBy']): WhyTold['missing'] {
  if (heldBy === 'left' || heldBy === 'noManager') return heldBy
  return heldBy === 'vacant' || heldBy === 'unknown' ? 'vacant' : null
}
