import { aboutSystem } from './about.ts'
import { foundBy, type Heard, has, meaningsOf, placeOf } from './heard.ts'
import { type Rule, rule } from './rule.ts'
import { around, specialRules } from './special-rules.ts'
import {
  chiefOf,
  contact,
  contactOrRole,
  contractOf,
  duties,
  holder,
  informationOwner,
  organisationRole,
  owner,
} from './system-questions.ts'

/** Questions about one system, the narrower ones first. */
export const systemRules: readonly Rule[] = [
  ...specialRules,
  rule(
    {
      needs: ['SYSTEM', 'DUTY', 'resp'],
      may: ['dutyVerb', 'classification', 'contract', 'system', 'DEPARTMENT', 'ROLE', 'purge'],
    },
    duties,
  ),
  rule(
    {
      needs: ['SYSTEM', 'DUTY', 'dutyVerb', 'who'],
      may: ['classification', 'contract', 'system', 'DEPARTMENT', 'ROLE'],
    },
    (heard) =>
      has(heard, 'what') || has(heard, 'how') || asksAfterDuty(heard) ? null : duties(heard),
  ),
  rule(
    {
      needs: ['SYSTEM', 'classification'],
      may: [...around, 'when', 'DUTY', 'dutyVerb', 'info', 'date', 'not', 'without'],
      unknown: 'named',
    },
    (heard) => aboutSystem(heard, (systemId) => ({ kind: 'classification', systemId })),
  ),
  rule(
    {
      needs: ['SYSTEM', 'contract'],
      may: [...around, 'when', 'expire', 'vendor', 'DUTY', 'VENDOR', 'date', 'info', 'we'],
      unknown: 'named',
    },
    contractOf,
  ),
  rule({ needs: ['SYSTEM', 'expire', 'when'], may: [...around, 'date'] }, contractOf),
  rule({ needs: ['SYSTEM', 'own', 'without'], may: [...around, 'DUTY'] }, owner),
  rule({ needs: ['SYSTEM', 'ROLE', 'without'], may: around }, holder),
  rule(
    { needs: ['SYSTEM', 'reach', 'approve'], may: [...around, 'own', 'contact'] },
    (heard) => holder(heard) ?? contact(heard),
  ),
  rule(
    { needs: ['SYSTEM', 'own', 'dutyVerb'], may: ['system', 'DEPARTMENT', 'resp'] },
    informationOwner,
  ),
  rule({ needs: ['SYSTEM', 'own', 'PERSON'], may: around }, (heard) =>
    !has(heard, 'what') ? owner(heard) : null,
  ),
  rule(
    {
      needs: ['SYSTEM', 'ROLE', 'PERSON'],
      may: [...around, 'contact', 'manage', 'resp', 'itSide'],
    },
    (heard) => (has(heard, 'what') ? null : holder(heard)),
  ),
  rule({ needs: ['SYSTEM', 'manage', 'PERSON'], may: around }, (heard) =>
    has(heard, 'what') ? null : holder(heard),
  ),
  rule({ needs: ['SYSTEM', 'contact', 'PERSON'], may: around }, (heard) =>
    has(heard, 'what') ? null : contact(heard),
  ),
  rule(
    {
      needs: ['SYSTEM', 'own'],
      may: [...around, 'someone', 'info', 'manager', 'DUTY', 'approve', 'vendor'],
      unknown: 'any',
    },
    (heard) => (has(heard, 'vendor') || has(heard, 'access') ? null : owner(heard)),
  ),
  rule(
    {
      needs: ['SYSTEM', 'itSide'],
      may: [...around, 'contact', 'manage', 'help', 'info', 'VENDOR'],
      unknown: 'named',
    },
    holder,
  ),
  rule(
    {
      needs: ['SYSTEM', 'contact'],
      may: [
        ...around,
        'help',
        'manage',
        'info',
        'someone',
        'not',
        'do',
        'DUTY',
        'incidentAct',
        'dutyVerb',
        'change',
        'access',
      ],
      unknown: 'named',
    },
    (heard) =>
      has(heard, 'access') || (has(heard, 'change') && !has(heard, 'who'))
        ? null
        : contactOrRole(heard),
  ),
  rule(
    {
      needs: ['SYSTEM', 'ROLE'],
      may: [...around, 'info', 'contact', 'manage', 'manager', 'itSide'],
      unknown: 'any',
    },
    (heard) => holder(heard) ?? organisationRole(heard),
  ),
  rule(
    { needs: ['SYSTEM', 'manage'], may: [...around, 'info', 'contact', 'reports'], unknown: 'any' },
    holder,
  ),
  rule(
    {
      needs: ['SYSTEM', 'resp'],
      may: [...around, 'contact', 'help', 'info', 'DUTY', 'someone', 'dutyVerb'],
      unknown: 'named',
    },
    // «Vad ansvarar Stella för?» is about her, not about the system of that name.
    (heard) => (has(heard, 'what') && has(heard, 'PERSON') ? null : contact(heard)),
  ),
  rule({ needs: ['SYSTEM', 'help'], may: [...around, 'contact', 'info'] }, contactOrRole),
  rule({ needs: ['SYSTEM', 'manager'], may: [...around, 'reports'] }, chiefOf),
  rule({ needs: ['SYSTEM', 'reach', 'who'], may: around }, contact),
]

/** «Ska skriva PUB-avtal och undrar vem som är systemägare …»: what the asker is about to do is not asked for. */
const asksAfterDuty = (heard: Heard) =>
  meaningsOf(heard, 'ROLE').some(({ role }) => foundBy(heard, role) === 'system') &&
  placeOf(heard, 'who') > placeOf(heard, 'DUTY')
