import { roleId } from '../../routine/routine.ts'
import { wordsOf } from '../names/fold.ts'
import type { Question } from '../question.ts'
import { asksWhat, type Heard, has, says } from './heard.ts'
import type { Sign } from './meaning.ts'
import { type Rule, rule } from './rule.ts'

const self: readonly Sign[] = [
  'has',
  'systems',
  'system',
  'resp',
  'own',
  'manage',
  'ROLE',
  'contact',
  'we',
]

/** Questions about the asker. */
export const myRules: readonly Rule[] = [
  rule({ needs: ['me', 'resp', 'ROLE'], may: ['has', 'duties', 'manager'] }, answeringAs),
  rule({ needs: ['me', 'systems'], may: [...self, 'do', 'reports'] }, mySystems),
  rule({ needs: ['me', 'own', 'what'], may: self }, mySystems),
  rule({ needs: ['me', 'manage', 'what'], may: self }, mySystems),
  rule({ needs: ['me', 'ROLE'], may: self }, (heard) =>
    says(heard, /^(?:jag|i)$/) && roleOfSystem(heard) && !has(heard, 'what')
      ? mySystems(heard)
      : null,
  ),
  rule({ needs: ['me', 'own'], may: self }, (heard) =>
    says(heard, /^(?:jag|i)$/) ? mySystems(heard) : null,
  ),
  rule(
    {
      needs: ['me', 'manager'],
      may: ['ROLE', 'reports', 'reach', 'contact', 'resp', 'info', 'we'],
    },
    myManager,
  ),
  rule({ needs: ['me', 'reports'], may: ['someone', 'manager', 'ROLE', 'has', 'resp'] }, (heard) =>
    says(heard, /^(?:mig)$/) && says(heard, /^(?:chef|leder)$/) ? mine('manager') : mine('reports'),
  ),
  rule(
    {
      needs: ['me', 'duties'],
      may: [
        'do',
        'resp',
        'has',
        'ROLE',
        'manager',
        'own',
        'we',
        'document',
        'DOCUMENT',
        'get',
        'DUTY',
        'date',
        'span',
      ],
    },
    duties,
  ),
  rule({ needs: ['me', 'list'] }, (heard) =>
    says(heard, /^(?:lista|listan|list)$/) ? { kind: 'myDuties' } : null,
  ),
  rule(
    {
      needs: ['me', 'do', 'what'],
      may: ['resp', 'ROLE', 'manager', 'own', 'get', 'we', 'document', 'DOCUMENT'],
    },
    duties,
  ),
  rule(
    {
      needs: ['me', 'resp'],
      may: ['what', 'has', 'ROLE', 'manager', 'do', 'we', 'duties', 'document', 'DOCUMENT'],
    },
    (heard) => (says(heard, /^(?:vem|who)$/) ? null : duties(heard)),
  ),
  rule({ needs: ['manager', 'what', 'resp'], may: ['ROLE', 'duties', 'do'] }, () => ({
    kind: 'dutiesOf',
    role: roleId.lineManager,
  })),
  rule({ needs: ['reports', 'what', 'resp'] }, () => ({
    kind: 'dutiesOf',
    role: roleId.lineManager,
  })),
  rule({ needs: ['manager', 'what', 'do'], may: ['ROLE', 'duties', 'resp'] }, () => ({
    kind: 'dutiesOf',
    role: roleId.lineManager,
  })),
  rule({ needs: ['manager', 'resp'], may: ['ROLE', 'duties', 'has'] }, (heard) =>
    says(heard, /^(?:vem|vems|who)$/) ? null : { kind: 'dutiesOf', role: roleId.lineManager },
  ),
  rule({ needs: ['we', 'manager'], may: ['ROLE', 'reach', 'info'] }, myManager),
  rule({ needs: ['manager'], may: ['ROLE', 'reach'] }, (heard) =>
    asksWhat(heard) || has(heard, 'how') || has(heard, 'where') ? null : myManager(heard),
  ),
]

const mine = (kind: 'manager' | 'reports'): Question => ({ kind, of: 'me' })

function roleOfSystem({ pieces, vocabulary }: Heard): string | null {
  const { roles } = vocabulary.snapshot.routine
  for (const { meanings } of pieces)
    for (const meaning of meanings)
      if (
        meaning.sign === 'ROLE' &&
        roles.some(({ id, found }) => id === meaning.role && found.by === 'system')
      )
        return meaning.role
  return null
}

function mySystems(heard: Heard): Question {
  const role =
    roleOfSystem(heard) ??
    (has(heard, 'own') ? 'system-owner' : has(heard, 'manage') ? 'system-administrator' : null)
  return { kind: 'mySystems', role }
}

const CHIEF = /^(?:chef(?:s|en|ens)?|boss(?:s|es)?|managers?|supervisors?)$/

/** «Min chefs chef» is the manager of the asker's manager. */
function myManager(heard: Heard): Question | null {
  if (asksWhat(heard) || says(heard, /^(?:var|vart|where)$/)) return null
  const steps = heard.pieces
    .flatMap(({ text }) => wordsOf(text))
    .filter((word) => CHIEF.test(word)).length
  if (steps < 2) return mine('manager')
  const personId = heard.asker?.managerId
  return personId && steps === 2 ? { kind: 'manager', of: { personId } } : null
}

/** «Vilket ansvar har jag som systemägare?» asks what the role answers for; «vilka har jag ansvar för» for people. */
function answeringAs(heard: Heard): Question | null {
  const asks = says(heard, /^(?:ansvar|ansvaret|responsibility|responsibilities)$/)
  if (!asks || !says(heard, /^(?:som|as)$/) || says(heard, /^(?:vem|who|whom)$/)) return null
  return says(heard, /^vilka$/) && says(heard, /^för$/) ? mine('reports') : duties(heard)
}

/** «Vad ska jag göra som IT-chef?» asks for the duties of the role, «vad ska jag göra?» for the asker's own. */
function duties(heard: Heard): Question | null {
  const role = heard.pieces.flatMap(({ meanings }) =>
    meanings.flatMap((meaning) => (meaning.sign === 'ROLE' ? [meaning.role] : [])),
  )[0]
  if (role && says(heard, /^(?:som|as)$/)) return { kind: 'dutiesOf', role }
  return role ? null : { kind: 'myDuties' }
}
