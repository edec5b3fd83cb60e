import type { Choice, SystemsOf } from '../../questions/answer.ts'
import type { Span } from '../../questions/period.ts'
import type { System } from '../../register/system.ts'
import { clean } from '../text.ts'
import { and, capital, count, hours, label, level, named, quoted } from './en-grammar.ts'
import type { Sentences } from './phrases.ts'

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
    const said = and(rest > 0 ? [...names, `${rest} more`] : names)
    const where = page > 1 ? ` (page ${page} of ${pages})` : ''
    return `${capital(some(of, total))}${where}: ${said}.`
  },
  classification: ({ system }) =>
    system.classification.length > 0
      ? `The classification of ${named(system)} is ${and(system.classification.map(level))}.`
      : `No information classification is registered for ${named(system)}.`,
  contract: ({ system }, { today }) => {
    const note = system.contractNote ? clean(system.contractNote, 160).replace(/\.$/, '') : null
    const end = system.contractEnd
    if (end)
      return `The contract for ${named(system)} ${end < today ? 'ended' : 'ends'} on ${end}${note ? ` (${note})` : ''}.`
    return note
      ? `The register says ${quoted(note)} of the contract for ${named(system)}.`
      : `No end of contract is registered for ${named(system)}.`
  },
  continuity: ({ system }) => {
    const { rtoHours, rpoHours, note } = system.continuity
    if (rtoHours !== null)
      return `The RTO of ${named(system)} is ${hours(rtoHours)}${rpoHours === null ? '; no RPO is registered' : ` and the RPO ${hours(rpoHours)}`}.`
    if (rpoHours !== null)
      return `The RPO of ${named(system)} is ${hours(rpoHours)}; no RTO is registered.`
    return note
      ? `The register says ${quoted(note)} of interruptions in ${named(system)}.`
      : `Neither RTO nor RPO is registered for ${named(system)}.`
  },
  notForYou: ({ topic, system, ask }) => {
    const of = system ? ` of ${named(system)}` : ''
    const what = {
      classification: system ? `the classification${of}` : 'which systems lack a classification',
      contract: system ? `the contract${of}` : 'which contracts end',
      gaps: 'which systems lack somebody responsible',
      continuity: `the RTO and RPO${of}`,
    }
    return `I show ${what[topic]} only to those concerned${ask ? `, but you can ask the ${label(ask.role)}` : ''}.`
  },
  which: ({ between, name, choices }) => {
    if (between === 'people')
      return `Several people match${name ? ` ${quoted(name)}` : ''}: who do you mean?`
    const told = choices.length <= SHOWN ? `: ${or(apart(choices))}` : ''
    return `${whichOne(withoutGenitive(name), choices)}${told}?`
  },
  unknownSystem: ({ name, near }) => {
    const asked = quoted(withoutGenitive(name))
    if (near.length === 0) return `${asked} is not in the register of systems.`
    // A near name that is the very name asked for is in the register, only not where it was looked for.
    return near.some((one) => isCalled(one, withoutGenitive(name)))
      ? `Do you mean ${or(apart(near, true))}?`
      : `${asked} is not in the register of systems; do you perhaps mean ${or(apart(near))}?`
  },
  unknownPerson: ({ name, near }) =>
    `${quoted(name)} is not in the directory${near.length > 0 ? '; do you mean somebody with a name like that?' : '.'}`,
}

const or = (items: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(items.slice(0, 5))

/** “Which Lifecare”, but “Which system … by “payroll”” where the choices have names of their own. */
function whichOne(name: string, choices: readonly Choice[]): string {
  if (!name) return 'Which system do you mean'
  return choices.every((choice) => foldedName(choice.name).includes(foldedName(name)))
    ? `Which ${clean(name, 60)} do you mean`
    : `Which system do you mean by ${quoted(name)}`
}

const withoutGenitive = (name: string) => name.replace(/[:’']s$/iu, '')

/** The names of choices, with what tells them apart where names are alike (or always, if told so). */
function apart(choices: readonly Choice[], always = false): string[] {
  const named = Map.groupBy(choices, ({ name }) => foldedName(name))
  const said = choices.map(({ name, detail }) =>
    detail && (always || named.get(foldedName(name))?.length !== 1)
      ? `${clean(name)} (${clean(detail)})`
      : clean(name),
  )
  return [...new Set(said)]
}

const isCalled = (choice: Choice, name: string) => foldedName(choice.name) === foldedName(name)
const foldedName = (name: string) => clean(name).toLowerCase()

function some(of: SystemsOf, total: number): string {
  const systems = count(total, 'one system', 'systems')
  switch (of.kind) {
    case 'department':
      return `${clean(of.department)} has ${systems} in the register`
    case 'vendor':
      return `${systems} in the register ${total === 1 ? 'comes' : 'come'} from ${clean(of.vendor)}`
    case 'without':
      return `${among(of.mine, total)}${at(of.department)} ${total === 1 ? 'has' : 'have'} no ${label(of.role)}`
    case 'unclassified':
      return `${among(of.mine, total)}${at(of.department)} ${total === 1 ? 'has' : 'have'} no classification`
    case 'contracts':
      return `the ${total === 1 ? 'contract' : 'contracts'} of ${among(of.mine, total)}${at(of.asked.department)} ${ends(of.span, total)}`
  }
}

const among = (mine: boolean | undefined, total: number) =>
  mine
    ? count(total, 'one of your systems', 'of your systems')
    : count(total, 'one system', 'systems')

const ending = (system: System) => `${named(system)} (${system.contractEnd})`

/** When contracts end, by the days themselves: “this year” is told as the year. */
function ends({ from, to }: Span, total: number): string {
  const end = total === 1 ? 'ends' : 'end'
  if (!to) return `${end} from today on`
  if (!from) return `ended by ${to}`
  const year = to.slice(0, 4)
  return from === `${year}-01-01` && to === `${year}-12-31`
    ? `${end} in ${year}`
    : `${end} between ${from} and ${to}`
}

const at = (unit: string | null) => (unit ? ` at ${clean(unit)}` : '')

function noneOf(of: SystemsOf): string {
  switch (of.kind) {
    case 'department':
      return `No system in the register belongs to ${clean(of.department)}.`
    case 'vendor':
      return `No system in the register comes from ${clean(of.vendor)}.`
    case 'without':
      return `Every system${at(of.department)} has a registered ${label(of.role)}.`
    case 'unclassified':
      return `Every system${at(of.department)} is classified.`
    case 'contracts':
      return `No contract ${of.mine ? 'of your systems' : 'in the register'}${at(of.asked.department)} ${ends(of.span, 1)}${of.undated > 0 ? `, but for ${count(of.undated, 'one system', 'systems')} there is no end date` : ''}.`
  }
}
