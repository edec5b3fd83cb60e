import { roleId } from '../../routine/routine.ts'
import type { Question } from '../question.ts'
import { aboutSystem } from './about.ts'
import { access, accessTo, asksChief, forNamed, isOrderToBot } from './access-questions.ts'
import { dutiesKeyworded } from './duty-keywords.ts'
import { type Heard, has, says } from './heard.ts'
import type { Sign } from './meaning.ts'
import { type Rule, rule } from './rule.ts'
import { wants } from './wants.ts'

const around: readonly Sign[] = [
  'system',
  'systems',
  'DEPARTMENT',
  'department',
  'environment',
  'businessSide',
  'approve',
  'order',
  'carryOut',
  'end',
  'leave',
  'get',
  'has',
  'new',
  'someone',
  'not',
  'me',
  'they',
  'resp',
  'contact',
  'manage',
  'manager',
  'ROLE',
  'do',
  'date',
  'ORDINAL',
  'when',
  'DUTY',
  'help',
  'duties',
  'reports',
  'dutyVerb',
  'reach',
  'itSide',
  'info',
  'PERSON',
  'document',
  'PLACE',
  'businessSide',
  'incidentAct',
  'trouble',
]

/** Questions about access rights: for a system or for any, for the asker or for somebody else. */
export const accessRules: readonly Rule[] = [
  rule({ needs: ['access', 'SYSTEM'], may: around, unknown: 'any' }, (heard) =>
    isAsking(heard) && !isOrderToBot(heard) ? accessTo(heard) : null,
  ),
  rule({ needs: ['access'], may: around }, (heard) =>
    (isAsking(heard) || heard.pieces.length < 3) && !isOrderToBot(heard)
      ? forNamed(heard, access(heard, null))
      : null,
  ),
  rule({ needs: ['order', 'SYSTEM'], may: around }, (heard) =>
    tellsBot(heard) ? null : accessTo(heard),
  ),
  rule({ needs: ['approve', 'SYSTEM'], may: around }, (heard) =>
    says(heard, /^(?:ge|ger|give|gives)$/) ? null : accessTo(heard),
  ),
  // “Who sets her up in Treserva?”
  rule({ needs: ['carryOut', 'SYSTEM', 'who'], may: around }, (heard) =>
    says(heard, /^(?:her|him|them)$/) ? accessTo(heard) : null,
  ),
  rule({ needs: ['someone', 'order', 'what'], may: around }, (heard) => access(heard, null)),
  rule({ needs: ['someone', 'get', 'SYSTEM'], may: around }, (heard) =>
    says(heard, /^(?:vilka|vilken|vilket|which)$/)
      ? null
      : aboutSystem(heard, (systemId) => access(heard, systemId)),
  ),
  rule(
    { needs: ['get', 'me', 'SYSTEM'], may: ['system', 'DEPARTMENT', 'approve', 'order', 'how'] },
    (heard) => (wants(heard) ? aboutSystem(heard, (systemId) => access(heard, systemId)) : null),
  ),
  rule(
    {
      needs: ['leave'],
      may: [
        'help',
        'new',
        'access',
        'someone',
        'do',
        'me',
        'PERSON',
        'what',
        'duties',
        'resp',
        'date',
        'ORDINAL',
        'DUTY',
        'get',
        'reports',
        'when',
        'manager',
        'end',
        'system',
        'systems',
        'contact',
        'they',
        'ROLE',
        'document',
        'TITLE',
      ],
    },
    leaving,
  ),
]

/** How many licences there are, when something is, and how somebody logs in is not to be found here. */
function asksElse(heard: Heard): boolean {
  if (says(heard, /^(?:many|många|manga|antal|antalet)$/)) return true
  const asksWho = has(heard, 'who') || has(heard, 'contact') || has(heard, 'not')
  if (/^(?:när|when)$/i.test(heard.pieces[0]?.text ?? '') && !asksWho && !has(heard, 'leave'))
    return true
  const logsIn = heard.pieces.some(({ text }) => LOGS_IN.test(text))
  return logsIn && has(heard, 'how') && !asksWho && !gains.some((sign) => has(heard, sign))
}

const LOGS_IN = /^(?:logg?ar?|log|sign)(?: mig)? (?:in|into|on|onto|in i|in på)$/i
const gains: readonly Sign[] = ['get', 'order', 'approve', 'new', 'someone', 'carryOut', 'end']

/** Some word must ask for something: an access right that is only mentioned is no question. */
function isAsking(heard: Heard): boolean {
  if (asksElse(heard)) return false
  const asks: Sign[] = [
    'approve',
    'order',
    'carryOut',
    'end',
    'leave',
    'get',
    'how',
    'who',
    'not',
    'contact',
    'resp',
    'manage',
    'help',
    'new',
    'someone',
    'where',
  ]
  return (
    asks.some((sign) => has(heard, sign)) ||
    heard.pieces.every(({ meanings }) =>
      meanings.some(({ sign }) => ['access', 'SYSTEM', 'filler', 'system'].includes(sign)),
    )
  )
}

/** «Kan du fixa så att Treserva fungerar» tells the bot to do something. */
const tellsBot = (heard: Heard) =>
  /^(?:kan|can|could) (?:du|you)$/i.test(heard.pieces[0]?.text ?? '') && !has(heard, 'me')

/** «Anna slutar, vilka system har hon?» */
const asksForSystems = (heard: Heard) =>
  has(heard, 'PERSON') &&
  has(heard, 'systems') &&
  (['has', 'own', 'manage', 'resp', 'contact'] as const).some((sign) => has(heard, sign))

function leaving(heard: Heard): Question | null {
  const duties = heard.pieces.some(
    ({ meanings }) =>
      meanings.some(({ sign }) => sign === 'DUTY') &&
      !meanings.some(({ sign }) => sign === 'leave'),
  )
  const asks =
    duties ||
    (['do', 'what', 'who', 'how', 'help', 'resp', 'duties'] as const).some((sign) =>
      has(heard, sign),
    )
  if (!asks || has(heard, 'purge') || asksForSystems(heard)) return null
  if (asksChief(heard)) return { kind: 'dutiesOf', role: roleId.lineManager }
  const ended = forNamed(heard, access(heard, null))
  return ended && asksAll(heard) ? withRecords(heard, ended) : ended
}

/** «NN slutar, vad ska jag göra?», «… vad måste man tänka på?» asks for everything that is due then, not only for access. */
const asksAll = (heard: Heard) =>
  has(heard, 'what') &&
  !says(heard, /^(?:vem|vems|who|whose)$/) &&
  !(['access', 'end', 'order', 'approve', 'SYSTEM'] as const).some((sign) => has(heard, sign))

/** What ends with somebody's employment: access, and the material that they worked with. */
function withRecords({ vocabulary }: Heard, ended: Question): Question {
  const duties = dutiesKeyworded(vocabulary, ['gallra', 'gallring', 'arbetsmaterial'])
  if (duties.length === 0 || ended.kind !== 'access') return ended
  return { kind: 'both', questions: [ended, { kind: 'dutyHolder', duties }] }
}
