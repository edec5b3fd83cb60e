import { isDeepStrictEqual } from 'node:util'
import type { Day } from '../../calendar/day.ts'
import type { Queryable } from '../../database/database.ts'
import type { Directory } from '../../directory/directory.ts'
import type { Routine } from '../../routine/routine.ts'
import type { Assignment, Holder } from '../assignment.ts'
import type { Stored } from '../import/stored.ts'
import { type ByHand, setAssignments } from './store.ts'

/** Who is to hold a role, the first to ask first. Both ends of the days are included. */
export type Wanted = { holder: Holder; validFrom: Day | null; validTo: Day | null }

/** Why holders of a role can't be these; `index` counts from 0. */
export type WrongHolder = {
  kind: 'wrongHolder'
  index: number
  why: 'unknownPerson' | 'left' | 'twice' | 'endsBeforeItBegins' | 'unknownText'
}

/** What is wrong with the first wrong holder; null when all can be taken. Somebody who left may stay, but not come. */
export function wrongHolder(
  wanted: readonly Wanted[],
  before: readonly Assignment[],
  { people }: Pick<Directory, 'people'>,
): WrongHolder | null {
  for (const [index, one] of wanted.entries()) {
    const isThere = before.some(({ holder }) => isDeepStrictEqual(holder, one.holder))
    const why = isTwice(wanted, index) ? 'twice' : reason(one, isThere, people)
    if (why) return { kind: 'wrongHolder', index, why }
  }
  return null
}

function reason(
  { holder, validFrom, validTo }: Wanted,
  isThere: boolean,
  people: Directory['people'],
): WrongHolder['why'] | null {
  if (validFrom && validTo && validTo < validFrom) return 'endsBeforeItBegins'
  if (isThere) return null
  if (holder.kind === 'unknown') return 'unknownText'
  if (holder.kind !== 'person') return null
  const person = people.get(holder.personId)
  if (!person) return 'unknownPerson'
  return person.active ? null : 'left'
}

/** The same holder on the same day; one after the other is fine. */
function isTwice(wanted: readonly Wanted[], index: number): boolean {
  const one = wanted[index]
  return wanted
    .slice(0, index)
    .some((other) => one && isDeepStrictEqual(one.holder, other.holder) && overlap(one, other))
}

const overlap = (one: Wanted, other: Wanted) => startsBy(one, other) && startsBy(other, one)
const startsBy = ({ validFrom }: Wanted, { validTo }: Wanted) =>
  validFrom === null || validTo === null || validFrom <= validTo

/** Whether a system can have holders of a role of its own: the routine says so, or somebody holds it already. */
export function isHeldPerSystem(
  { roles }: Routine,
  { assignments }: Stored,
  role: string,
): boolean {
  return (
    roles.some(({ id, found }) => id === role && found.by === 'system') ||
    assignments.some((one) => one.role === role)
  )
}

/** Sets who holds a role from now on; those whose time has ended stay, so that one can tell who held it. */
export async function setRole(
  transaction: Queryable,
  { system, assignments }: Stored,
  { role, wanted }: { role: string; wanted: readonly Wanted[] },
  byHand: ByHand,
): Promise<void> {
  const ended = assignments.filter(
    ({ role: other, validTo }) => other === role && validTo !== null && validTo < byHand.on,
  )
  const held = [...wanted, ...ended.map((kept) => ({ kept }))]
  await setAssignments(transaction, { systemId: system.id, role, held }, byHand)
}
