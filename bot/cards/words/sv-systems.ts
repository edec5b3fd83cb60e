import type { Choice, SystemsOf } from '../../questions/answer.ts'
import type { Span } from '../../questions/period.ts'
import type { System } from '../../register/system.ts'
import { clean } from '../text.ts'
import type { Sentences } from './phrases.ts'
import {
  and,
  capital,
  count,
  department,
  hours,
  label,
  level,
  named,
  quoted,
} from './sv-grammar.ts'

const SHOWN = 5

export const systemSentences: Sentences<
  | 'systems'
  | 'classification'
  | 'contract'
  | 'continuity'
  | 'notForYou'
  | 'which'
  | 'unknownSystem'
  | 'unknownPerson'
> = {
  systems: ({ of, items, total, page, pages }) => {
    if (total === 0) return noneOf(of)
    const names = items.slice(0, SHOWN).map(of.kind === 'contracts' ? ending : named)
    const rest = (page === 1 ? total : items.length) - names.length
    const said = and(rest > 0 ? [...names, `${rest} till`] : names)
    const where = page > 1 ? ` (sida ${page} av ${pages})` : ''
    return `${capital(some(of, total))}${where}: ${said}.`
  },
  classification: ({ system }) =>
    system.classification.length > 0
      ? `Klassningen av ${named(system)} är ${and(system.classification.map(level))}.`
      : `Ingen informationsklassning är registrerad för ${named(system)}.`,
  contract: ({ system }, { today }) => {
    const note = system.contractNote ? clean(system.contractNote, 160).replace(/\.$/, '') : null
    const end = system.contractEnd
    if (end)
      return `Avtalet för ${named(system)} ${end < today ? 'gick ut' : 'går ut'} ${end}${note ? ` (${note})` : ''}.`
    return note
      ? `Om avtalet för ${named(system)} står det i registret ${quoted(note)}.`
      : `Inget avtalsslut är registrerat för ${named(system)}.`
  },
  continuity: ({ system }) => {
    const { rtoHours, rpoHours, note } = system.continuity
    if (rtoHours !== null)
      return `RTO för ${named(system)} är ${hours(rtoHours)}${rpoHours === null ? '; ingen RPO är registrerad' : ` och RPO ${hours(rpoHours)}`}.`
    if (rpoHours !== null)
      return `RPO för ${named(system)} är ${hours(rpoHours)}; ingen RTO är registrerad.`
    return note
      ? `Om avbrott i ${named(system)} står det i registret ${quoted(note)}.`
      : `Varken RTO eller RPO är registrerad för ${named(system)}.`
  },
  notForYou: ({ topic, system, ask }) => {
    const name = system && named(system)
    const what = {
      classification: name ? `Klassningen av ${name}` : 'Vilka system som saknar klassning',
      contract: name ? `Avtalet för ${name}` : 'Vilka avtal som går ut',
      gaps: 'Vilka system som saknar ansvarig',
      continuity: `RTO och RPO${name ? ` för ${name}` : ''}`,
    }
    return `${what[topic]} visar jag bara för dem som berörs${ask ? `, men du kan fråga ${clean(ask.role.definite)}` : ''}.`
  },
  which: ({ between, name, choices }) => {
    if (between === 'people')
      return `Flera personer passar in${name ? ` på ${quoted(name)}` : ''}: vem menar du?`
    const told = choices.length <= SHOWN ? `: ${or(apart(choices))}` : ''
    return `${whichOne(withoutGenitive(name), choices)}${told}?`
  },
  unknownSystem: ({ name, near }) => {
    const asked = quoted(withoutGenitive(name))
    if (near.length === 0) return `${asked} finns inte i systemregistret.`
    // A near name that is the very name asked for is in the register, only not where it was looked for.
    return near.some((one) => isCalled(one, withoutGenitive(name)))
      ? `Menar du ${or(apart(near, true))}?`
      : `${asked} finns inte i systemregistret; kanske menar du ${or(apart(near))}?`
  },
  unknownPerson: ({ name, near }) =>
    `${quoted(name)} finns inte i katalogen${near.length > 0 ? '; menar du någon av dem som heter ungefär så?' : '.'}`,
}

const or = (items: readonly string[]) =>
  new Intl.ListFormat('sv', { type: 'disjunction' }).format(items.slice(0, 5))

/** «Vilken Lifecare», but «Vilket system … med ”lönesystemet”» where the choices have names of their own. */
function whichOne(name: string, choices: readonly Choice[]): string {
  if (!name) return 'Vilket system menar du'
  return choices.every((choice) => foldedName(choice.name).includes(foldedName(name)))
    ? `Vilken ${clean(name, 60)} menar du`
    : `Vilket system menar du med ${quoted(name)}`
}

/** Abbreviations take «:s»: «PMO:s» is PMO. */
const withoutGenitive = (name: string) => name.replace(/[:’']s$/iu, '')

/** The names of choices, with what tells them apart where names are alike (or always, if told so). */
function apart(choices: readonly Choice[], always = false): string[] {
  const named = Map.groupBy(choices, ({ name }) => foldedName(name))
  const said = choices.map(({ name, detail }) =>
    detail && (always || named.get(foldedName(name))?.length !== 1)
      ? `${clean(name)} (${department(detail)})`
      : clean(name),
  )
  return [...new Set(said)]
}

const isCalled = (choice: Choice, name: string) => foldedName(choice.name) === foldedName(name)
const foldedName = (name: string) => clean(name).toLocaleLowerCase('sv')

function some(of: SystemsOf, total: number): string {
  switch (of.kind) {
    case 'department':
      return `${department(of.department)} har ${count(total, 'ett system', 'system')} i registret`
    case 'vendor':
      return `${count(total, 'ett system', 'system')} i registret kommer från ${clean(of.vendor)}`
    case 'without':
      return `${among(of.mine, total)} saknar ${label(of.role)}${at(of.department)}`
    case 'unclassified':
      return `${among(of.mine, total)} saknar klassning${at(of.department)}`
    case 'contracts':
      return `${total === 1 ? 'avtalet' : 'avtalen'} för ${among(of.mine, total)}${at(of.asked.department)} ${ends(of.span)}`
  }
}

const among = (mine: boolean | undefined, total: number) =>
  mine ? count(total, 'ett av dina system', 'av dina system') : count(total, 'ett system', 'system')

const ending = (system: System) => `${named(system)} (${system.contractEnd})`

/** When contracts end, by the days themselves: «i år» is told as the year. */
function ends({ from, to }: Span): string {
  if (!to) return 'går ut framöver'
  if (!from) return `har gått ut senast ${to}`
  const year = to.slice(0, 4)
  return from === `${year}-01-01` && to === `${year}-12-31`
    ? `går ut under ${year}`
    : `går ut mellan ${from} och ${to}`
}

const at = (unit: string | null) => (unit ? ` på ${department(unit)}` : '')

function noneOf(of: SystemsOf): string {
  switch (of.kind) {
    case 'department':
      return `Inget system i registret hör till ${department(of.department)}.`
    case 'vendor':
      return `Inget system i registret kommer från ${clean(of.vendor)}.`
    case 'without':
      return `Alla system${at(of.department)} har ${label(of.role)}.`
    case 'unclassified':
      return `Alla system${at(of.department)} är klassade.`
    case 'contracts':
      return `Inget avtal ${of.mine ? 'för dina system' : 'i registret'}${at(of.asked.department)} ${ends(of.span)}${of.undated > 0 ? `, men för ${count(of.undated, 'ett system', 'system')} finns inget slutdatum` : ''}.`
  }
}
