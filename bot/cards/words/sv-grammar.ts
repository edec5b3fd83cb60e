import type { Whether } from '../../questions/answer.ts'
import type { Level, System } from '../../register/system.ts'
import type { Role } from '../../routine/routine.ts'
import { clean } from '../text.ts'

const conjunction = new Intl.ListFormat('sv', { type: 'conjunction' })

/** «A, B och C» */
export const and = (items: readonly string[]) => conjunction.format(items)

/** «A, B samt C», where an item may itself hold an «och». */
export function together(items: readonly string[]): string {
  return items.some((item) => item.includes(' och ')) && items.length > 1
    ? `${items.slice(0, -1).join(', ')} samt ${items.at(-1)}`
    : and(items)
}

/** The first names of a long list, and how many more there are. */
export function some(items: readonly string[], shown: number): string {
  return items.length > shown + 1
    ? and([...items.slice(0, shown), `${items.length - shown} till`])
    : and(items)
}

export const capital = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)

/** A text as it stands inside a sentence: «Systemägare» loses its capital, «IT-chef» keeps it. */
export function inside(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(text)
    ? text.charAt(0).toLocaleLowerCase('sv') + text.slice(1)
    : text
}

/** A department inside a sentence: «socialförvaltningen», but «IT-avdelningen» and «Norrsunds bibliotek». */
export function department(name: string): string {
  const shown = clean(name)
  return COMMON.test(shown) ? inside(shown) : shown
}
const COMMON =
  /^(?:\p{Lu}\p{Ll}+-?(?: och |, ))?(?:tekniska )?\p{L}?\p{Ll}*(?:förvaltningen|avdelningen|enheten|kontoret|sektionen|staben|nämnden|gruppen|verksamheten)$/iu

/** «Anna Bergs», «Lars», «PMO:s». */
export function genitive(name: string): string {
  if (/[sxz]$/i.test(name)) return name
  return /(?:^|[\s-])\p{Lu}{2,}$/u.test(name) || /\d$/.test(name) ? `${name}:s` : `${name}s`
}

export const label = (role: Role, count = 1) => clean(count === 1 ? role.label.sv : role.plural.sv)

/** «ingen systemägare», «inget dataskyddsombud». */
export const none = (role: Role) => `${isNeuter(role) ? 'inget' : 'ingen'} ${label(role)}`
export const registered = (role: Role) => (isNeuter(role) ? 'registrerat' : 'registrerad')
const isNeuter = (role: Role) => /et$/i.test(role.definite)

/** «socialchef, socialförvaltningen», «socialchef», «socialförvaltningen» or nothing. */
export function position(title: string | null, unit: string | null): string {
  return [title && inside(clean(title)), unit && department(unit)].filter(Boolean).join(', ')
}

/** «Konfidentialitet» for a scale that the register knows by itself; any other as it came. */
export const scaleName = (scale: string) => SCALES.get(scale) ?? clean(scale, 60)
const SCALES: ReadonlyMap<string, string> = new Map([
  ['confidentiality', 'Konfidentialitet'],
  ['integrity', 'Riktighet'],
  ['availability', 'Tillgänglighet'],
  ['traceability', 'Spårbarhet'],
  ['class', 'Informationsklass'],
  ['criticality', 'Verksamhetskritikalitet'],
  ['K', 'Konfidentialitet'],
  ['R', 'Riktighet'],
  ['T', 'Tillgänglighet'],
  ['S', 'Spårbarhet'],
])

/** «konfidentialitet 3», as it stands inside a sentence. */
export const level = ({ scale, label: mark }: Level) =>
  `${inside(scaleName(scale))} ${inside(clean(mark, 80))}`

/** «1 timme», «0,5 timmar». */
export const hours = (number: number) =>
  number === 1 ? '1 timme' : `${number.toLocaleString('sv')} timmar`

export const named = (system: System) => clean(system.name)
export const quoted = (text: string) => `”${clean(text, 80)}”`
export const count = (number: number, one: string, many = one) =>
  number === 1 ? one : `${number} ${many}`

/** A sentence that begins with a role, as the answer to «är det jag?». */
export const whetherYou = (whether: Whether | undefined, sentence: string): string =>
  whether ? `${WHETHER[whether]}${inside(sentence)}` : sentence
const WHETHER = {
  you: 'Ja, det är du: ',
  yourPeople: 'Ja, för dina medarbetare är det du: ',
  others: 'Nej, ',
} as const
