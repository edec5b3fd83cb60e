import type { Person } from '../../directory/person.ts'
import type { SystemRoles } from '../../questions/answer.ts'
import type { Held } from '../../register/holding/held.ts'
import { clean } from '../text.ts'
import type { Sentences } from './phrases.ts'
import {
  capital,
  department,
  genitive,
  inside,
  label,
  named,
  none,
  position,
  quoted,
  registered,
  some,
  together,
} from './sv-grammar.ts'
import { amongOthers, managerOf, theHeld, unknownOnly } from './sv-holders.ts'

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
      ? `Du är ${together(answersFor(items))}.`
      : `Du står inte som ${role ? label(role) : 'ansvarig'} för något system i registret.`,
  responsibilities: ({ person, items, roles }) => {
    const all = [...roles.map((role) => label(role)), ...answersFor(items)]
    const said =
      all.length > 0
        ? `är ${together(all)}`
        : 'står inte som ansvarig för något i registret eller rutinen'
    return person.kind === 'left'
      ? `${nameOf(person)}, som har slutat, ${said.replace(/^är/, 'står kvar som')}; ${managerOf(person)}.`
      : `${nameOf(person)} ${said}.`
  },
  person: ({ person }) => {
    if (person.kind === 'left') return `${nameOf(person)} har slutat; ${managerOf(person)}.`
    if (person.kind !== 'person') return `${capital(amongOthers(person))}.`
    return `${nameOf(person)} ${placeOf(person.person)}; ${reachedAt(person.person)}.`
  },
  manager: ({ of, mine, manager }) =>
    `${mine ? 'Din' : genitive(clean(of.name))} närmaste chef är ${
      manager.kind === 'left' && manager.manager?.active
        ? `${nameOf(manager)}, som har slutat; nästa chef uppåt är ${clean(manager.manager.name)}`
        : theHeld([manager])
    }.`,
  noManager: ({ of, mine }) =>
    `Katalogen visar ingen närmaste chef för ${mine ? 'dig' : clean(of.name)}.`,
  reports: ({ of, mine, people }) => {
    const who = mine ? 'Du' : clean(of.name)
    const names = people.map(({ name }) => clean(name))
    if (names.length === 0) return `${who} är inte närmaste chef för någon i katalogen.`
    return names.length <= SHOWN
      ? `${who} är närmaste chef för ${some(names, SHOWN)}.`
      : `${who} är närmaste chef för ${names.length} personer: ${some(names, SHOWN)}.`
  },
  noSubstitute: ({ systems }) =>
    `Vem som ersätter någon står inte i registret, men jag vet vem som är närmaste chef${systems > 0 ? ' och vilka system personen ansvarar för' : ''}.`,
  roleHolders: ({ role, department: unit, held }) => {
    const of = unit ? ` för ${department(unit)}` : ''
    return (
      unknownOnly(held, label(role), of.trim() || 'i organisationen') ??
      `${capital(label(role, held.length))}${of} är ${headOf(unit, held)}.`
    )
  },
  rolePerSystem: ({ role }) =>
    role.found.by === 'manager'
      ? `Vem som är ${label(role)} beror på medarbetaren; fråga till exempel ”vem är min chef?”.`
      : `Vem som är ${label(role)} beror på systemet; skriv gärna vilket system du menar.`,
  roleVacant: ({ role, department: unit }) =>
    `${capital(none(role))} är ${registered(role)}${unit ? ` för ${department(unit)}` : ''}.`,
}

/** The head of a department, whose own department need not be said again. */
function headOf(unit: string | null, held: readonly Held[]): string {
  const [only, second] = held
  return only?.kind === 'person' && !second && only.person.department === unit
    ? clean(only.person.name)
    : theHeld(held)
}

function placeOf({ title, department: unit }: Person): string {
  if (title) return `är ${position(title, unit)}`
  return unit ? `arbetar på ${department(unit)}` : 'finns i katalogen, utan titel och förvaltning'
}

function reachedAt({ mail, phone }: Person): string {
  if (!mail && !phone) return 'inga kontaktuppgifter finns i katalogen'
  const number = phone ? `telefon ${clean(phone, 40)}` : 'inget telefonnummer finns i katalogen'
  return mail ? `mejl ${clean(mail)}, ${number}` : number
}

/** «systemägare för Treserva och PMO», one for each role. */
function answersFor(items: readonly SystemRoles[]): string[] {
  const pairs = items.flatMap(({ system, roles }) => roles.map((role) => ({ system, role })))
  return [...Map.groupBy(pairs, ({ role }) => role.id).values()].map((ofRole) => {
    const [first] = ofRole
    const names = ofRole.map(({ system }) => named(system))
    return `${first ? label(first.role) : ''} för ${some(names, SHOWN)}`
  })
}

function nameOf(held: Held): string {
  switch (held.kind) {
    case 'person':
    case 'left':
      return clean(held.person.name)
    case 'post':
      return capital(inside(clean(held.title)))
    case 'department':
      return clean(held.department)
    case 'unknown':
      return quoted(held.text)
  }
}
