import { addDays, type Day } from '../../bot/calendar/day.ts'
import { isWorkingDay } from '../../bot/calendar/working-day.ts'
import type { Person } from '../../bot/directory/person.ts'
import type { KeptDuty, Occurrence } from '../../bot/duties/occurrence.ts'
import type { Knowing } from '../../bot/duties/reminders/knowing.ts'
import { remindersOn } from '../../bot/duties/reminders/reminders-on.ts'
import type { Said } from '../../bot/duties/reminders/said.ts'
import { defaultLadder, type Ladder } from '../../bot/routine/schedule.ts'
import { blankPerson } from './blank.ts'
import { day } from './small-municipality.ts'

/** Who does it, who stands in, who is above: all by their ids. */
type Roles = {
  holder: string | null
  deputy?: string
  manager?: string
  coordinators?: string[]
  heads?: string[]
}

export const personOf = (id: string): Person => ({
  ...blankPerson,
  id,
  name: id,
})

export function occurrenceDue(due: string, ladder: Ladder = defaultLadder): Occurrence {
  const duty: KeptDuty = {
    role: 'head-of-it',
    text: { sv: 'Testa UPS:en', en: 'Test the UPS' },
    letter: 'R',
    standing: 'adopted',
    source: { document: 'routine', clause: '3' },
    ladder,
    evidence: 'none',
    intervalStanding: 'proposed',
  }
  return {
    id: 'o',
    dutyId: 'ups',
    duty,
    scope: { kind: 'organisation' },
    scheduled: day(due),
    due: day(due),
    state: { kind: 'open' },
    snoozedUntil: null,
    delegateId: null,
    holderId: null,
    version: 1,
  }
}

/** An occurrence reminded of day by day, so that a test reads who heard what when. */
export function diaryOf(occurrence: Occurrence, roles: Roles) {
  const said: Said[] = []
  const state = {
    roles,
    occurrence,
    away: new Set<string>(),
    gone: new Set<string>(),
    paused: new Map<string, Day>(),
    busy: new Set<string>(),
  }
  return {
    state,
    /** Lives through days, but for the free ones, and tells what was said: `2026-04-07 anna due +before-14`. */
    live(from: string, to: string, without: readonly string[] = []): string[] {
      const lines: string[] = []
      for (let today = day(from); today <= to; today = addDays(today, 1)) {
        if (!isWorkingDay(today) || without.includes(today)) continue
        lines.push(...sayOn(today, state, said))
      }
      return lines
    },
  }
}

type State = ReturnType<typeof diaryOf>['state']

function sayOn(today: Day, state: State, said: Said[]): string[] {
  const lines: string[] = []
  // Asked a second time on the same day, nothing more comes.
  for (const again of [false, true]) {
    const { reminders, holders } = remindersOn(
      today,
      [state.occurrence],
      new Map([['o', said]]),
      knowingOf(today, state, again ? new Set(said.map((one) => one.recipientId)) : new Set()),
    )
    for (const { holderId } of holders) state.occurrence = { ...state.occurrence, holderId }
    for (const { step, recipientId, covers, turn } of reminders) {
      said.push({ step, recipientId, covers, turn, plannedOn: today })
      lines.push([today, recipientId, step, ...covers.map((name) => `+${name}`)].join(' '))
    }
  }
  return lines
}

function knowingOf(today: Day, state: State, spokenTo: ReadonlySet<string>): Knowing {
  const { roles, away, gone, paused, busy } = state
  return {
    recipients: (occurrence, step) => recipientsIn(roles, away, occurrence.delegateId, step),
    canHear: (id) => {
      const until = paused.get(id)
      return !gone.has(id) && !busy.has(id) && !spokenTo.has(id) && (!until || until <= today)
    },
    saidWrong: () => null,
    isActive: (id) => !gone.has(id),
    pausedUntil: (id) => paused.get(id) ?? null,
  }
}

function recipientsIn(
  { holder, deputy, manager, coordinators = [], heads = [] }: Roles,
  away: ReadonlySet<string>,
  delegate: string | null,
  step: string,
): ReturnType<Knowing['recipients']> {
  const to = (
    ids: (string | null | undefined)[],
    why: 'holder' | 'deputy' | 'delegate' | 'manager' | 'coordinator' | 'departmentHead',
  ) => ids.flatMap((id) => (id ? [{ person: personOf(id), why }] : []))
  const person = holder ? personOf(holder) : null
  const found = { holder: person, vacant: holder === null }
  if (step === 'manager') return { ...found, to: to([manager], 'manager') }
  if (step === 'coordinator') return { ...found, to: to(coordinators, 'coordinator') }
  if (holder === null)
    return { ...found, to: [...to(heads, 'departmentHead'), ...to(coordinators, 'coordinator')] }
  const standIn = away.has(holder) ? to([deputy], 'deputy') : []
  return { ...found, to: [...to([holder], 'holder'), ...to([delegate], 'delegate'), ...standIn] }
}
