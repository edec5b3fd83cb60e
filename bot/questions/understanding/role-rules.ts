import { roleId } from '../../routine/routine.ts'
import { has, says } from './heard.ts'
import type { Sign } from './meaning.ts'
import {
  contactPerson,
  difference,
  dutiesOf,
  headOf,
  inDepartment,
  roleHolder,
  titleHolder,
} from './role-questions.ts'
import { type Rule, rule } from './rule.ts'

const around: readonly Sign[] = ['resp', 'has', 'me', 'system', 'systems', 'manager', 'info']

const topical: readonly Sign[] = [
  'ownsMatter',
  'resp',
  'contact',
  'own',
  'manage',
  'help',
  'me',
  'businessSide',
  'DUTY',
  'do',
  'info',
]

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
    has(heard, 'who') && !says(heard, /^(?:ansvarsområden|ansvarsområdena|responsibilities)$/)
      ? null
      : dutiesOf(heard),
  ),
  rule({ needs: ['ROLE', 'what'], may: ['own', 'info', 'manager', 'system'] }, dutiesOf),
  rule({ needs: ['manager', 'duties'], may: ['ROLE', 'resp', 'do', 'has'] }, () => ({
    kind: 'dutiesOf',
    role: roleId.lineManager,
  })),
  rule({ needs: ['DOCUMENT', 'ROLE'], may: ['what', 'info', 'resp', 'duties'] }, dutiesOf),
  rule({ needs: ['security', 'who'], may: topical }, () => ({
    kind: 'roleHolder',
    role: roleId.securityCoordinator,
    department: null,
  })),
  rule({ needs: ['privacy', 'who'], may: topical }, () => ({
    kind: 'roleHolder',
    role: roleId.dataProtectionOfficer,
    department: null,
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
    { needs: ['reports', 'itSide', 'who'], may: ['own', 'manager', 'ROLE', 'department'] },
    () => ({
      kind: 'roleHolder',
      role: roleId.headOfIt,
      department: null,
    }),
  ),
  rule(
    { needs: ['resp', 'DEPARTMENT', 'who'], may: ['department', 'manager', 'reports', 'itSide'] },
    headOf,
  ),
  rule({ needs: ['contact', 'DEPARTMENT', 'who'], may: ['department'] }, (heard) =>
    says(heard, /^(?:runs|run|styr|driver)$/) ? headOf(heard) : null,
  ),
  rule(
    {
      needs: ['ROLE'],
      may: [
        'get',
        'someone',
        'PLACE',
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
