import type { Directory } from '../../directory/directory.ts'
import type { Person } from '../../directory/person.ts'
import { type Assignment, holdsOn } from '../../register/assignment.ts'
import { headsOf } from '../../register/holding/department-head.ts'
import { heldBy, inPost } from '../../register/holding/held.ts'
import { holdsAtLarge } from '../../register/holding/organisation-role.ts'
import { roleOf } from '../../register/holding/role-holders.ts'
import type { Register } from '../../register/register.ts'
import type { Role } from '../../routine/routine.ts'
import type { Answer, SystemRoles } from '../answer.ts'
import type { Asking } from './asking.ts'
import { byName } from './systems-index.ts'
import { dueFor } from './tasks.ts'

type Why = Extract<Answer, { kind: 'myDuties' }>['items'][number]['why']

export function answerMySystems(asking: Asking, id: string | null): Answer {
  if (!asking.asker) return { kind: 'unknownAsker' }
  const role = id === null ? null : roleOf(asking, id)
  if (id !== null && !role) return { kind: 'gone' }
  const items = systemsOf(asking, asking.asker)
    .map(({ system, roles }) => ({
      system,
      roles: roles.filter((held) => role === null || held.id === role.id),
    }))
    .filter(({ roles }) => roles.length > 0)
  return { kind: 'mySystems', role, items }
}

/** The duties of every role that the asker holds, each with why Ansvar thinks so. */
export function answerMyDuties(asking: Asking): Answer {
  if (!asking.asker) return { kind: 'unknownAsker' }
  const { roles, duties } = asking.snapshot.routine
  const held = new Set(systemsOf(asking, asking.asker).flatMap((item) => item.roles))
  const items = roles.flatMap((role) => {
    const why = held.has(role) ? 'register' : whyHeld(asking, role, asking.asker)
    return why ? [{ role, why, duties: duties.filter((duty) => duty.role === role.id) }] : []
  })
  const occurrences = dueFor(asking)
  const due = occurrences.length > 0 ? { occurrences, snapshot: asking.snapshot } : undefined
  return { kind: 'myDuties', due, items }
}

/** What a person answers for: systems by the register, and the roles that do not belong to a system. */
export function answerResponsibilitiesOf(asking: Asking, personId: string): Answer {
  const { directory, routine } = asking.snapshot
  const person = directory.people.get(personId)
  if (!person) return { kind: 'gone' }
  const roles = routine.roles.filter((role) => whyHeld(asking, role, person) !== null)
  return {
    kind: 'responsibilities',
    person: heldBy(directory, person),
    items: systemsOf(asking, person),
    roles,
  }
}

/** A person's systems today with their roles for each, by name; posts that the person holds are counted. */
export function systemsOf(asking: Asking, person: Person): SystemRoles[] {
  const { register, routine } = asking.snapshot
  const assignments = assignmentsOf(asking, person)
  const bySystem = Map.groupBy(assignments, (assignment) => assignment.systemId)
  const items = [...bySystem].flatMap(([systemId, held]) => {
    const system = register.systems.get(systemId)
    const ids = new Set(held.map((assignment) => assignment.role))
    const roles = routine.roles.filter((role) => ids.has(role.id))
    return system && roles.length > 0 ? [{ system, roles }] : []
  })
  return items.toSorted((one, other) => byName(one.system, other.system))
}

function assignmentsOf(asking: Asking, person: Person): Assignment[] {
  const { register, directory } = asking.snapshot
  const inPosts = person.active
    ? postsOf(register).filter(
        ({ holder }) =>
          holder.kind === 'post' && inPost(directory, holder).some(({ id }) => id === person.id),
      )
    : []
  const named = register.byPerson.get(person.id) ?? []
  return [...named, ...inPosts].filter((assignment) => holdsOn(assignment, asking.today))
}

const posts = new WeakMap<Register, Assignment[]>()

function postsOf(register: Register): Assignment[] {
  const found =
    posts.get(register) ??
    [...register.bySystem.values()].flat().filter(({ holder }) => holder.kind === 'post')
  posts.set(register, found)
  return found
}

/** Why somebody holds a role that does not belong to a system; null when they don't. */
function whyHeld({ snapshot }: Asking, role: Role, person: Person | null): Why | null {
  if (!person?.active) return null
  const { directory } = snapshot
  switch (role.found.by) {
    case 'organisation':
      return whyAtLarge(directory, role, person)
    case 'department':
      return isHead(directory, role, person) ? 'title' : null
    case 'manager':
      return directory.reports.has(person.id) ? 'leads' : null
    case 'system':
      return null
  }
}

function whyAtLarge(directory: Directory, role: Role, person: Person): Why | null {
  const known = holdsAtLarge(directory, role, person)
  return known && (known === 'title' ? 'title' : 'named')
}

function isHead(directory: Directory, role: Role, { id, department }: Person): boolean {
  return headsOf(directory, role, department ?? '').some((head) => head.id === id)
}
