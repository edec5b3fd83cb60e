import { normaliseHeader } from '../../sheet/headers.ts'
import { type Field, fieldNames, fields } from './fields.ts'
import { unguarded } from './formula.ts'
import type { SheetRole } from './roles.ts'
import { wellFormed } from './words.ts'

/** What a column is about: a field, a role, or nothing that Ansvar knows; then its cells are kept as they come. */
export type Target =
  | { kind: 'field'; field: Field }
  | { kind: 'role'; role: string }
  | { kind: 'extra' }
export type Column = { header: string; target: Target }

/** How surely a header says what its column is about. */
type Sure = 'told' | 'clear' | 'vague'
const surest: Sure[] = ['told', 'clear', 'vague']
type Guess = { target: Target; sure: Sure } | null

/** What headers mean: those in use, and those that `--map` tells about (their targets by header). */
export type Meanings = {
  roles: readonly SheetRole[]
  told: ReadonlyMap<string, Target>
  guess: (header: string) => Guess
}

export function meaningsOf(
  roles: readonly SheetRole[],
  told: ReadonlyMap<string, Target> = new Map(),
): Meanings {
  const known = new Map<string, Guess>()
  const learn = (words: readonly string[], target: Target, sure: Sure) => {
    for (const word of words) {
      const key = plain(word)
      if (key && !known.has(key)) known.set(key, { target, sure })
    }
  }
  for (const sure of ['clear', 'vague'] as const) {
    for (const role of roles) learn(role[sure], { kind: 'role', role: role.id }, sure)
    for (const field of fieldNames) {
      const label = sure === 'clear' ? [fields[field].label] : []
      learn([...label, ...fields[field][sure].split('|')], { kind: 'field', field }, sure)
    }
  }
  const toldByKey = new Map([...told].map(([header, target]) => [plain(header), target]))
  const guess = (header: string): Guess => {
    const target = toldByKey.get(plain(header))
    return target ? { target, sure: 'told' } : (known.get(plain(header)) ?? null)
  }
  return { roles, told: toldByKey, guess }
}

/** A header without its case, punctuation, brackets and dots over letters, which get lost on the way. */
export function plain(header: string): string {
  return normaliseHeader(header).normalize('NFD').replace(/\p{M}/gu, '')
}

/**
 * What each column of a header row is about. Of several columns for one thing the surest is taken and the others
 * are kept as further columns; several as sure are taken together only where a cell may hold several (people, and
 * the steps of a department's path).
 */
export function columnsOf(headers: readonly string[], meanings: Meanings): Column[] {
  const named = withNames(headers)
  if (isOwnExport(named)) return withOwnKeys(ownColumns(named, meanings))
  const guesses = headers.map((header) => meanings.guess(header))
  const columns = named.map((header, index) => ({ header, target: taken(index, guesses) }))
  return withOwnKeys(columns)
}

function taken(index: number, guesses: readonly Guess[]): Target {
  const guess = guesses[index]
  if (!guess || guess.target.kind === 'extra') return { kind: 'extra' }
  const rivals = guesses.map((other) =>
    other && keyOf(other.target) === keyOf(guess.target) ? other.sure : null,
  )
  const best = surest.find((sure) => rivals.includes(sure))
  const isFirst = rivals.indexOf(guess.sure) === index
  return guess.sure === best && (isFirst || mayBeSeveral(guess.target))
    ? guess.target
    : { kind: 'extra' }
}

/** Further columns with one header are told apart by a number, so that no cell takes another's place. */
function withOwnKeys(columns: readonly Column[]): Column[] {
  const seen = new Map<string, number>()
  return columns.map((column) => {
    if (column.target.kind !== 'extra') return column
    const count = (seen.get(column.header) ?? 0) + 1
    seen.set(column.header, count)
    return count === 1 ? column : { ...column, header: `${column.header} (${count})` }
  })
}

const mayBeSeveral = (target: Target) =>
  target.kind === 'role' || (target.kind === 'field' && target.field === 'department')

export function keyOf(target: Target): string {
  if (target.kind === 'field') return target.field
  return target.kind === 'role' ? `role:${target.role}` : 'extra'
}

/** Ansvar's own export has every field under its own label; whatever else has such a header was a further column. */
export const isOwnExport = (headers: readonly string[]) =>
  fieldNames.every((field, index) => headers[index] === fields[field].label)

/** How an export heads a role that the routine does not name. */
const OWN_ROLE = /^role:(.+)$/

function ownColumns(headers: readonly string[], { roles, told, guess }: Meanings): Column[] {
  const seen = new Set<string>()
  return headers.map((header, index) => {
    const field = fieldNames[index]
    const role = roles.find(({ label }) => label === header)?.id ?? OWN_ROLE.exec(header)?.[1]
    const isAgain = seen.has(header)
    seen.add(header)
    if (told.has(plain(header)))
      return { header, target: guess(header)?.target ?? { kind: 'extra' } }
    if (field) return { header, target: { kind: 'field', field } }
    if (role && !isAgain) return { header, target: { kind: 'role', role } }
    return { header, target: { kind: 'extra' } }
  })
}

/** A column without a header is called by its letter, and so is one whose header no record can have as a key. */
function withNames(headers: readonly string[]): string[] {
  return headers.map((header, index) => {
    const name = unguarded(wellFormed(header)).trim()
    return name === '' || name === '__proto__' ? `Kolumn ${letterOf(index)}` : name
  })
}

function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter
}
