import type { Day } from '../../calendar/day.ts'
import { dayInWords } from '../../calendar/day-words.ts'
import type { RecipientWhy, Reminder } from '../../duties/step.ts'
import type { NamedScope } from '../duties/scope.ts'
import type { WhyTold } from './duty-words.ts'
import { capital, department, genitive, inside } from './sv-grammar.ts'

type EventScope = Extract<NamedScope, { kind: 'event' }>

/** A day as a sentence names it. */
export const day = (on: Day, today: Day) => dayInWords(on, 'sv', today)

/** How a step is called over an item; null for a plain reminder ahead. */
export function tag(step: Reminder['step']): string | null {
  switch (step) {
    case 'gap':
      return 'Ingen har uppgiften'
    case 'takenOver':
      return 'Du har tagit över den här uppgiften'
    case 'handedOver':
      return 'Du har inte längre den här uppgiften'
    case 'wrongPerson':
      return 'Kanske hos fel person'
    case 'delegated':
      return 'Du har blivit ombedd att göra det här'
    case 'manager':
    case 'coordinator':
      return 'Inte klart i tid'
    case 'due':
      return 'Sista dagen'
    default:
      if (step.startsWith('later')) return 'Du bad om en påminnelse i dag'
      return step.startsWith('overdue') ? 'Försenad' : null
  }
}

const events = {
  leaves: 'slutar',
  starts: 'börjar',
  incident: 'händelse',
  classification: 'klassning',
}

/** What an occurrence is about, standing by itself. */
export function scopeWords(scope: NamedScope, today: Day): string {
  switch (scope.kind) {
    case 'organisation':
      return `Hela ${inside(scope.name)}`
    case 'department':
      return capital(department(scope.name))
    case 'line':
      return scope.own ? 'Dina medarbetare' : `Medarbetare hos ${scope.leader ?? 'okänd chef'}`
    case 'system':
      return [scope.name ?? 'Ett system som inte finns kvar', scope.department]
        .flatMap((part, index) => (part ? (index > 0 ? department(part) : part) : []))
        .join(', ')
    case 'event':
      return eventWords(scope, today)
  }
}

function eventWords(scope: EventScope, today: Day): string {
  const on = day(scope.on, today)
  if (scope.event === 'leaves' || scope.event === 'starts')
    return `${scope.person ?? 'En medarbetare'} ${events[scope.event]} ${on}`
  const about = [scope.system, scope.person].filter((name) => name !== null)
  return [`${capital(events[scope.event])} ${on}`, ...about].join(', ')
}

/** What it is about, as the end of the duty's own words. */
export function phrase(scope: NamedScope, today: Day): string {
  switch (scope.kind) {
    case 'organisation':
      return ''
    case 'department':
      return ` för ${department(scope.name)}`
    case 'line':
      return scope.own || !scope.leader ? '' : ` för ${genitive(scope.leader)} medarbetare`
    case 'system':
      return scope.name ? ` för ${scope.name}` : ''
    case 'event':
      return eventPhrase(scope, today)
  }
}

function eventPhrase(scope: EventScope, today: Day): string {
  const on = day(scope.on, today)
  if (scope.event === 'leaves' || scope.event === 'starts')
    return `, ${scope.person ?? 'en medarbetare'} ${events[scope.event]} ${on},`
  const about = scope.system ? ` (${scope.system})` : ''
  return scope.event === 'incident'
    ? ` efter händelsen ${on}${about}`
    : ` vid klassningen ${on}${about}`
}

/** Why somebody hears of a duty, after «because». */
export function because(told: WhyTold): string {
  const { why, holder, missing } = told
  switch (why) {
    case 'holder':
      return `du är ${roleFor(told) ?? 'den som har uppgiften'}`
    case 'delegate':
      return holder
        ? `du har blivit ombedd att göra det åt ${holder}`
        : 'du har blivit ombedd att göra det'
    case 'deputy':
      return holder ? `du ersätter ${holder}, som är borta` : 'du är ersättare'
    case 'former':
      return 'du hade uppgiften förut'
    case 'manager':
    case 'departmentHead':
    case 'coordinator':
      return `${lacking(told, missing)} och du är ${why === 'coordinator' && told.coordinator ? inside(told.coordinator) : ABOVE[why]}`
  }
}

const ABOVE = {
  manager: 'närmaste chef',
  departmentHead: 'förvaltningens chef',
  coordinator: 'säkerhetssamordnare',
}

function lacking(told: WhyTold, missing: WhyTold['missing']): string {
  if (told.step === 'wrongPerson') return 'det sägs att fel person har uppgiften'
  switch (missing) {
    case 'left':
      return 'den som hade uppgiften har slutat'
    case 'noManager':
      return 'katalogen inte visar någon närmaste chef'
    case 'vacant':
      return `ingen är registrerad som ${roleFor(told) ?? 'ansvarig'}`
    case null:
      return `${told.holder ?? 'den som har uppgiften'} inte har sagt att det är klart`
  }
}

function roleFor({ role, scope }: WhyTold): string | null {
  if (!role) return null
  if (scope.kind === 'system' && scope.name) return `${inside(role)} för ${scope.name}`
  return scope.kind === 'department'
    ? `${inside(role)} för ${department(scope.name)}`
    : inside(role)
}

/** What somebody else has to do with it. */
export function part(why: RecipientWhy, holder: string | null): string {
  switch (why) {
    case 'holder':
      return 'har uppgiften'
    case 'delegate':
      return holder ? `gör den åt ${holder}` : 'gör den'
    case 'deputy':
      return 'ersättare'
    case 'former':
      return 'hade uppgiften förut'
    case 'manager':
    case 'departmentHead':
    case 'coordinator':
      return ABOVE[why]
  }
}
