import { squeeze } from '../names/fold.ts'
import type { Question } from '../question.ts'
import { aboutPerson } from './about.ts'
import { foundBy, type Heard, has, meaningsOf, placeOf, says } from './heard.ts'
import type { Sign } from './meaning.ts'
import { type Rule, rule } from './rule.ts'

const around: readonly Sign[] = ['PLACE', 'more', 'DEPARTMENT', 'department', 'has', 'TITLE']

const manager = (heard: Heard) =>
  aboutPerson(heard, (personId) => ({ kind: 'manager', of: { personId } }))
const reports = (heard: Heard) =>
  aboutPerson(heard, (personId) => ({ kind: 'reports', of: { personId } }))
const responsibilities = (heard: Heard): Question | null =>
  says(heard, /^(?:vem|who)$/) && !has(heard, 'systems')
    ? null
    : aboutPerson(heard, (personId) => ({ kind: 'responsibilitiesOf', personId }))
const themselves = (heard: Heard) =>
  asksWhere(heard)
    ? null
    : worksFor(heard)
      ? manager(heard)
      : aboutPerson(heard, (personId) => ({ kind: 'person', personId }))

/** «Vem jobbar Anna för?» */
const worksFor = (heard: Heard) =>
  says(heard, /^(?:vem|who)$/) &&
  says(heard, /^(?:jobbar|arbetar|work|works)$/) &&
  says(heard, /^(?:för|under|åt|for)$/)

/** «Vem är Annas chef på it?» names a role of its own, yet asks for hers. */
const managerOnly = (heard: Heard) =>
  says(heard, /^(?:chef|boss|manager)$/) ? manager(heard) : null

/** «Vilka system har IT-chefen?»: those of the only one who has that title. */
function systemsOfHolder(heard: Heard): Question | null {
  const [role, ...others] = meaningsOf(heard, 'ROLE').map((meaning) => meaning.role)
  if (role === undefined || others.length > 0 || foundBy(heard, role) !== 'organisation')
    return null
  const { routine } = heard.vocabulary.snapshot
  const label = routine.roles.find(({ id }) => id === role)?.label.sv ?? ''
  const [personId, ...more] = heard.vocabulary.people.byTitle.get(squeeze(label)) ?? []
  return personId && more.length === 0 ? { kind: 'responsibilitiesOf', personId } : null
}

const TODAY = /^(?:idag|dag|imorgon|morgon|ikväll|kväll|today|tomorrow|tonight)$/

/** «Jobbar Anna idag?», «när slutade hon?»: whether somebody is there, and since when, nobody has told Ansvar. */
const asksWhere = (heard: Heard) =>
  (says(heard, TODAY) && !has(heard, 'who')) ||
  /^(?:säg|tell)$/i.test(heard.pieces[0]?.text ?? '') ||
  /^(?:när|when)$/i.test(heard.pieces[0]?.text ?? '')

/** Questions about somebody else than the asker. */
export const personRules: readonly Rule[] = [
  rule(
    {
      needs: ['PERSON', 'reports'],
      may: [...around, 'someone', 'manager', 'ROLE'],
      unknown: 'named',
    },
    reportsOrManager,
  ),
  rule(
    { needs: ['PERSON', 'manager'], may: [...around, 'ROLE', 'resp', 'itSide'], unknown: 'named' },
    (heard) => (has(heard, 'TITLE') && !has(heard, 'who') ? null : manager(heard)),
  ),
  rule(
    {
      needs: ['PERSON', 'resp'],
      may: [...around, 'systems', 'system', 'own', 'duties', 'manage', 'ROLE', 'DUTY'],
      unknown: 'named',
    },
    responsibilities,
  ),
  rule(
    {
      needs: ['PERSON', 'systems'],
      may: [...around, 'resp', 'own', 'manage', 'ROLE', 'contact', 'get', 'itSide', 'do', 'reach'],
      unknown: 'named',
    },
    responsibilities,
  ),
  rule(
    { needs: ['PERSON', 'own'], may: [...around, 'manage', 'system', 'resp'], unknown: 'named' },
    responsibilities,
  ),
  rule(
    { needs: ['PERSON', 'manage'], may: [...around, 'resp', 'system'], unknown: 'named' },
    responsibilities,
  ),
  rule({ needs: ['PERSON', 'ROLE'], may: [...around, 'resp', 'system'] }, (heard) =>
    says(heard, /^(?:vem|who)$/) ? managerOnly(heard) : responsibilities(heard),
  ),
  rule(
    {
      needs: ['PERSON', 'duties'],
      may: [...around, 'resp', 'do', 'ROLE', 'DUTY'],
      unknown: 'named',
    },
    responsibilities,
  ),
  rule(
    { needs: ['ROLE', 'systems'], may: ['has', 'resp', 'own', 'manage', 'contact'] },
    systemsOfHolder,
  ),
  rule({ needs: ['PERSON', 'do'], may: [...around, 'resp'] }, responsibilities),
  rule({ needs: ['PERSON', 'contact', 'what'], may: [...around, 'reach'] }, responsibilities),
  rule(
    {
      needs: ['PERSON'],
      may: [...around, 'reach', 'info', 'contact', 'department', 'get', 'leave', 'me', 'help'],
    },
    themselves,
  ),
  rule(
    {
      needs: ['PERSON', 'replace'],
      may: [...around, 'leave', 'systems', 'system', 'duties', 'SYSTEM', 'VENDOR'],
      unknown: 'named',
    },
    substitute,
  ),
  rule(
    { needs: ['PERSON', 'who'], may: [...around, 'reach', 'info'], unknown: 'named' },
    themselves,
  ),
]

/** Who stands in for somebody, or comes after them. */
function substitute(heard: Heard): Question | null {
  if (has(heard, 'what') || has(heard, 'how')) return null
  return aboutPerson(heard, (personId) => ({ kind: 'substitute', personId }))
}

/** «Vem är chef för Anna?» asks for her manager, «vilka är Anna chef för?» for those whom she leads. */
function reportsOrManager(heard: Heard): Question | null {
  const leads = says(heard, /^(?:chef|boss|manager|leder|leads|heads|manages)$/)
  if (!leads || says(heard, /^(?:vilka|vems|whose)$/)) return reports(heard)
  return placeOf(heard, 'PERSON') > placeOf(heard, 'reports') ? manager(heard) : reports(heard)
}
