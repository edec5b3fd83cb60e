import { roleId } from '../../routine/routine.ts'
import type { Question } from '../question.ts'
import { foundBy, type Heard, has, meaningsOf, says } from './heard.ts'
import type { Sign } from './meaning.ts'
import { type Rule, rule } from './rule.ts'

const around: readonly Sign[] = [
  'systems',
  'system',
  'has',
  'own',
  'manage',
  'resp',
  'department',
  'itSide',
  'info',
  'contact',
  'reports',
  'get',
  'uses',
  'we',
  'do',
]

/** What is asked about one system rather than about all that a vendor of its name delivers. */
const rolesAsked: readonly Sign[] = ['own', 'manage', 'resp', 'contact']

/** Questions about several systems. */
export const listRules: readonly Rule[] = [
  rule(
    {
      needs: ['without'],
      may: [
        'systems',
        'system',
        'has',
        'own',
        'ROLE',
        'resp',
        'contact',
        'manage',
        'DEPARTMENT',
        'department',
        'itSide',
        'not',
        'get',
        'someone',
      ],
    },
    without,
  ),
  rule({ needs: ['VENDOR', 'systems'], may: [...around, 'vendor'] }, ofVendor),
  rule({ needs: ['VENDOR', 'vendor'], may: [...around, 'do', 'more'] }, (heard) =>
    has(heard, 'SYSTEM') && rolesAsked.some((sign) => has(heard, sign)) ? null : ofVendor(heard),
  ),
  rule({ needs: ['VENDOR', 'has', 'what'], may: around }, (heard) =>
    has(heard, 'SYSTEM') ? null : ofVendor(heard),
  ),
  rule({ needs: ['DEPARTMENT', 'systems'], may: around }, ofDepartment),
  rule({ needs: ['DEPARTMENT', 'own'], may: around }, (heard) =>
    says(heard, /^(?:vem|vems|who)$/) ? null : ofDepartment(heard),
  ),
  rule({ needs: ['DEPARTMENT', 'resp', 'what'], may: around }, ofDepartment),
  rule({ needs: ['DEPARTMENT', 'manage', 'what'], may: around }, ofDepartment),
]

/** A department or a vendor alone asks for its systems. */
export const bareList: readonly Rule[] = [
  rule({ needs: ['DEPARTMENT'], may: ['itSide'] }, (heard) =>
    heard.pieces.length === 1 ? ofDepartment(heard) : null,
  ),
  rule({ needs: ['VENDOR'] }, (heard) => (heard.pieces.length === 1 ? ofVendor(heard) : null)),
]

function without(heard: Heard): Question | null {
  const role = roleLacking(heard)
  if (role === null || (says(heard, /^(?:vem|vems|who)$/) && !has(heard, 'systems'))) return null
  const department = meaningsOf(heard, 'DEPARTMENT')[0]?.department ?? null
  return { kind: 'systemsWithout', role, department, page: 1 }
}

function roleLacking(heard: Heard): string | null {
  const role = meaningsOf(heard, 'ROLE').find(
    (meaning) => foundBy(heard, meaning.role) === 'system',
  )?.role
  if (role)
    return has(heard, 'itSide') && role === roleId.systemAdministrator
      ? roleId.technicalAdministrator
      : role
  if (has(heard, 'own')) return roleId.systemOwner
  const administrator = has(heard, 'resp') || has(heard, 'contact') || has(heard, 'manage')
  return administrator ? roleId.systemAdministrator : null
}

function ofVendor(heard: Heard): Question | null {
  const vendor = meaningsOf(heard, 'VENDOR')[0]?.vendor
  return vendor === undefined ? null : { kind: 'systemsOfVendor', vendor, page: 1 }
}

function ofDepartment(heard: Heard): Question | null {
  const departments = new Set(meaningsOf(heard, 'DEPARTMENT').map(({ department }) => department))
  const [department] = departments
  const asksHead =
    has(heard, 'manager') || (has(heard, 'reports') && says(heard, /^(?:vem|who|whos)$/))
  return department === undefined || departments.size > 1 || asksHead
    ? null
    : { kind: 'systemsOfDepartment', department, page: 1 }
}
