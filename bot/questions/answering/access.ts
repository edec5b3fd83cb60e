import type { System } from '../../register/system.ts'
import { dutyId, type Role, roleId } from '../../routine/routine.ts'
import type { Answer, Held, RoleHeld } from '../answer.ts'
import type { AccessStep } from '../question.ts'
import type { Asking } from './asking.ts'
import { ownManager } from './own-manager.ts'
import { heldFor, roleOf } from './role-holders.ts'
import { systemOf } from './system.ts'

type About = { step: AccessStep; systemId: string | null; mine: boolean }

/**
 * Who approves, orders and ends access: the asker's own manager by the routine's duty (adopted). Who carries it
 * out in the system is a proposal. The asker's manager is named only when the question is about the asker.
 */
export function answerAccess(asking: Asking, { step, systemId, mine }: About): Answer {
  const { routine } = asking.snapshot
  const duty = routine.duties.find(({ id }) => id === dutyId.approveAccess)
  const approver = duty ? roleOf(asking, duty.role) : null
  const system = systemId === null ? null : systemOf(asking, systemId)
  if (!duty || !approver || (systemId !== null && !system)) return { kind: 'gone' }
  return {
    kind: 'access',
    step,
    system,
    duty,
    approver,
    manager: mine ? approverOf(asking, approver) : null,
    mine,
    carriesOut: system && whoCarriesOut(asking, system),
    carryOutDuty: routine.duties.find(({ id }) => id === dutyId.carryOutAccess) ?? null,
  }
}

/** The asker's own manager, where the routine lets managers approve. */
const approverOf = (asking: Asking, approver: Role): Held | null =>
  approver.found.by === 'manager' ? ownManager(asking) : null

function whoCarriesOut(asking: Asking, system: System): RoleHeld | null {
  return (
    heldFor(asking, system, roleId.systemAdministrator) ??
    heldFor(asking, system, roleId.technicalAdministrator)
  )
}
