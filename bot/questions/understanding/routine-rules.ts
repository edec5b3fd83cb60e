import type { Question } from '../question.ts'
import { asksMe } from './asks-me.ts'
import { document, documents, topics } from './document-questions.ts'
import { dutiesKeyworded } from './duty-keywords.ts'
import { type Heard, has, meaningsOf, says } from './heard.ts'
import type { Sign } from './meaning.ts'
import { type Rule, rule } from './rule.ts'

const dutiful: readonly Sign[] = [
  'when',
  'resp',
  'dutyVerb',
  'ROLE',
  'manager',
  'do',
  'contact',
  'own',
  'manage',
  'duties',
  'approve',
  'order',
  'incidentAct',
  'me',
  'get',
  'system',
  'systems',
  'classification',
  'contract',
  'itSide',
  'someone',
  'leave',
  'purge',
  'end',
  'has',
  'date',
  'ORDINAL',
  'DEPARTMENT',
  'DOCUMENT',
  'document',
  'carryOut',
  'help',
  'PERSON',
  'they',
  'info',
  'before',
]

/** Questions about duties and governing documents. */
export const routineRules: readonly Rule[] = [
  rule({ needs: ['purge', 'leave'], may: dutiful }, purge),
  rule(
    { needs: ['DOCUMENT', 'resp'], may: ['own', 'who', 'contact', 'document', 'DUTY'] },
    document,
  ),
  rule(
    { needs: ['DOCUMENT', 'own'], may: ['resp', 'who', 'contact', 'document', 'DUTY'] },
    document,
  ),
  rule({ needs: ['DUTY', 'resp'], may: dutiful }, duty),
  rule({ needs: ['DUTY', 'dutyVerb', 'who'], may: dutiful }, duty),
  rule({ needs: ['DUTY', 'and'], may: dutiful }, eitherOfUs),
  rule({ needs: ['DUTY', 'me'], may: dutiful }, (heard) => (asksMe(heard) ? duty(heard) : null)),
  rule({ needs: ['DUTY', 'own', 'who'], may: dutiful }, duty),
  rule({ needs: ['DUTY', 'manage', 'who'], may: dutiful }, duty),
  rule({ needs: ['DUTY', 'contact', 'who'], may: dutiful }, duty),
  rule({ needs: ['DUTY', 'do', 'who'], may: dutiful }, duty),
  rule({ needs: ['DUTY', 'approve', 'who'], may: dutiful }, duty),
  rule({ needs: ['DUTY', 'order', 'who'], may: dutiful }, duty),
  rule({ needs: ['classification', 'who'], may: dutiful }, classifying),
  rule({ needs: ['DUTY', 'ROLE'], may: dutiful }, duty),
  rule(
    {
      needs: ['DOCUMENT'],
      may: [
        'document',
        'info',
        'DUTY',
        'contact',
        'me',
        'get',
        'resp',
        'reach',
        'has',
        'we',
        'incidentAct',
        'system',
        'someone',
        'dutyVerb',
        'security',
      ],
    },
    document,
  ),
  rule(
    { needs: ['document'], may: ['info', 'has', 'we', 'me', 'get', 'resp', 'reach', ...topics] },
    documents,
  ),
  rule({ needs: ['DUTY', 'who'], may: ['dutyVerb', 'who', 'classification', 'contract'] }, duty),
  rule({ needs: ['DUTY'], may: ['classification', 'purge'] }, (heard) =>
    heard.pieces.length === 1 ? duty(heard) : null,
  ),
]

/** «Är det IT eller jag som ska testa UPS:en?» */
function eitherOfUs(heard: Heard): Question | null {
  const offers = says(heard, /^(?:är|ar|e|is)$/) && says(heard, /^(?:eller|or)$/)
  return offers && says(heard, /^(?:som|who|that)$/) ? duty(heard) : null
}

/** «Vem klassar?» */
function classifying(heard: Heard): Question | null {
  const duties = dutiesKeyworded(heard.vocabulary, ['klassning', 'informationsklassning'])
  return duties.length > 0 ? { kind: 'dutyHolder', duties } : null
}

function purge(heard: Heard): Question | null {
  const duties = dutiesKeyworded(heard.vocabulary, ['gallra', 'gallring', 'arbetsmaterial'])
  return duties.length > 0 ? { kind: 'dutyHolder', duties } : null
}

/** Who answers for a duty; where a role is named («vad gör IT-chefen i klassningen?»), only its own. */
function duty(heard: Heard): Question | null {
  if (has(heard, 'PERSON') && has(heard, 'systems')) return null
  const named = [...new Set(meaningsOf(heard, 'DUTY').flatMap((meaning) => meaning.duties))]
  const roles = meaningsOf(heard, 'ROLE').map(({ role }) => role)
  const its = heard.vocabulary.snapshot.routine.duties.filter(
    ({ id, role }) => named.includes(id) && roles.includes(role),
  )
  const duties = its.length > 0 ? its.map(({ id }) => id) : named
  return duties.length > 0 ? { kind: 'dutyHolder', duties } : null
}
