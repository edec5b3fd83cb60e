import type { Whether } from '../../questions/answer.ts'
import type { Level, System } from '../../register/system.ts'
import type { Role } from '../../routine/routine.ts'
import { clean } from '../text.ts'

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** “A, B and C” */
export const and = (items: readonly string[]) => conjunction.format(items)

/** “A, B, and C”, where an item may itself hold an “and”. */
export function together(items: readonly string[]): string {
  return items.some((item) => item.includes(' and ')) && items.length > 1
    ? `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`
    : and(items)
}

/** The first names of a long list, and how many more there are. */
export function some(items: readonly string[], shown: number): string {
  return items.length > shown + 1
    ? and([...items.slice(0, shown), `${items.length - shown} more`])
    : and(items)
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A sentence's first word as it stands further in: “Approve” loses its capital, “IT” keeps it. */
export const inside = (text: string) =>
  /^\p{Lu}(?:\p{Ll}|\s)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** “Anna Berg’s”, “James’”. */
export const genitive = (name: string) => (/s$/i.test(name) ? `${name}’` : `${name}’s`)

export const label = (role: Role, count = 1) => clean(count === 1 ? role.label.en : role.plural.en)

/** “no system owner” */
export const none = (role: Role) => `no ${label(role)}`

export const position = (title: string | null, unit: string | null) =>
  [title && clean(title), unit && clean(unit)].filter(Boolean).join(', ')

/** “Confidentiality” for a scale that the register knows by itself; any other as it came. */
export const scaleName = (scale: string) => SCALES.get(scale) ?? clean(scale, 60)
const SCALES: ReadonlyMap<string, string> = new Map([
  ['confidentiality', 'Confidentiality'],
  ['integrity', 'Integrity'],
  ['availability', 'Availability'],
  ['traceability', 'Traceability'],
  ['class', 'Information class'],
  ['criticality', 'Business criticality'],
  ['K', 'Confidentiality'],
  ['R', 'Integrity'],
  ['T', 'Availability'],
  ['S', 'Traceability'],
])

/** “confidentiality 3”, as it stands inside a sentence; the label stays as the register writes it. */
export const level = ({ scale, label: mark }: Level) =>
  `${inside(scaleName(scale))} ${clean(mark, 80)}`

/** “1 hour”, “0.5 hours”. */
export const hours = (number: number) =>
  number === 1 ? '1 hour' : `${number.toLocaleString('en-GB')} hours`

export const named = (system: System) => clean(system.name)
export const quoted = (text: string) => `“${clean(text, 80)}”`
export const count = (number: number, one: string, many: string) =>
  number === 1 ? one : `${number} ${many}`

/** A sentence that begins with a role, as the answer to “is it me?”. */
export const whetherYou = (whether: Whether | undefined, sentence: string): string =>
  whether ? `${WHETHER[whether]}${inside(sentence)}` : sentence
const WHETHER = {
  you: 'Yes, that’s you: ',
  yourPeople: 'Yes, for the people you lead that’s you: ',
  others: 'No, ',
} as const
