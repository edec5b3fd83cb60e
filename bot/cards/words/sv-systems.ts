import type { Choice, SystemsOf } from '../../questions/answer.ts'
import { clean } from '../text.ts'
import type { Sentences } from './phrases.ts'
import { and, capital, count, department, label, level, named, quoted } from './sv-grammar.ts'

const SHOWN = 5

export const systemSentences: Sentences<
  | 'systems'
  | 'classification'
  | 'contract'
  | 'notForYou'
  | 'which'
  | 'unknownSystem'
  | 'unknownPerson'
> = {
  systems: ({ of, items, total, page, pages }) => {
    if (total === 0) return noneOf(of)
    const names = items.slice(0, SHOWN).map(named)
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
  notForYou: ({ topic, system, ask }) => {
    const what = {
      classification: 'Klassningen',
      contract: 'Avtalet',
      gaps: 'Vilka system som saknar ansvarig',
    }
    const of = system ? ` ${topic === 'classification' ? 'av' : 'för'} ${named(system)}` : ''
    return `${what[topic]}${topic === 'gaps' ? '' : of} visar jag bara för dem som berörs${ask ? `, men du kan fråga ${clean(ask.role.definite)}` : ''}.`
  },
  which: ({ between, name, choices }) => {
    if (between === 'people')
      return `Flera personer passar in${name ? ` på ${quoted(name)}` : ''}: vem menar du?`
    const told = choices.length <= SHOWN ? `: ${or(apart(choices))}` : ''
    return `Vilken${name ? ` ${clean(name, 60)}` : ''} menar du${told}?`
  },
  unknownSystem: ({ name, near }) =>
    `${quoted(name)} finns inte i systemregistret${near.length > 0 ? `; kanske menar du ${or(near.map((one) => clean(one.name)))}?` : '.'}`,
  unknownPerson: ({ name, near }) =>
    `Jag hittar ingen som heter ${quoted(name)} i katalogen${near.length > 0 ? '; menar du någon av dem som heter ungefär så?' : '.'}`,
}

const or = (items: readonly string[]) =>
  new Intl.ListFormat('sv', { type: 'disjunction' }).format(items.slice(0, 5))

/** The names of choices, or what tells them apart where the names are alike. */
function apart(choices: readonly Choice[]): string[] {
  const names = new Set(choices.map(({ name }) => name))
  return choices.map(({ name, detail }) =>
    names.size === choices.length || !detail
      ? clean(name)
      : `${clean(name)} (${department(detail)})`,
  )
}

function some(of: SystemsOf, total: number): string {
  switch (of.kind) {
    case 'department':
      return `${department(of.department)} har ${count(total, 'ett system', 'system')} i registret`
    case 'vendor':
      return `${count(total, 'ett system', 'system')} i registret kommer från ${clean(of.vendor)}`
    case 'without':
      return `${of.mine ? count(total, 'ett av dina system', 'av dina system') : count(total, 'ett system', 'system')} saknar ${label(of.role)}${at(of.department)}`
  }
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
  }
}
