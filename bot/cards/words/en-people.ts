import type { Person } from '../../directory/person.ts'
import type { SystemRoles } from '../../questions/answer.ts'
import type { Held } from '../../register/holding/held.ts'
import { clean } from '../text.ts'
import {
  capital,
  genitive,
  label,
  named,
  none,
  position,
  quoted,
  some,
  together,
} from './en-grammar.ts'
import { amongOthers, is, managerOf, theHeld, unknownOnly } from './en-holders.ts'
import type { Sentences } from './phrases.ts'

const SHOWN = 8

export const peopleSentences: Sentences<
  | 'mySystems'
  | 'responsibilities'
  | 'person'
  | 'manager'
  | 'noManager'
  | 'reports'
  | 'noSubstitute'
  | 'roleHolders'
  | 'rolePerSystem'
  | 'roleVacant'
> = {
  mySystems: ({ role, items }) =>
    items.length > 0
      ? `You are ${together(answersFor(items))}.`
      : `You are not registered as ${role ? label(role) : 'responsible'} for any system.`,
  responsibilities: ({ person, items, roles }) => {
    const all = [...roles.map((role) => label(role)), ...answersFor(items)]
    const left = person.kind === 'left'
    const said =
      all.length > 0
        ? `${left ? 'still stands as' : 'is'} ${together(all)}`
        : 'is not registered as responsible for anything'
    return left
      ? `${nameOf(person)}, who has left, ${said}; ${managerOf(person)}.`
      : `${nameOf(person)} ${said}.`
  },
  person: ({ person }) => {
    if (person.kind === 'left') return `${nameOf(person)} has left; ${managerOf(person)}.`
    if (person.kind !== 'person') return `${capital(amongOthers(person))}.`
    return `${nameOf(person)} ${placeOf(person.person)}; ${reachedAt(person.person)}.`
  },
  manager: ({ of, mine, manager }) =>
    `${mine ? 'Your' : genitive(clean(of.name))} line manager is ${
      manager.kind === 'left' && manager.manager?.active
        ? `${nameOf(manager)}, who has left; the next manager up is ${clean(manager.manager.name)}`
        : theHeld([manager])
    }.`,
  noManager: ({ of, mine }) =>
    `The directory shows no line manager for ${mine ? 'you' : clean(of.name)}.`,
  reports: ({ of, mine, people }) => {
    const who = mine ? 'You are' : `${clean(of.name)} is`
    const names = people.map(({ name }) => clean(name))
    if (names.length === 0) return `${who} not the line manager of anybody in the directory.`
    return names.length <= SHOWN
      ? `${who} the line manager of ${some(names, SHOWN)}.`
      : `${who} the line manager of ${names.length} people: ${some(names, SHOWN)}.`
  },
  noSubstitute: ({ systems }) =>
    `The register doesn’t say who stands in for whom, but I know who the line manager is${systems > 0 ? ' and which systems the person answers for' : ''}.`,
  roleHolders: ({ role, department, held }) => {
    const of = department ? ` of ${clean(department)}` : ''
    return (
      unknownOnly(held, label(role), of.trim() || 'of the organisation') ??
      `The ${label(role, held.length)}${of} ${is(held.length)} ${headOf(department, held)}.`
    )
  },
  rolePerSystem: ({ role }) =>
    role.found.by === 'manager'
      ? `Who the ${label(role)} is depends on the employee; ask for example “who is my manager?”.`
      : `Who the ${label(role)} is depends on the system; please say which system you mean.`,
  roleVacant: ({ role, department }) =>
    `${capital(none(role))} is registered${department ? ` for ${clean(department)}` : ''}.`,
}

/** The head of a department, whose own department need not be said again. */
function headOf(department: string | null, held: readonly Held[]): string {
  const [only, second] = held
  return only?.kind === 'person' && !second && only.person.department === department
    ? clean(only.person.name)
    : theHeld(held)
}

function placeOf({ title, department }: Person): string {
  if (title) return `is ${position(title, department)}`
  return department
    ? `works at ${clean(department)}`
    : 'is in the directory, without title and department'
}

function reachedAt({ mail, phone }: Person): string {
  if (!mail && !phone) return 'the directory has no contact details'
  const number = phone ? `phone ${clean(phone, 40)}` : 'the directory has no phone number'
  return mail ? `mail ${clean(mail)}, ${number}` : number
}

/** “system owner of Treserva and PMO”, one for each role. */
function answersFor(items: readonly SystemRoles[]): string[] {
  const pairs = items.flatMap(({ system, roles }) => roles.map((role) => ({ system, role })))
  return [...Map.groupBy(pairs, ({ role }) => role.id).values()].map((ofRole) => {
    const [first] = ofRole
    const names = ofRole.map(({ system }) => named(system))
    return `${first ? label(first.role) : ''} of ${some(names, SHOWN)}`
  })
}

function nameOf(held: Held): string {
  switch (held.kind) {
    case 'person':
    case 'left':
      return clean(held.person.name)
    case 'post':
      return clean(held.title)
    case 'department':
      return clean(held.department)
    case 'unknown':
      return quoted(held.text)
  }
}
