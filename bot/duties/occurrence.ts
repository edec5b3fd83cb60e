import type { Day } from '../calendar/day.ts'
import type { Clause, Duty, Letter, Standing, Words } from '../routine/routine.ts'
import type { EventKind, Ladder, Schedule } from '../routine/schedule.ts'

/** What one occurrence of a duty is about. */
export type Scope =
  | { kind: 'organisation' }
  /** The department by its own name, the last step of its path. */
  | { kind: 'department'; department: string }
  /** Everybody whom one manager leads. */
  | { kind: 'line'; managerId: string }
  | { kind: 'system'; systemId: string }
  | { kind: 'event'; event: DutyEvent }

/** Something that happened and that duties wait for; `id` is the same for the same happening. */
export type DutyEvent = {
  id: string
  kind: EventKind
  on: Day
  personId: string | null
  systemId: string | null
}

/** The duty as it stood when the occurrence came to be: a changed routine never rewrites the past. */
export type KeptDuty = {
  role: string
  text: Words
  letter: Letter
  standing: Standing
  source: Clause
  ladder: Ladder
  evidence: Schedule['evidence']
  /** Whether somebody has decided the interval, or it is a proposal. */
  intervalStanding: Standing
}

export type State =
  | { kind: 'open' }
  | { kind: 'started'; by: string; at: string }
  | { kind: 'done'; by: string; at: string; on: Day; note: string | null; link: string | null }
  | { kind: 'notApplicable'; by: string; at: string; reason: string }
  /** Never done: the next occurrence of the same duty took its place. */
  | { kind: 'missed'; at: string }
  /** No longer asked for: the duty was switched off, its system vanished, or the gap closed. */
  | { kind: 'withdrawn'; at: string }
export type StateKind = State['kind']

/** One time that a duty is to be done for one scope. */
export type Occurrence = {
  id: string
  dutyId: string
  duty: KeptDuty
  scope: Scope
  /** The day that the trigger gives. */
  scheduled: Day
  /** That day moved to a working day. */
  due: Day
  state: State
  /** Reminders to the holder wait until this day. */
  snoozedUntil: Day | null
  /** Who does it instead of the holder; the holder stays accountable. */
  delegateId: string | null
  /** Whom the last reminder named as the holder: when that changes, both are told. */
  holderId: string | null
  /** Grows by one with every change. */
  version: number
}

/** An occurrence that could come to be, before it has a row. */
export type Planned = Pick<Occurrence, 'dutyId' | 'scope' | 'scheduled' | 'due'>

export const isOpen = ({ state }: Occurrence): boolean =>
  state.kind === 'open' || state.kind === 'started'

/** What makes two scopes the same one; unique together with the duty and the scheduled day. */
export function scopeKey(scope: Scope): string {
  switch (scope.kind) {
    case 'organisation':
      return 'organisation'
    case 'department':
      return `department:${scope.department.toLowerCase()}`
    case 'line':
      return `line:${scope.managerId}`
    case 'system':
      return `system:${scope.systemId}`
    case 'event':
      return `event:${scope.event.id}`
  }
}

/** What is kept of a duty that comes due by a schedule. */
export function keptOf(duty: Duty, schedule: Schedule): KeptDuty {
  return {
    role: duty.role,
    text: textOf(duty, schedule),
    letter: duty.letter,
    standing: duty.standing,
    source: duty.source,
    ladder: schedule.ladder,
    evidence: schedule.evidence,
    intervalStanding: schedule.standing,
  }
}

/** The duty in its own words, with what is meant this time: «Säkerställa att avbrottsfri kraft testas (självtest)». */
function textOf({ text }: Duty, { what }: Schedule): Words {
  return what ? { sv: `${text.sv} (${what.sv})`, en: `${text.en} (${what.en})` } : text
}
