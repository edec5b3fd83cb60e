import type { Day } from '../../calendar/day.ts'
import type { ActionKind, WrongInput } from '../../duties/acknowledgement/action.ts'
import type { State } from '../../duties/occurrence.ts'
import type { RecipientWhy, Reminder } from '../../duties/step.ts'
import type { NamedScope } from '../duties/scope.ts'

/** Why somebody hears of a duty. Names are cleaned; `role` is the label, null where the routine no longer has it. */
export type WhyTold = {
  why: RecipientWhy
  step: Reminder['step']
  role: string | null
  scope: NamedScope
  /** Who holds the duty; null when nobody does. */
  holder: string | null
  /** What the coordinator is called, or whoever stands in where there is none. */
  coordinator: string | null
  /** The one who held it has left; no manager is known; nobody holds it. */
  missing: 'left' | 'noManager' | 'vacant' | null
}

/** What an item of a day's message is about, by what its reader has to do with it. */
export type Sort = 'todo' | 'unfinished' | 'wrongPerson' | 'gap' | 'handedOver' | 'closed'

/** What becomes of a pressed button, for the line above the card. */
export type Result =
  | { kind: 'did'; action: ActionKind }
  /** Somebody else was faster, or the card was old. */
  | { kind: 'tooLate' }
  | { kind: 'wrongInput'; wrong: WrongInput }

/** What a history tells: what people did, and what Ansvar did by itself. */
export type Happened = ActionKind | 'gapClosed' | 'missed' | 'withdrawn'

/** What Ansvar says of duties that come due. Names that go in are cleaned already. */
export type DutyWords = {
  /** A day's message in one sentence; the items are made by `item`. */
  summary: Record<Sort, (items: readonly string[], count: number) => string>
  /** So many items besides those named. */
  more: (count: number) => string
  item: (about: { text: string; scope: NamedScope; due: Day; sort: Sort }, today: Day) => string
  /** How things are with one occurrence, in one sentence. */
  present: (about: { text: string; scope: NamedScope }, state: string, today: Day) => string
  heading: { one: string; many: (count: number) => string; rest: string; card: string }
  tag: (step: Reminder['step']) => string | null
  scope: (scope: NamedScope, today: Day) => string
  until: (due: Day, today: Day) => string
  why: (told: WhyTold) => string
  others: (named: readonly { name: string; why: RecipientWhy }[], holder: string | null) => string
  interval: string
  evidence: Record<'note' | 'link', string>
  stop: string
  stopMany: string
  stopGap: string
  nothingToDo: string
  /** What whoever keeps the register is told of a wrong person. */
  wrongPerson: {
    said: (by: string) => string
    suggestion: (text: string) => string
    /** What comes of it, and how it stops. */
    stop: string
  }
  rises: (names: readonly string[], on: Day, today: Day) => string
  holder: (name: string | null) => string
  state: {
    started: (by: string, on: Day, today: Day) => string
    done: (by: string, at: { day: Day; time: string }, today: Day) => string
    notApplicable: (by: string, at: { day: Day; time: string }, today: Day) => string
    missed: string
    withdrawn: string
    delegated: (to: string, holder: string | null) => string
    later: (on: Day, today: Day) => string
  }
  note: (text: string) => string
  reason: (text: string) => string
  openLink: string
  somebody: string
  history: string
  happened: Record<Happened, string>
  entry: (by: string | null, what: string, at: { day: Day; time: string }, today: Day) => string
  result: {
    did: Record<ActionKind, string>
    tooLate: (state: State['kind']) => string
    wrong: Record<Exclude<WrongInput['problem'], 'missing' | 'tooLate'>, string>
    missing: Record<Exclude<WrongInput['field'], 'suggestion'>, string>
    dayTooLate: (latest: Day, today: Day) => string
    notAllowed: string
    unknown: string
  }
  form: {
    button: Record<ActionKind | 'more' | 'all', string>
    /** What one types to see all of one's tasks. */
    typedAll: string
    /** The button that ends a form. */
    send: Record<Exclude<ActionKind, 'start' | 'undo'>, string>
    field: Record<'note' | 'link' | 'until' | 'to' | 'address' | 'reason' | 'suggestion', string>
    optional: (field: string) => string
    missing: Record<'note' | 'link' | 'until' | 'reason', string>
  }
}
