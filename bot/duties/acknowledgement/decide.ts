import { addDays, type Day, isDay } from '../../calendar/day.ts'
import { millisecondsFrom } from '../../calendar/day-words.ts'
import type { Person } from '../../directory/person.ts'
import { isOpen, type Occurrence } from '../occurrence.ts'
import { stepsOf } from '../planning/ladder.ts'
import { type Action, LONGEST_TEXT, type Mark, markOf, type WrongInput } from './action.ts'
import { evidenceProblem, textIn } from './texts.ts'

/** What an action comes to: what the occurrence becomes, or why it stays as it is. */
export type Decision =
  | { kind: 'change'; after: Mark; suggestion: string | null }
  /** It has changed since the card was shown, somebody has ended it, or there is nothing of theirs to undo. */
  | { kind: 'tooLate' }
  | ({ kind: 'wrongInput' } & WrongInput)

export type Facts = {
  by: Person
  /** The present instant in ISO form, and its day. */
  at: string
  day: Day
  /** The version that the card showed; null where none was shown. */
  seen: number | null
  /** Whom a text names, by id or address; null for nobody whom the directory knows. */
  personNamed: (text: string) => Person | null
  /** The last thing that somebody said of it. */
  last: { by: string; at: string; what: string; before: Mark } | null
}

/** Milliseconds in which whoever said something may take it back: ten minutes. */
export const UNDO_WITHIN = 10 * 60_000

/** Decides what an action of somebody who may act comes to. */
export function decide(occurrence: Occurrence, action: Action, facts: Facts): Decision {
  if (facts.seen !== null && facts.seen !== occurrence.version) return { kind: 'tooLate' }
  if (action.kind !== 'undo' && !isOpen(occurrence)) return { kind: 'tooLate' }
  switch (action.kind) {
    case 'undo':
      return undo(facts)
    case 'done':
      return done(occurrence, action, facts)
    case 'start':
      return start(occurrence, facts)
    case 'later':
      return later(occurrence, action.until, facts)
    case 'delegate':
      return delegate(occurrence, action.to, facts)
    case 'notApplicable':
      return notApplicable(occurrence, action.reason, facts)
    case 'wrongPerson':
      return wrongPerson(occurrence, action.suggestion, facts)
  }
}

/** Tells whether somebody may still take back the last thing that was said. */
export function mayUndo({ by, at, last }: Pick<Facts, 'by' | 'at' | 'last'>): boolean {
  if (!last || last.by !== by.id || last.what === 'undo') return false
  return millisecondsFrom(last.at, at) < UNDO_WITHIN
}

function undo(facts: Facts): Decision {
  return facts.last && mayUndo(facts)
    ? { kind: 'change', after: facts.last.before, suggestion: null }
    : { kind: 'tooLate' }
}

function done(
  occurrence: Occurrence,
  given: Extract<Action, { kind: 'done' }>,
  { by, at, day }: Facts,
): Decision {
  const note = textIn(given.note)
  const link = textIn(given.link)
  const problem = evidenceProblem({ note, link }, occurrence.duty.evidence)
  if (problem) return { kind: 'wrongInput', ...problem }
  return changed(occurrence, { state: { kind: 'done', by: by.id, at, on: day, note, link } })
}

function start(occurrence: Occurrence, { by, at }: Facts): Decision {
  if (occurrence.state.kind === 'started') return { kind: 'tooLate' }
  return changed(occurrence, { state: { kind: 'started', by: by.id, at } })
}

function later(occurrence: Occurrence, given: string | null, { day }: Facts): Decision {
  const latest = latestDay(occurrence, day)
  const wrong = (problem: 'missing' | 'noDay' | 'past' | 'tooLate'): Decision => ({
    kind: 'wrongInput',
    field: 'until',
    problem,
    latest,
  })
  const until = textIn(given)
  if (!until) return wrong('missing')
  if (!isDay(until)) return wrong('noDay')
  if (until <= day) return wrong('past')
  if (until > latest) return wrong('tooLate')
  return changed(occurrence, { snoozedUntil: until })
}

/** Days for which reminders may wait when nothing rises any more. */
const LONGEST_WAIT = 30

/** The last day until which reminders may wait: that of the next escalation, which waiting never holds back. */
export function latestDay({ duty, due }: Pick<Occurrence, 'duty' | 'due'>, day: Day): Day {
  const above = stepsOf(duty.ladder, due).find(
    ({ step, on }) => on > day && (step === 'manager' || step === 'coordinator'),
  )
  return above?.on ?? addDays(day, LONGEST_WAIT)
}

function delegate(occurrence: Occurrence, given: string | null, facts: Facts): Decision {
  const wrong = (problem: 'missing' | 'unknownPerson' | 'left' | 'yourself'): Decision => ({
    kind: 'wrongInput',
    field: 'to',
    problem,
  })
  const text = textIn(given)
  if (!text) return wrong('missing')
  const person = facts.personNamed(text)
  if (!person) return wrong('unknownPerson')
  if (!person.active) return wrong('left')
  if (person.id === facts.by.id) return takenBack(occurrence, facts) ?? wrong('yourself')
  return changed(occurrence, { delegateId: person.id })
}

/** The holder asks nobody else any more. */
function takenBack(occurrence: Occurrence, { by }: Facts): Decision | null {
  if (occurrence.delegateId === null || occurrence.holderId !== by.id) return null
  return changed(occurrence, { delegateId: null })
}

function notApplicable(occurrence: Occurrence, given: string | null, { by, at }: Facts): Decision {
  const reason = textIn(given)
  if (!reason) return { kind: 'wrongInput', field: 'reason', problem: 'missing' }
  if (reason.length > LONGEST_TEXT)
    return { kind: 'wrongInput', field: 'reason', problem: 'tooLong' }
  return changed(occurrence, { state: { kind: 'notApplicable', by: by.id, at, reason } })
}

/**
 * Who keeps the register decides whose it is, so until then it stays where it is: its reminders wait, and it rises on
 * the same day as if nothing had been said.
 */
function wrongPerson(occurrence: Occurrence, given: string | null, { day }: Facts): Decision {
  const suggestion = textIn(given)
  if (suggestion && suggestion.length > LONGEST_TEXT)
    return { kind: 'wrongInput', field: 'suggestion', problem: 'tooLong' }
  const after = { ...markOf(occurrence), snoozedUntil: latestDay(occurrence, day) }
  return { kind: 'change', after, suggestion }
}

const changed = (occurrence: Occurrence, change: Partial<Mark>): Decision => ({
  kind: 'change',
  after: { ...markOf(occurrence), ...change },
  suggestion: null,
})
