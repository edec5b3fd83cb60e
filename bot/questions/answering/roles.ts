import type { Directory } from '../../directory/directory.ts'
import { headsOf } from '../../register/holding/department-head.ts'
import { type Held, heldBy, type RoleHeld } from '../../register/holding/held.ts'
import { holdersAtLarge } from '../../register/holding/organisation-role.ts'
import { roleOf } from '../../register/holding/role-holders.ts'
import { type Duty, type Role, roleId } from '../../routine/routine.ts'
import type { Answer, DutyHeld, Whether } from '../answer.ts'
import type { Question } from '../question.ts'
import type { Asking } from './asking.ts'
import { ownManager } from './own-manager.ts'
import { isSeveral } from './system.ts'
import { leadsPeople, whetherAsManager, whetherMe } from './whether-me.ts'

export function answerDutiesOf(asking: Asking, id: string): Answer {
  const role = roleOf(asking, id)
  return role ? { kind: 'dutiesOf', role, duties: dutiesOf(asking, role) } : { kind: 'gone' }
}

export function answerRoleDifference(asking: Asking, ids: readonly string[]): Answer {
  const roles = ids.flatMap((id) => roleOf(asking, id) ?? [])
  if (roles.length < ids.length) return { kind: 'gone' }
  return {
    kind: 'roleDifference',
    roles: roles.map((role) => ({ role, duties: dutiesOf(asking, role) })),
  }
}

/** Who holds a role for the organisation or for a department; roles held otherwise need a system or a person. */
export function answerRoleHolder(
  asking: Asking,
  { role: id, department }: { role: string; department: string | null },
): Answer {
  const role = roleOf(asking, id)
  if (!role) return { kind: 'gone' }
  if (role.found.by === 'organisation') return holdersInOrganisation(asking, role)
  if (role.found.by === 'department') return headsAnswer(asking, role, department)
  return { kind: 'rolePerSystem', role }
}

function holdersInOrganisation({ snapshot }: Asking, role: Role): Answer {
  const { held, known } = holdersAtLarge(snapshot.directory, role)
  if (!isSeveral(held)) return { kind: 'roleVacant', role, department: null }
  return { kind: 'roleHolders', role, department: null, held, known }
}

/** The head of the department asked about, else of the asker's own, else of every department. */
function headsAnswer(asking: Asking, role: Role, asked: string | null): Answer {
  const { directory } = asking.snapshot
  const own = asking.asker?.department
  const department = asked ?? (own && headsOf(directory, role, own).length > 0 ? own : null)
  const departments = department === null ? everyDepartment(directory) : [department]
  const held = departments
    .flatMap((name) => headsOf(directory, role, name))
    .map((head) => heldBy(directory, head))
  if (!isSeveral(held)) return { kind: 'roleVacant', role, department }
  return { kind: 'roleHolders', role, department, held, known: 'title' }
}

function everyDepartment({ byDepartment }: Directory): string[] {
  const names = [...byDepartment.keys()].filter(Boolean)
  return names.toSorted((one, other) => one.localeCompare(other, 'sv'))
}

const LETTERS = 'ARCI'

/** Who answers for duties: what the municipality has decided first, then who is accountable before who takes part. */
export function answerDutyHolder(
  asking: Asking,
  {
    duties: ids,
    asksMe,
    ofTheirPeople,
  }: Pick<Extract<Question, { kind: 'dutyHolder' }>, 'duties' | 'asksMe' | 'ofTheirPeople'>,
): Answer {
  const { duties } = asking.snapshot.routine
  const leads = leadsPeople(asking)
  // An employee's manager is the asker then, not the asker's own.
  const asked = duties
    .filter(({ id }) => ids.includes(id))
    .toSorted(
      (one, other) =>
        Number(one.standing === 'proposed') - Number(other.standing === 'proposed') ||
        LETTERS.indexOf(one.letter) - LETTERS.indexOf(other.letter),
    )
  const [first, ...rest] = asked.flatMap(
    (duty) => dutyHeld(ofTheirPeople && leads ? { ...asking, asker: null } : asking, duty) ?? [],
  )
  if (!first) return { kind: 'gone' }
  const whether = asksMe ? whetherTheirs(asking, [first, ...rest]) : undefined
  return { kind: 'dutyHolders', items: [first, ...rest], leads, whether }
}

/** Of several duties it is told only where it is the same for all. */
function whetherTheirs(asking: Asking, items: readonly DutyHeld[]): Whether | undefined {
  const all = new Set(
    items.map(({ duty, role, held }) =>
      duty.id === INCIDENTS
        ? undefined
        : (whetherAsManager(asking, role) ?? whetherMe(asking, held)),
    ),
  )
  const [only] = all
  return all.size === 1 ? only : undefined
}

function dutyHeld(asking: Asking, duty: Duty): DutyHeld | null {
  const role = roleOf(asking, duty.role)
  if (!role) return null
  const consulted = duty.id === INCIDENTS ? coordinatorOf(asking) : null
  return { duty, role, held: holdersOfDuty(asking, role, duty), consulted }
}

/** The starter's duty that line managers have «i samråd med säkerhetssamordnaren». */
const INCIDENTS = 'line-manager-incidents'

function coordinatorOf(asking: Asking): RoleHeld | null {
  const role = roleOf(asking, roleId.securityCoordinator)
  return role && { role, held: holdersAtLarge(asking.snapshot.directory, role).held }
}

/**
 * An event is handled by the asker's own manager. The other duties of line managers are about some employee, who is
 * seldom the asker: nobody is named then.
 */
function holdersOfDuty(asking: Asking, role: Role, duty: Duty): Held[] {
  if (role.found.by !== 'manager') return holdersAtLarge(asking.snapshot.directory, role).held
  const manager = duty.id === INCIDENTS ? ownManager(asking) : null
  return manager ? [manager] : []
}

function dutiesOf({ snapshot }: Asking, role: Role): Duty[] {
  return snapshot.routine.duties.filter((duty) => duty.role === role.id)
}
