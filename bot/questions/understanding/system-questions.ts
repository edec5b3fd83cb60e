import { roleId } from '../../routine/routine.ts'
import type { Question, SystemFact } from '../question.ts'
import { aboutSystem } from './about.ts'
import { foundBy, type Heard, has, meaningsOf, roleAsked, says } from './heard.ts'

export const contact = (heard: Heard) =>
  aboutSystem(heard, (systemId) => ({ kind: 'contact', systemId }))
export const everything = (heard: Heard) =>
  aboutSystem(heard, (systemId) => ({ kind: 'system', systemId, ...factAsked(heard) }))

/** «Vem levererar Treserva?», «vilken förvaltning hör Treserva till?», «vad är Treserva?» ask for one thing of it. */
function factAsked(heard: Heard): { about?: SystemFact } {
  if (has(heard, 'vendor')) return { about: 'vendor' }
  const asks =
    has(heard, 'who') || has(heard, 'what') || says(heard, /^(?:vilken|vilket|which|hör|tillhör)$/)
  if (asks && has(heard, 'department') && !has(heard, 'DEPARTMENT')) return { about: 'department' }
  return has(heard, 'what') ? { about: 'purpose' } : {}
}

/** Who holds a role for the system; a role that is not held per system is asked for by itself. */
export function holder(heard: Heard): Question | null {
  const role = roleAsked(heard)
  if (role === null) return null
  const by = foundBy(heard, role)
  if (by === 'system') return aboutSystem(heard, (systemId) => ({ kind: 'holder', role, systemId }))
  if (role === roleId.lineManager && isKnown(heard)) return chiefOf(heard)
  return null
}

export const owner = (heard: Heard) =>
  aboutSystem(heard, (systemId) => ({ kind: 'holder', role: roleId.systemOwner, systemId }))

/** A chief of something that is no system is not asked for here. */
const isKnown = (heard: Heard) =>
  meaningsOf(heard, 'SYSTEM').some(({ systems }) => systems.ids.length > 0)

/** «Dataskyddsombud för Treserva» is the organisation's; «förvaltningschef för Treserva» that of its department. */
export function organisationRole(heard: Heard): Question | null {
  const role = roleAsked(heard)
  if (role === null || role === roleId.lineManager || !isKnown(heard)) return null
  return aboutSystem(heard, (systemId) => {
    const path = heard.vocabulary.snapshot.register.systems.get(systemId)?.department ?? []
    const department = foundBy(heard, role) === 'department' ? (path.at(-1) ?? null) : null
    return { kind: 'roleHolder', role, department }
  })
}

export const duties = (heard: Heard): Question | null => {
  const ids = meaningsOf(heard, 'DUTY').flatMap((meaning) => meaning.duties)
  return ids.length > 0 && !has(heard, 'access')
    ? { kind: 'dutyHolder', duties: [...new Set(ids)] }
    : null
}

/** «Vem äger informationen i Treserva?» */
export function informationOwner(heard: Heard): Question | null {
  if (!says(heard, /^(?:information|informationen|data|datat)$/)) return null
  const role =
    foundBy(heard, roleId.informationOwner) === 'system'
      ? roleId.informationOwner
      : roleId.systemOwner
  return aboutSystem(heard, (systemId) => ({ kind: 'holder', role, systemId }))
}

export function contractOf(heard: Heard): Question | null {
  if (has(heard, 'me') && !isKnown(heard)) return null
  return aboutSystem(heard, (systemId) => ({ kind: 'contract', systemId }))
}

/** «Vilken RTO har Treserva?», «hur länge får Treserva ligga nere?» */
export function continuityOf(heard: Heard): Question | null {
  if (says(heard, /^(?:vem|vems|who|whom)$/) || !isKnown(heard)) return null
  if (says(heard, /^(?:igen|again|back|tillbaka)$/) && !asksHowSoon(heard)) return null
  return aboutSystem(heard, (systemId) => ({ kind: 'continuity', systemId }))
}

/** «Hur snabbt måste Treserva vara uppe igen?»; when it will be, nobody here knows. */
const asksHowSoon = (heard: Heard) =>
  has(heard, 'how') &&
  says(heard, /^(?:snabbt|fort|länge|snart|fast|quickly|soon|long)$/) &&
  says(heard, /^(?:måste|ska|bör|får|behöver|must|should|has|have|needs?|may|can)$/)

/** «Vilken förvaltning driver Treserva?» */
export function departmentOfSystem(heard: Heard): Question | null {
  const isOf = heard.pieces.some(
    ({ text, meanings }, at) =>
      meanings.some(({ sign }) => sign === 'department') &&
      /^(?:vilken|vilket|which|what)\b/i.test(`${heard.pieces[at - 1]?.text ?? ''} ${text}`.trim()),
  )
  return isOf && isKnown(heard) && says(heard, /^(?:runs?|driver|sköter|har|has)$/)
    ? everything(heard)
    : null
}

/** «Vem kan jag kontakta om Treserva?»; with a role's own word it is that role. */
export function contactOrRole(heard: Heard): Question | null {
  if (says(heard, /^(?:många|manga|many|antal)$/)) return null
  return meaningsOf(heard, 'ROLE').length > 0 ? holder(heard) : contact(heard)
}

/** «Ägare och förvaltare av Treserva»: all who answer for it; null unless two roles are asked for. */
export function bothRoles(heard: Heard): Question | null {
  if (!has(heard, 'and') && !has(heard, 'alsoThen')) return null
  const roles = new Set(meaningsOf(heard, 'ROLE').map(({ role }) => role))
  if (has(heard, 'own')) roles.add(roleId.systemOwner)
  if (has(heard, 'manage')) roles.add(roleId.systemAdministrator)
  const perSystem = [...roles].filter((role) => foundBy(heard, role) === 'system')
  return perSystem.length > 1 ? everything(heard) : null
}

/** «Treservachefen» owns Treserva; «Elsas chef» is Elsa's, and the asker's own chief is no system's. */
export function chiefOf(heard: Heard): Question | null {
  const certain = heard.pieces.some(
    ({ meanings }) =>
      meanings.some(({ sign }) => sign === 'SYSTEM') &&
      !meanings.some((meaning) => 'language' in meaning || meaning.sign === 'PERSON'),
  )
  return certain && !has(heard, 'me') && !has(heard, 'they') ? owner(heard) : null
}
