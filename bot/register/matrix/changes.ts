import type { Day } from '../../calendar/day.ts'
import { addDays } from '../../calendar/day.ts'
import type { Role } from '../../routine/routine.ts'
import type { Assignment, Holder } from '../assignment.ts'
import { type Held, heldAs } from '../holding/held.ts'
import type { AsOf } from '../holding/role-holders.ts'
import { assignmentsOf } from '../register.ts'
import { isInUse, type System } from '../system.ts'

/** What has come to be different between two days. */
export type MatrixChange =
  | {
      kind: 'role'
      system: System
      role: Role
      before: readonly Held[]
      after: readonly Held[]
      /** The last day on which it changed; null where that is not known. */
      day: Day | null
    }
  /** The system came into use, or went out of it. */
  | { kind: 'added' | 'gone'; system: System; day: Day | null }

/** The day of the last change of a system's role, or of the system itself (`role` null), as the history tells it. */
export type ChangedOn = (systemId: string, role: string | null) => Day | null

/** What the matrix of one day says of the roles held per system otherwise than that of an earlier one. */
export function matrixChanges(before: AsOf, after: AsOf, changedOn: ChangedOn): MatrixChange[] {
  const was = inUse(before)
  const is = inUse(after)
  const roles = after.snapshot.routine.roles
  const added = [...is.values()].filter(({ id }) => !was.has(id))
  const gone = [...was.values()].filter(({ id }) => !is.has(id))
  const same = [...is.values()].filter(({ id }) => was.has(id))
  return [
    ...added.map((system) => whole('added', system, changedOn)),
    ...gone.map((system) => whole('gone', system, changedOn)),
    ...same.flatMap((system) =>
      roles.flatMap((role) => roleChange({ system, role }, before, after, changedOn) ?? []),
    ),
  ]
}

const inUse = ({ snapshot: { register } }: AsOf) =>
  new Map([...register.systems].filter(([, system]) => isInUse(system)))

const whole = (kind: 'added' | 'gone', system: System, changedOn: ChangedOn): MatrixChange => ({
  kind,
  system,
  day: changedOn(system.id, null),
})

function roleChange(
  { system, role }: { system: System; role: Role },
  before: AsOf,
  after: AsOf,
  changedOn: ChangedOn,
): MatrixChange | null {
  const was = assignmentsOf(before.snapshot.register, system.id, role.id, before.today)
  const is = assignmentsOf(after.snapshot.register, system.id, role.id, after.today)
  if (was.map(keyOf).join('\n') === is.map(keyOf).join('\n')) return null
  const { directory } = after.snapshot
  const isWithin = (day: Day | null) => day !== null && before.today < day && day <= after.today
  const days = [
    changedOn(system.id, role.id),
    ...is.map(({ validFrom }) => validFrom),
    ...was.map(({ validTo }) => validTo && addDays(validTo, 1)),
  ]
  return {
    kind: 'role',
    system,
    role,
    before: was.map((one) => heldAs(directory, one)),
    after: is.map((one) => heldAs(directory, one)),
    day: days.filter(isWithin).toSorted().at(-1) ?? null,
  }
}

/** What makes two holders the same one. */
const keyOf = ({ holder }: Assignment) => JSON.stringify(partsOf(holder))

function partsOf(holder: Holder): string[] {
  switch (holder.kind) {
    case 'person':
      return ['person', holder.personId]
    case 'post':
      return ['post', holder.title, holder.department]
    case 'department':
      return ['department', holder.department]
    case 'unknown':
      return ['unknown', holder.text]
  }
}
