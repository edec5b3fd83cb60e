import type { Person } from '../../directory/person.ts'
import { foldName } from '../known-people.ts'
import type { KnownHolders, KnownTitle } from './known-holders.ts'
import { fold } from './words.ts'

/** Whom or what a text names, as far as the directory tells. */
export type Recognised =
  /** `otherName`: the address is this person's, the name beside it is not. */
  | { kind: 'person'; person: Person; otherName: boolean }
  | { kind: 'several'; people: readonly Person[] }
  | { kind: 'post'; title: string; department: string }
  | { kind: 'department'; department: string }
  | { kind: 'nobody' }

/** What a reader of a cell knows: the directory, and the department of the row. */
export type Seen = { known: KnownHolders; ownDepartment: readonly string[] }

export const ADDRESS = /[^\s<>(),;:"'[\]|/]+@[^\s<>(),;:"'[\]|/]+/

/** Recognises one name, address, post or department; whoever is not known for certain is nobody. */
export function recognise(text: string, seen: Seen): Recognised {
  const written = asWritten(text)
  if (written) return written
  const byAddress = atAddress(text, seen.known)
  if (byAddress) return byAddress
  const named = seen.known.people.byName(text)
  if (named.kind === 'one') return { kind: 'person', person: named.person, otherName: false }
  if (named.kind === 'several') return { kind: 'several', people: named.people }
  return departmentIn(text, seen) ?? postIn(text, seen) ?? { kind: 'nobody' }
}

/** How an export writes a post or a department that the directory no longer knows. */
function asWritten(text: string): Recognised | null {
  const [, title, of] = /^post: (.+) \| (.+)$/.exec(text) ?? []
  if (title && of) return { kind: 'post', title, department: of }
  const department = /^förvaltning: (.+)$/.exec(text)?.[1]
  return department ? { kind: 'department', department } : null
}

/** A text with an address (or an id in angle brackets) is about its owner, and about nobody else. */
function atAddress(text: string, { people }: KnownHolders): Recognised | null {
  const id = /<([^<>@\s]+)>/.exec(text)?.[1]
  const address = ADDRESS.exec(text)?.[0]
    .replace(/^mailto:/i, '')
    .replace(/\.$/, '')
  if (!id && !address) return null
  const person = address ? people.byAddress(address) : people.byId(id ?? '')
  if (!person) return { kind: 'nobody' }
  const beside = nameBeside(text)
  const named = people.byName(beside)
  const isOther = beside !== '' && foldName(beside) !== foldName(person.name)
  if (isOther && named.kind === 'one' && named.person !== person) return { kind: 'nobody' }
  return { kind: 'person', person, otherName: isOther && !isIn(named, person) }
}

const isIn = (named: ReturnType<KnownHolders['people']['byName']>, person: Person) =>
  named.kind === 'one'
    ? named.person === person
    : named.kind === 'several' && named.people.includes(person)

/** What stands beside an address in the same text. */
export function nameBeside(text: string): string {
  return text
    .replace(/<[^<>]*>/g, ' ')
    .replace(new RegExp(ADDRESS, 'g'), ' ')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/["“”]/g, ' ')
    .replace(/\b(e-?post|mail|mejl|mailto)\b ?:?/gi, ' ')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '')
    .replace(/\s+/g, ' ')
}

function departmentIn(text: string, seen: Seen): Recognised | null {
  const department = departmentNamed(text, seen)
  return department ? { kind: 'department', department } : null
}

function departmentNamed(text: string, { known, ownDepartment }: Seen): string | null {
  const folded = fold(text)
  return (
    known.departments.get(folded) ?? ownDepartment.find((step) => fold(step) === folded) ?? null
  )
}

/** «Förvaltningschef» alone is the one of the row's own department; «Enhetschef Hemtjänst» names its department. */
function postIn(text: string, seen: Seen): Recognised | null {
  const words = fold(text).replace(/[(),]/g, ' ').split(' ').filter(Boolean)
  for (let count = words.length; count > 0; count -= 1) {
    const known = seen.known.titles.get(words.slice(0, count).join(' '))
    if (!known) continue
    const rest = words.slice(count).filter((word, index) => index > 0 || !LINKS.has(word))
    const department = rest.length > 0 ? spelled(rest, text, seen) : departmentOfPost(known, seen)
    if (department) return { kind: 'post', title: known.title, department }
  }
  return null
}
const LINKS = new Set(['på', 'för', 'vid', 'inom', 'i', 'hos', '-', '–'])

/** Departments have commas and brackets of their own at times, so the text as it came is tried too. */
function spelled(words: readonly string[], text: string, seen: Seen): string | null {
  const [first = ''] = words
  const asItCame = text.slice(Math.max(0, fold(text).indexOf(first)))
  return departmentNamed(words.join(' '), seen) ?? departmentNamed(asItCame, seen)
}

function departmentOfPost({ departments, count }: KnownTitle, seen: Seen): string | null {
  const own = seen.ownDepartment.toReversed().find((step) => departments.has(fold(step)))
  if (own) return departments.get(fold(own)) ?? null
  const [only = null] = departments.values()
  return count === 1 ? only : null
}
