import type { Day } from '../../calendar/day.ts'
import { dayInWords } from '../../calendar/day-words.ts'
import type { RecipientWhy, Reminder } from '../../duties/step.ts'
import type { NamedScope } from '../duties/scope.ts'
import type { WhyTold } from './duty-words.ts'
import { genitive, inside } from './en-grammar.ts'

type EventScope = Extract<NamedScope, { kind: 'event' }>

/** A day as a sentence names it. */
export const day = (on: Day, today: Day) => dayInWords(on, 'en', today)

/** How a step is called over an item; null for a plain reminder ahead. */
export function tag(step: Reminder['step']): string | null {
  switch (step) {
    case 'gap':
      return 'Nobody has the task'
    case 'takenOver':
      return 'You have taken over this task'
    case 'handedOver':
      return 'You no longer have this task'
    case 'wrongPerson':
      return 'Perhaps with the wrong person'
    case 'delegated':
      return 'You were asked to do this'
    case 'manager':
    case 'coordinator':
      return 'Not done in time'
    case 'due':
      return 'The last day'
    default:
      if (step.startsWith('later')) return 'You asked to be reminded today'
      return step.startsWith('overdue') ? 'Overdue' : null
  }
}

/** What an occurrence is about, standing by itself. */
export function scopeWords(scope: NamedScope, today: Day): string {
  switch (scope.kind) {
    case 'organisation':
      return 'The whole organisation'
    case 'department':
      return scope.name
    case 'line':
      return scope.own
        ? 'Your employees'
        : `Employees of ${scope.leader ?? 'a manager who is not known'}`
    case 'system':
      return [scope.name ?? 'A system that is no longer there', scope.department]
        .filter((part) => part !== null)
        .join(', ')
    case 'event':
      return eventWords(scope, today)
  }
}

function eventWords(scope: EventScope, today: Day): string {
  const on = day(scope.on, today)
  const person = scope.person ?? 'An employee'
  if (scope.event === 'leaves') return `${person} leaves ${on}`
  if (scope.event === 'starts') return `${person} starts ${on}`
  const what = scope.event === 'incident' ? 'Incident' : 'Classification'
  const about = [scope.system, scope.person].filter((name) => name !== null)
  return [`${what} ${on}`, ...about].join(', ')
}

/** What it is about, as the end of the duty's own words. */
export function phrase(scope: NamedScope, today: Day): string {
  switch (scope.kind) {
    case 'organisation':
      return ''
    case 'department':
      return ` for ${scope.name}`
    case 'line':
      return scope.own || !scope.leader ? '' : ` for ${genitive(scope.leader)} employees`
    case 'system':
      return scope.name ? ` for ${scope.name}` : ''
    case 'event':
      return eventPhrase(scope, today)
  }
}

function eventPhrase(scope: EventScope, today: Day): string {
  const on = day(scope.on, today)
  const person = scope.person ?? 'an employee'
  if (scope.event === 'leaves') return `, ${person} leaving ${on},`
  if (scope.event === 'starts') return `, ${person} starting ${on},`
  const about = scope.system ? ` (${scope.system})` : ''
  return scope.event === 'incident'
    ? ` after the incident of ${on}${about}`
    : ` with the classification of ${on}${about}`
}

/** Why somebody hears of a duty, after «because». */
export function because(told: WhyTold): string {
  const { why, holder, missing } = told
  switch (why) {
    case 'holder':
      return `you are ${roleFor(told) ?? 'the one who has the task'}`
    case 'delegate':
      return holder ? `you were asked to do it for ${holder}` : 'you were asked to do it'
    case 'deputy':
      return holder ? `you stand in for ${holder}, who is away` : 'you stand in'
    case 'former':
      return 'you had the task before'
    case 'manager':
    case 'departmentHead':
    case 'coordinator':
      return `${lacking(told, missing)} and you are ${
        why === 'coordinator' && told.coordinator ? inside(told.coordinator) : ABOVE[why]
      }`
  }
}

const ABOVE = {
  manager: 'line manager',
  departmentHead: 'head of the department',
  coordinator: 'security coordinator',
}

function lacking(told: WhyTold, missing: WhyTold['missing']): string {
  if (told.step === 'wrongPerson') return 'it is said that the wrong person has the task'
  switch (missing) {
    case 'left':
      return 'whoever had the task has left'
    case 'noManager':
      return 'the directory shows no line manager'
    case 'vacant':
      return `nobody is registered as ${roleFor(told) ?? 'responsible'}`
    case null:
      return `${told.holder ?? 'whoever has the task'} has not said that it is done`
  }
}

function roleFor({ role, scope }: WhyTold): string | null {
  if (!role) return null
  const of =
    scope.kind === 'system' || scope.kind === 'department' ? scope.name && ` of ${scope.name}` : ''
  return `${inside(role)}${of ?? ''}`
}

/** What somebody else has to do with it. */
export function part(why: RecipientWhy, holder: string | null): string {
  switch (why) {
    case 'holder':
      return 'has the task'
    case 'delegate':
      return holder ? `does it for ${holder}` : 'does it'
    case 'deputy':
      return 'stands in'
    case 'former':
      return 'had the task before'
    case 'manager':
    case 'departmentHead':
    case 'coordinator':
      return ABOVE[why]
  }
}
