import type { Person } from '../../directory/person.ts'
import type { Language } from '../../routine/routine.ts'
import type { Memory } from '../memory.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Meaning, Piece, Sign } from './meaning.ts'

/** A question as heard: its pieces, and what it is heard with. */
export type Heard = {
  pieces: readonly Piece[]
  vocabulary: Vocabulary
  memory: Memory
  asker: Person | null
  language: Language
}

export const has = ({ pieces }: Heard, sign: Sign): boolean =>
  pieces.some(({ meanings }) => meanings.some((meaning) => meaning.sign === sign))

/** Tells whether one of these folded words stands in the question. */
export function says({ pieces }: Heard, pattern: RegExp): boolean {
  return pieces.some(({ text }) =>
    text
      .toLowerCase()
      .split(/[\s-]+/)
      .some((word) => pattern.test(word)),
  )
}

/** «Vad heter IT-chefen?» asks who it is, not what it does. */
export const asksWhat = (heard: Heard): boolean =>
  has(heard, 'what') && !says(heard, /^(?:heter|namn|namnet|kallas|name|called)$/)

/** The meanings of a sign, in the order of the question. */
export function meaningsOf<S extends Sign>(
  { pieces }: Heard,
  sign: S,
): Extract<Meaning, { sign: S }>[] {
  return pieces.flatMap(({ meanings }) => meanings.filter((meaning) => isOf(meaning, sign)))
}

function isOf<S extends Sign>(meaning: Meaning, sign: S): meaning is Extract<Meaning, { sign: S }> {
  return meaning.sign === sign
}

/** Where the first piece with this sign stands; -1 when none does. */
export const placeOf = ({ pieces }: Heard, sign: Sign): number =>
  pieces.findIndex(({ meanings }) => meanings.some((meaning) => meaning.sign === sign))

const TECHNICIAN = /^(?:\p{L}*tekniker(?:n|na)?|tech(?:ie|nicians?)?|engineer)$/u

/** The role asked for: a role's own word first, else what the verb says; null when no word says it. */
export function roleAsked(heard: Heard): string | null {
  const roles = [...new Set(meaningsOf(heard, 'ROLE').map(({ role }) => role))]
  if (has(heard, 'itSide') && (roles.includes('system-administrator') || !roles.length))
    if (
      has(heard, 'who') ||
      has(heard, 'contact') ||
      has(heard, 'resp') ||
      has(heard, 'manage') ||
      says(heard, TECHNICIAN) ||
      roles.length
    )
      return 'technical-administrator'
  const [first] = roles
  if (first !== undefined) return roles.find((role) => foundBy(heard, role) === 'system') ?? first
  if (has(heard, 'own')) return 'system-owner'
  if (has(heard, 'manage')) return 'system-administrator'
  return null
}

/** Tells how the holder of a role is found; null for a role that the routine lacks. */
export function foundBy(
  { vocabulary }: Heard,
  role: string,
): 'system' | 'department' | 'organisation' | 'manager' | null {
  return vocabulary.snapshot.routine.roles.find(({ id }) => id === role)?.found.by ?? null
}

/** Tells whether every piece can be one of these signs. */
export function consistsOf({ pieces }: Heard, signs: readonly Sign[]): boolean {
  return pieces.every(({ meanings }) => meanings.some(({ sign }) => signs.includes(sign)))
}
