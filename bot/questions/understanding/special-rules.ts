import { has, says } from './heard.ts'
import type { Sign } from './meaning.ts'
import { type Rule, rule } from './rule.ts'
import {
  bothRoles,
  contact,
  continuityOf,
  departmentOfSystem,
  everything,
  owner,
} from './system-questions.ts'

/** What may stand around a system's name. */
export const around: readonly Sign[] = [
  'system',
  'systems',
  'DEPARTMENT',
  'department',
  'environment',
  'businessSide',
  'me',
  'has',
  'reach',
  'resp',
  'ROLE',
  'someone',
  'get',
  'PLACE',
]

const troubled: readonly Sign[] = [
  ...around,
  'contact',
  'carryOut',
  'help',
  'not',
  'incidentAct',
  'order',
  'do',
  'find',
  'dutyVerb',
]

/** Sentences about a system with a word of their own: two roles at once, «tillhör», trouble, the vendor, RTO. */
export const specialRules: readonly Rule[] = [
  // «Vem kan Treserva bäst?»
  rule({ needs: ['SYSTEM', 'best', 'who'], may: [...around, 'contact'] }, (heard) =>
    says(heard, /^(?:kan|kanner|vet|know|knows)$/) ? contact(heard) : null,
  ),
  rule({ needs: ['SYSTEM'], may: [...around, 'own', 'manage', 'itSide', 'contact'] }, bothRoles),
  rule({ needs: ['SYSTEM', 'info', 'who'], may: around }, (heard) =>
    says(heard, /^(?:belongs?|tillhor|hor)$/) && !has(heard, 'department') ? owner(heard) : null,
  ),
  rule({ needs: ['SYSTEM', 'department', 'contact'], may: ['system', 'has'] }, departmentOfSystem),
  rule({ needs: ['SYSTEM', 'trouble', 'who'], may: troubled }, (heard) =>
    says(heard, /^(?:vilka|vilket|vilken|which)$/) && !has(heard, 'contact')
      ? null
      : contact(heard),
  ),
  rule({ needs: ['SYSTEM', 'trouble', 'contact'], may: troubled }, contact),
  rule(
    { needs: ['SYSTEM', 'vendor'], may: ['system', 'DEPARTMENT', 'PLACE', 'has', 'we'] },
    everything,
  ),
  rule(
    {
      needs: ['SYSTEM', 'continuity'],
      may: [...around, 'expire', 'when', 'do', 'date', 'info', 'not', 'dutyVerb'],
    },
    continuityOf,
  ),
]
