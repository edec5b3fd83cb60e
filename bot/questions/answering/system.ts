import { type Held, isThere, type RoleHeld } from '../../register/holding/held.ts'
import { atLarge, heldFor, holdersFor, roleOf } from '../../register/holding/role-holders.ts'
import type { System } from '../../register/system.ts'
import { type Role, roleId } from '../../routine/routine.ts'
import type { Answer, Several } from '../answer.ts'
import type { SystemFact } from '../question.ts'
import type { Asking } from './asking.ts'
import { maySee, whoMayTell } from './visibility.ts'
import { whetherMe } from './whether-me.ts'

export function systemOf({ snapshot }: Asking, id: string): System | null {
  return snapshot.register.systems.get(id) ?? null
}

/** Who holds a role for a system; nobody is an answer too, with who comes next. */
export function answerHolder(
  asking: Asking,
  { role: id, systemId, asksMe }: { role: string; systemId: string; asksMe?: boolean | undefined },
): Answer {
  const system = systemOf(asking, systemId)
  const role = roleOf(asking, id)
  if (!system || !role) return { kind: 'gone' }
  const held = holdersFor(asking, system, role)
  const whether = asksMe ? whetherMe(asking, held) : undefined
  if (isSeveral(held)) return { kind: 'holders', system, role, held, asked: 'role', whether }
  if (role.found.by === 'manager') return { kind: 'rolePerSystem', role }
  return vacancy(asking, system, role)
}

const CONTACTS = [roleId.systemAdministrator, roleId.technicalAdministrator, roleId.systemOwner]

/** Whom to talk to about a system: the first of administrator, technical administrator and owner who is there. */
export function answerContact(asking: Asking, { systemId }: { systemId: string }): Answer {
  const system = systemOf(asking, systemId)
  const administrator = roleOf(asking, roleId.systemAdministrator)
  if (!system || !administrator) return { kind: 'gone' }
  const known = CONTACTS.flatMap((id) => heldFor(asking, system, id) ?? [])
  const contact = known.find(({ held }) => held.some(isThere)) ?? known[0]
  if (contact && isSeveral(contact.held))
    return { kind: 'holders', system, role: contact.role, held: contact.held, asked: 'contact' }
  return vacancy(asking, system, administrator)
}

const NEXT = [
  roleId.systemAdministrator,
  roleId.technicalAdministrator,
  roleId.systemOwner,
  roleId.departmentHead,
]

function vacancy(asking: Asking, system: System, role: Role): Answer {
  const next = NEXT.filter((id) => id !== role.id).flatMap(
    (id) => heldFor(asking, system, id) ?? [],
  )
  const tell = atLarge(asking, roleId.securityCoordinator) !== null
  return { kind: 'vacant', system, role, next, tell }
}

/** Everything about a system that the asker may know; what they may not is not in the answer at all. */
export function answerSystem(
  asking: Asking,
  { systemId, about }: { systemId: string; about?: SystemFact | undefined },
): Answer {
  const system = systemOf(asking, systemId)
  if (!system) return { kind: 'gone' }
  const may = {
    classification: maySee(asking, 'classification', system),
    contract: maySee(asking, 'contract', system),
  }
  return {
    kind: 'system',
    system: visiblePart(system, may),
    roles: rolesOf(asking, system),
    restricted: !(may.classification && may.contract),
    about,
  }
}

/** The roles held per system in the routine's order; the owner stands there even when nobody is one. */
function rolesOf(asking: Asking, system: System): RoleHeld[] {
  const perSystem = asking.snapshot.routine.roles.filter((role) => role.found.by === 'system')
  return perSystem
    .map((role) => ({ role, held: holdersFor(asking, system, role) }))
    .filter(({ role, held }) => held.length > 0 || role.id === roleId.systemOwner)
}

type May = { classification: boolean; contract: boolean }

function visiblePart(system: System, { classification, contract }: May): System {
  const hidden = { classification: [], criticality: null, continuity: noContinuity }
  return {
    ...system,
    ...(classification ? {} : hidden),
    ...(contract ? {} : { contractEnd: null, contractNote: null }),
    // A further column may say anything, so it follows the stricter of the two.
    extra: classification && contract ? system.extra : {},
  }
}
const noContinuity = { rtoHours: null, rpoHours: null, note: null }

export function answerClassification(asking: Asking, systemId: string): Answer {
  return answerTopic(asking, 'classification', systemId)
}

/** How long a system may be down and how much may be lost; for those who may know its classification. */
export function answerContinuity(asking: Asking, systemId: string): Answer {
  const system = systemOf(asking, systemId)
  if (!system) return { kind: 'gone' }
  return maySee(asking, 'classification', system)
    ? { kind: 'continuity', system }
    : {
        kind: 'notForYou',
        topic: 'continuity',
        system,
        ask: whoMayTell(asking, 'classification', system),
      }
}

export function answerContract(asking: Asking, systemId: string): Answer {
  return answerTopic(asking, 'contract', systemId)
}

function answerTopic(
  asking: Asking,
  topic: 'classification' | 'contract',
  systemId: string,
): Answer {
  const system = systemOf(asking, systemId)
  if (!system) return { kind: 'gone' }
  if (maySee(asking, topic, system)) return { kind: topic, system }
  return { kind: 'notForYou', topic, system, ask: whoMayTell(asking, topic, system) }
}

export function isSeveral(held: Held[]): held is Several<Held> {
  return held.length > 0
}
