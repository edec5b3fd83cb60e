import { isDeepStrictEqual } from 'node:util'
import { addDays, type Day } from '../../calendar/day.ts'
import type { Assignment, Holder } from '../assignment.ts'
import type { HeldByHand } from '../by-hand/store.ts'
import { foldedDepartment } from '../holding/folded.ts'
import type { Register } from '../register.ts'

/** From whom everything goes. */
export type Giver =
  | { kind: 'person'; personId: string }
  | { kind: 'department'; department: string }

/** One role for one system that somebody else is to hold. */
export type Handover = { systemId: string; name: string; assignment: Assignment }

/** All that a person or department holds on a day or later, by system. */
export function handovers({ systems, bySystem }: Register, from: Giver, on: Day): Handover[] {
  return [...systems.values()]
    .filter(({ vanishedOn, lifeCycle }) => vanishedOn === null && lifeCycle !== 'ended')
    .flatMap(({ id, name }) =>
      (bySystem.get(id) ?? [])
        .filter(({ validTo }) => validTo === null || validTo >= on)
        .filter(({ holder }) => isGivers(holder, from))
        .map((assignment) => ({ systemId: id, name, assignment })),
    )
}

function isGivers(holder: Holder, from: Giver): boolean {
  if (from.kind === 'person') return holder.kind === 'person' && holder.personId === from.personId
  if (holder.kind !== 'department' && holder.kind !== 'post') return false
  return foldedDepartment(holder.department) === foldedDepartment(from.department)
}

/** To whom it goes; a post keeps its title in the new department. */
export type Taker =
  | { kind: 'person'; personId: string }
  | { kind: 'department'; department: string }

/**
 * Who holds a role once some of its assignments have gone over: until the day before, whoever held it; from the day
 * on, the taker in the same place.
 * @param ids the assignments that go over
 */
export function afterTransfer(
  assignments: readonly Assignment[],
  { ids, to, on }: { ids: ReadonlySet<string>; to: Taker; on: Day },
): HeldByHand[] {
  const stays = assignments.filter(({ id }) => !ids.has(id))
  return assignments.flatMap((one): HeldByHand[] => {
    if (!ids.has(one.id)) return [{ kept: one }]
    const next = { holder: takenBy(one.holder, to), validFrom: later(one.validFrom, on) }
    const isThere = stays.some((other) => isDeepStrictEqual(other.holder, next.holder))
    const taken = isThere ? [] : [{ ...next, validTo: one.validTo }]
    const isBefore = one.validFrom === null || one.validFrom < on
    const ends = isBefore ? [{ kept: { ...one, validTo: addDays(on, -1) } }] : []
    return [...taken, ...ends]
  })
}

function takenBy(holder: Holder, to: Taker): Holder {
  if (to.kind === 'department' && holder.kind === 'post')
    return { ...holder, department: to.department }
  return to
}

const later = (from: Day | null, on: Day): Day => (from !== null && from > on ? from : on)
