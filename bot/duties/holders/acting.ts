import type { Person } from '../../directory/person.ts'
import type { Occurrence, Scope } from '../occurrence.ts'
import {
  type Below,
  coordinators,
  departmentHeads,
  lineAbove,
  type Recipient,
} from './line-above.ts'
import { type OnDay, type Seat, seatOf } from './seat.ts'

/** An occurrence as far as it matters to who holds it. */
export type Held = Pick<Occurrence, 'duty' | 'scope' | 'delegateId'>

/** Who is to see that something gets done, and from whom it rises when they don't. */
export type Acting = { seat: Seat; those: readonly Recipient[]; below: Below }

/**
 * The holder; for one who has left, or where the directory gives no manager, the line above; and for what nobody
 * holds both the department's heads and the coordinators. Who is to leave or to start never acts in their own case.
 */
export function actingFor({ duty, scope }: Held, knowing: OnDay): Acting {
  const seat = seatOf(duty, scope, knowing)
  const person = personOf(seat)
  const without = { person, scope, except: subjectOf(scope) }
  const those = actingIn(seat, without, knowing)
  const except = new Set([...without.except, ...those.map((one) => one.person.id)])
  const below = { person: those[0]?.person ?? person, scope, except }
  return { seat, those, below }
}

function personOf(seat: Seat): Person | null {
  if (seat.kind === 'held') return seat.holder
  return seat.kind === 'left' ? seat.former : null
}

function actingIn(seat: Seat, below: Below, knowing: OnDay): readonly Recipient[] {
  switch (seat.kind) {
    case 'held':
      return [{ person: seat.holder, why: 'holder' }]
    case 'left':
    case 'noManager':
      return lineAbove(below, knowing)
    case 'vacant':
      return [...departmentHeads(below, knowing), ...coordinators(below, knowing)]
  }
}

function subjectOf(scope: Scope): ReadonlySet<string> {
  if (scope.kind !== 'event') return new Set()
  const { kind, personId } = scope.event
  return new Set(personId !== null && (kind === 'leaves' || kind === 'starts') ? [personId] : [])
}
