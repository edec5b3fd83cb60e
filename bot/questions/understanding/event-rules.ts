import type { Question } from '../question.ts'
import { dutiesKeyworded } from './duty-keywords.ts'
import { foundBy, type Heard, has, meaningsOf, says } from './heard.ts'
import type { Sign } from './meaning.ts'
import { type Rule, rule } from './rule.ts'

const eventful: readonly Sign[] = [
  'incident',
  'lost',
  'device',
  'incidentAct',
  'contact',
  'do',
  'me',
  'resp',
  'order',
  'ROLE',
  'manager',
  'someone',
  'DUTY',
  'date',
  'not',
  'get',
  'end',
  'has',
  'help',
  'manage',
  'dutyVerb',
  'access',
  'reach',
  'when',
  'SYSTEM',
  'system',
  'document',
  'DOCUMENT',
  'expire',
  'own',
  'approve',
  'carryOut',
  'new',
  'DEPARTMENT',
  'itSide',
  'security',
]

/** Security events: whom to turn to is in the routine. */
export const eventRules: readonly Rule[] = [
  rule({ needs: ['incident'], may: eventful }, events),
  rule({ needs: ['lost', 'device'], may: eventful }, events),
]

function events(heard: Heard): Question | null {
  if (asksForHolder(heard)) return null
  const asks = (
    ['incidentAct', 'contact', 'do', 'who', 'how', 'resp', 'me', 'manage', 'help'] as const
  ).some((sign) => has(heard, sign))
  if (!asks && heard.pieces.length > 1) return null
  const named = meaningsOf(heard, 'DUTY').flatMap((meaning) => meaning.duties)
  const duties =
    named.length > 0
      ? named
      : dutiesKeyworded(heard.vocabulary, [
          'incident',
          'säkerhetsincident',
          'händelse',
          'händelser',
        ])
  return duties.length > 0 ? { kind: 'dutyHolder', duties: [...new Set(duties)] } : null
}

/** «Vi hade en incident i Treserva, vem är systemägare?» asks for the owner. */
const asksForHolder = (heard: Heard) =>
  has(heard, 'SYSTEM') &&
  says(heard, /^(?:vem|vems|who|whos|whose)$/) &&
  (has(heard, 'own') ||
    meaningsOf(heard, 'ROLE').some(({ role }) => foundBy(heard, role) === 'system'))
