import type { Day } from '../../calendar/day.ts'
import { managerOf } from '../../directory/directory.ts'
import type { Person } from '../../directory/person.ts'
import { headsAlong, headsOf } from '../../register/holding/department-head.ts'
import { pathOf } from '../../register/holding/department-path.ts'
import { type Held, heldBy } from '../../register/holding/held.ts'
import { holdersAtLarge, type Known } from '../../register/holding/organisation-role.ts'
import { holdersFor, roleOf } from '../../register/holding/role-holders.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import { type Role, roleId } from '../../routine/routine.ts'
import type { DutyEvent, KeptDuty, Scope } from '../occurrence.ts'

/** What is known, and the day for which it is asked. */
export type OnDay = { snapshot: Snapshot; day: Day }

/** How somebody is known to hold a duty: `leads` those whom it is about, heads the `department` that holds it … */
export type HeldHow = 'register' | 'post' | 'department' | 'leads' | Known

/** Who sits where a duty belongs. */
export type Seat =
  /** `deputies`: the next ones in order, for the days on which the holder is away. */
  | { kind: 'held'; holder: Person; deputies: readonly Person[]; how: HeldHow }
  /** Nobody who is still there, but a line that answers for them: of who left, or of who has no manager. */
  | { kind: 'left'; former: Person }
  | { kind: 'noManager' }
  /** Nobody, or only somebody whom the directory does not know (`unknown`). */
  | { kind: 'vacant'; why: 'vacant' | 'unknown' }

type Sitting = { held: readonly Held[]; how: HeldHow }
const empty: Sitting = { held: [], how: 'register' }

/** Who holds a duty for a scope on a day. */
export function seatOf(duty: Pick<KeptDuty, 'role'>, scope: Scope, knowing: OnDay): Seat {
  const role = roleOf({ snapshot: knowing.snapshot, today: knowing.day }, duty.role)
  if (!role) return { kind: 'vacant', why: 'vacant' }
  if (role.found.by === 'manager') return leaderSeat(scope, knowing)
  return seatIn(sittingIn(role, scope, knowing), knowing)
}

/** A duty of managers belongs to who leads the people it is about. */
function leaderSeat(scope: Scope, knowing: OnDay): Seat {
  const { directory } = knowing.snapshot
  const person = directory.people.get(personIn(scope) ?? '')
  const leader = scope.kind === 'event' ? person && managerOf(directory, person) : person
  if (!leader) return { kind: 'noManager' }
  return seatIn({ held: [heldBy(directory, leader)], how: 'leads' }, knowing)
}

function personIn(scope: Scope): string | null {
  if (scope.kind === 'line') return scope.managerId
  return scope.kind === 'event' ? scope.event.personId : null
}

function sittingIn(role: Role, scope: Scope, knowing: OnDay): Sitting {
  switch (scope.kind) {
    case 'organisation':
    case 'line':
      return atLarge(role, knowing)
    case 'department':
      return forDepartment(role, pathOf(knowing.snapshot.register, scope.department), knowing)
    case 'system':
      return forSystem(role, scope.systemId, knowing)
    case 'event':
      return forEvent(role, scope.event, knowing)
  }
}

function atLarge(role: Role, { snapshot }: OnDay): Sitting {
  const { held, known } = holdersAtLarge(snapshot.directory, role)
  return { held, how: known }
}

function forDepartment(role: Role, path: readonly string[], knowing: OnDay): Sitting {
  if (role.found.by !== 'department') return atLarge(role, knowing)
  const { directory } = knowing.snapshot
  const heads = headsAlong(directory, role, path)
  return { held: heads.map((head) => heldBy(directory, head)), how: 'title' }
}

function forSystem(role: Role, systemId: string, knowing: OnDay): Sitting {
  const { snapshot, day } = knowing
  const system = snapshot.register.systems.get(systemId)
  if (!system) return empty
  const held = holdersFor({ snapshot, today: day }, system, role)
  if (role.found.by === 'organisation' && !held[0]?.assigned) return atLarge(role, knowing)
  return { held, how: 'title' }
}

function forEvent(role: Role, { systemId, personId }: DutyEvent, knowing: OnDay): Sitting {
  if (systemId !== null) return forSystem(role, systemId, knowing)
  const department = knowing.snapshot.directory.people.get(personId ?? '')?.department
  return forDepartment(role, department ? [department] : [], knowing)
}

/** The first who is still there holds it and the others stand in; else the first who left leaves a line behind. */
function seatIn({ held, how }: Sitting, { snapshot }: OnDay): Seat {
  const present = held.flatMap((one) => presentIn(one, how, snapshot))
  const [first, ...others] = present
  if (first) {
    const holder = first.person
    const rest = others.map(({ person }) => person).filter(({ id }) => id !== holder.id)
    return { kind: 'held', holder, deputies: [...new Set(rest)], how: first.how }
  }
  const left = held.find((one) => one.kind === 'left')
  if (left?.kind === 'left') return { kind: 'left', former: left.person }
  return { kind: 'vacant', why: held.some(({ kind }) => kind === 'unknown') ? 'unknown' : 'vacant' }
}

type Present = { person: Person; how: HeldHow }

function presentIn(held: Held, found: HeldHow, { directory, routine }: Snapshot): Present[] {
  switch (held.kind) {
    case 'person':
      return [{ person: held.person, how: held.assigned ? 'register' : found }]
    case 'post':
      return held.people.map((person) => ({ person, how: 'post' }))
    case 'department': {
      const head = routine.roles.find(({ id }) => id === roleId.departmentHead)
      const heads = head ? headsOf(directory, head, held.department) : []
      return heads.map((person) => ({ person, how: 'department' }))
    }
    case 'left':
    case 'unknown':
      return []
  }
}
