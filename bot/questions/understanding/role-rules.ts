import { roleId } from '../../routine/routine.ts'
import type { Question } from '../question.ts'
import { foundBy, type Heard, has, meaningsOf, roleAsked, says } from './heard.ts'
import type { Sign } from './meaning.ts'
import { type Rule, rule } from './rule.ts'

const around: readonly Sign[] = ['resp', 'has', 'me', 'system', 'systems', 'manager', 'info']

/** Questions about roles: what they do, who holds them, how they differ. */
export const roleRules: readonly Rule[] = [
  rule(
    {
      needs: ['difference', 'ROLE'],
      may: [...around, 'own', 'duties', 'resp', 'manage', 'itSide', 'contact', 'do'],
    },
    difference,
  ),
  rule(
    {
      needs: ['ROLE', 'duties'],
      may: [...around, 'do', 'DUTY', 'own', 'get', 'access', 'it', 'DOCUMENT', 'document'],
    },
    dutiesOf,
  ),
  rule({ needs: ['ROLE', 'do', 'what'], may: [...around, 'duties', 'own', 'get'] }, dutiesOf),
  rule({ needs: ['own', 'do', 'what'], may: ['system', 'duties'] }, dutiesOf),
  rule({ needs: ['ROLE', 'resp', 'what'], may: [...around, 'duties', 'own'] }, dutiesOf),
  rule({ needs: ['ROLE', 'resp'], may: ['has', 'duties', 'own', 'manager'] }, (heard) =>
    has(heard, 'who') ? null : dutiesOf(heard),
  ),
  rule({ needs: ['ROLE', 'what'], may: ['own', 'info', 'manager', 'system'] }, dutiesOf),
  rule({ needs: ['manager', 'duties'], may: ['ROLE', 'resp', 'do', 'has'] }, () => ({
    kind: 'dutiesOf',
    role: roleId.lineManager,
  })),
  rule(
    {
      needs: ['ROLE', 'DEPARTMENT'],
      may: [...around, 'department', 'reach', 'TITLE', 'own', 'we', 'itSide', 'reports'],
    },
    inDepartment,
  ),
  rule(
    {
      needs: ['manager', 'DEPARTMENT'],
      may: [...around, 'department', 'reach', 'ROLE', 'reports', 'itSide', 'TITLE'],
    },
    headOf,
  ),
  rule(
    {
      needs: ['reports', 'DEPARTMENT'],
      may: [...around, 'department', 'manager', 'itSide', 'ROLE'],
    },
    headOf,
  ),
  rule(
    { needs: ['resp', 'DEPARTMENT', 'who'], may: ['department', 'manager', 'reports', 'itSide'] },
    headOf,
  ),
  rule(
    {
      needs: ['ROLE'],
      may: [
        'resp',
        'has',
        'me',
        'we',
        'reach',
        'contact',
        'info',
        'own',
        'manage',
        'department',
        'businessSide',
        'TITLE',
        'help',
        'incidentAct',
        'system',
        'itSide',
        'list',
      ],
    },
    roleHolder,
  ),
  rule({ needs: ['own'], may: ['system', 'has'] }, roleHolder),
  rule({ needs: ['contact'], may: ['system', 'resp', 'has', 'me'] }, contactPerson),
  rule(
    {
      needs: ['TITLE'],
      may: ['DEPARTMENT', 'department', 'reach', 'we', 'contact', 'manager', 'info'],
    },
    titleHolder,
  ),
]

function difference(heard: Heard): Question | null {
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
function dutiesOf(heard: Heard): Question | null {
  const role = roleAsked(heard)
  if (role === null || says(heard, /^(?:vem|vems|who)$/)) return null
  const among = meaningsOf(heard, 'DUTY').flatMap((meaning) => meaning.duties)
  const its = heard.vocabulary.snapshot.routine.duties.filter(
    (duty) => duty.role === role && among.includes(duty.id),
  )
  return its.length > 0
    ? { kind: 'dutyHolder', duties: its.map(({ id }) => id) }
    : { kind: 'dutiesOf', role }
}

function inDepartment(heard: Heard): Question | null {
  const [department] = meaningsOf(heard, 'DEPARTMENT')
  const role = meaningsOf(heard, 'ROLE')[0]?.role
  if (!department || !role || has(heard, 'what')) return null
  if (role === roleId.lineManager) return headOf(heard)
  const by = foundBy(heard, role)
  return {
    kind: 'roleHolder',
    role,
    department: by === 'organisation' ? null : department.department,
  }
}

/** Who leads a department; who leads the IT department is the head of IT. */
function headOf(heard: Heard): Question | null {
  const department = meaningsOf(heard, 'DEPARTMENT')[0]?.department
  if (department === undefined || has(heard, 'what')) return null
  if (/^(?:it|digital)/i.test(department))
    return { kind: 'roleHolder', role: roleId.headOfIt, department: null }
  return { kind: 'roleHolder', role: roleId.departmentHead, department }
}

/** «Vem är kontaktperson?» needs a system, as the role does. */
function contactPerson(heard: Heard): Question | null {
  const asked = says(heard, /^(?:kontaktperson(?:en)?|contact)$/)
  return asked ? { kind: 'roleHolder', role: roleId.systemAdministrator, department: null } : null
}

/** A role by itself; one that is held per system is that of the system last spoken of. */
function roleHolder(heard: Heard): Question | null {
  const role = roleAsked(heard)
  if (role === null || asksElse(heard)) return null
  const { systemId } = heard.memory
  const by = foundBy(heard, role)
  if (by === 'system' && systemId) return { kind: 'holder', role, systemId }
  if (by === 'manager') return { kind: 'manager', of: 'me' }
  return by === null
    ? null
    : { kind: 'roleHolder', role, department: by === 'department' ? ownDepartment(heard) : null }
}

/** «Var» asks where, unless it is «vår» without its ring. */
const asksElse = (heard: Heard) => has(heard, 'what') || (has(heard, 'where') && !has(heard, 'we'))

const ownDepartment = (heard: Heard) =>
  has(heard, 'me') || has(heard, 'we') ? (heard.asker?.department ?? null) : null

const MOST_HOLDERS = 8

/** «Vem är kommundirektör?»: whoever has the title, if they can be told apart. */
function titleHolder(heard: Heard): Question | null {
  const title = heard.pieces.find(({ meanings }) => meanings.some(({ sign }) => sign === 'TITLE'))
  const department = meaningsOf(heard, 'DEPARTMENT')[0]?.department
  const { people } = heard.vocabulary.snapshot.directory
  const ids = meaningsOf(heard, 'TITLE')
    .flatMap((meaning) => meaning.people)
    .filter((id) => department === undefined || people.get(id)?.department === department)
  const [only, ...others] = ids
  if (only === undefined || has(heard, 'what') || ids.length > MOST_HOLDERS) return null
  if (others.length === 0) return { kind: 'person', personId: only }
  const choices = ids.map((personId): Question => ({ kind: 'person', personId }))
  return { kind: 'which', between: 'people', name: title?.text ?? '', choices }
}
