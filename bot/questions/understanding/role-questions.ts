import { roleId } from '../../routine/routine.ts'
import type { Question } from '../question.ts'
import { asksWhat, foundBy, type Heard, has, meaningsOf, roleAsked, says } from './heard.ts'

export function difference(heard: Heard): Question | null {
  const roles = [
    ...new Set([
      ...meaningsOf(heard, 'ROLE').map(({ role }) => role),
      ...(has(heard, 'manager') ? [roleId.lineManager] : []),
    ]),
  ]
  const [one, other] = roles
  return one && other && roles.length === 2 ? { kind: 'roleDifference', roles: [one, other] } : null
}

/** The duties of a role, unless somebody's holder is asked for. */
export function dutiesOf(heard: Heard): Question | null {
  const role = roleAsked(heard)
  if (role === null || says(heard, /^(?:vem|vems|who)$/)) return null
  if (has(heard, 'what') && !asksWhat(heard)) return null
  const among = meaningsOf(heard, 'DUTY').flatMap((meaning) => meaning.duties)
  const its = heard.vocabulary.snapshot.routine.duties.filter(
    (duty) => duty.role === role && among.includes(duty.id),
  )
  return its.length > 0
    ? { kind: 'dutyHolder', duties: its.map(({ id }) => id) }
    : { kind: 'dutiesOf', role }
}

export function inDepartment(heard: Heard): Question | null {
  const [department] = meaningsOf(heard, 'DEPARTMENT')
  const role = meaningsOf(heard, 'ROLE')[0]?.role
  if (!department || !role || asksWhat(heard)) return null
  if (role === roleId.lineManager) return headOf(heard)
  const by = foundBy(heard, role)
  return {
    kind: 'roleHolder',
    role,
    department: by === 'organisation' ? null : department.department,
  }
}

/** Who leads a department; who leads the IT department is the head of IT. */
export function headOf(heard: Heard): Question | null {
  const department = meaningsOf(heard, 'DEPARTMENT')[0]?.department
  if (department === undefined || asksWhat(heard)) return null
  if (/^(?:it|digital)/i.test(department))
    return { kind: 'roleHolder', role: roleId.headOfIt, department: null }
  return { kind: 'roleHolder', role: roleId.departmentHead, department }
}

/** «Vem är kontaktperson?» needs a system, as the role does. */
export function contactPerson(heard: Heard): Question | null {
  const asked = says(heard, /^(?:kontaktperson(?:en)?|contact)$/)
  return asked ? { kind: 'roleHolder', role: roleId.systemAdministrator, department: null } : null
}

/** A role by itself; one that is held per system is that of the system last spoken of. */
export function roleHolder(heard: Heard): Question | null {
  const role = roleAsked(heard)
  if (role === null || asksElse(heard)) return null
  return heldRole(heard, role)
}

function heldRole(heard: Heard, role: string): Question | null {
  const { systemId } = heard.memory
  const by = foundBy(heard, role)
  if (by === 'system' && systemId) return { kind: 'holder', role, systemId }
  if (by === 'manager') return has(heard, 'PLACE') ? null : { kind: 'manager', of: 'me' }
  if (by === 'department' && says(heard, TOPMOST)) return titleHolder(heard)
  return by === null
    ? null
    : { kind: 'roleHolder', role, department: by === 'department' ? ownDepartment(heard) : null }
}

/** The one who leads all of it leads no department. */
const TOPMOST = /^(?:vd|vdn|ceo|hogsta|högsta|kommunen|kommunens|toppchef)$/

/** «Var» asks where, unless it is «vår» without its ring. */
const asksElse = (heard: Heard) =>
  asksWhat(heard) ||
  says(heard, /^(?:var|vart|where)$/) ||
  (has(heard, 'how') && !has(heard, 'reach') && !has(heard, 'contact'))

const ownDepartment = (heard: Heard) =>
  has(heard, 'me') || has(heard, 'we') ? (heard.asker?.department ?? null) : null

const MOST_HOLDERS = 8

/** «Vem är kommundirektör?»: whoever has the title, if they can be told apart. */
export function titleHolder(heard: Heard): Question | null {
  const title = heard.pieces.find(({ meanings }) => meanings.some(({ sign }) => sign === 'TITLE'))
  const department = meaningsOf(heard, 'DEPARTMENT')[0]?.department
  const { people } = heard.vocabulary.snapshot.directory
  const ids = meaningsOf(heard, 'TITLE')
    .flatMap((meaning) => meaning.people)
    .filter((id) => department === undefined || people.get(id)?.department === department)
  const [only, ...others] = ids
  if (only === undefined || asksElse(heard) || ids.length > MOST_HOLDERS) return null
  if (others.length === 0) return { kind: 'person', personId: only }
  const choices = ids.map((personId): Question => ({ kind: 'person', personId }))
  return { kind: 'which', between: 'people', name: title?.text ?? '', choices }
}
