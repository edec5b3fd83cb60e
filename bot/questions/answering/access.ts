import { managerOf } from '../../directory/directory.ts'
import type { Person } from '../../directory/person.ts'
import { type Held, heldBy, type RoleHeld } from '../../register/holding/held.ts'
import { heldFor, roleOf } from '../../register/holding/role-holders.ts'
import type { System } from '../../register/system.ts'
import { dutyId, type Role, roleId } from '../../routine/routine.ts'
import type { Answer } from '../answer.ts'
import type { AccessStep } from '../question.ts'
import type { Asking } from './asking.ts'
import { ownManager } from './own-manager.ts'
import { systemOf } from './system.ts'
import { leadsPeople, whetherAsManager } from './whether-me.ts'

type About = {
  step: AccessStep
  systemId: string | null
  mine: boolean
  personId?: string | undefined
  asksMe?: boolean | undefined
}

/**
 * Who approves, orders and ends access: the employee's own manager by the routine's duty (adopted). Who carries it
 * out in the system is a proposal. A manager is named only when the question is about the asker or a named employee;
 * who leads people and asks whether it is they asks as a manager.
 */
export function answerAccess(asking: Asking, about: About): Answer {
  const { systemId, personId } = about
  const { routine, directory } = asking.snapshot
  const of = personId === undefined ? null : directory.people.get(personId)
  const duty = routine.duties.find(({ id }) => id === dutyId.approveAccess)
  const approver = duty ? roleOf(asking, duty.role) : null
  const system = systemId === null ? null : systemOf(asking, systemId)
  if (!duty || !approver || of === undefined || (systemId !== null && !system))
    return { kind: 'gone' }
  return {
    kind: 'access',
    step: about.step,
    system,
    duty,
    approver,
    of,
    ...approval(asking, about, { approver, of }),
    carriesOut: system && whoCarriesOut(asking, system),
    carryOutDuty: routine.duties.find(({ id }) => id === dutyId.carryOutAccess) ?? null,
  }
}

/** Whose manager it is, and what of it is the asker's. */
function approval(
  asking: Asking,
  about: About,
  { approver, of }: { approver: Role; of: Person | null },
) {
  const leads = approver.found.by === 'manager' && leadsPeople(asking)
  const mine = about.mine && !(about.asksMe && leads)
  return {
    manager: of || mine ? approverOf(asking, approver, of) : null,
    mine,
    leads,
    whether: about.asksMe && !of ? whetherAsManager(asking, approver) : undefined,
  }
}

/** The manager of the one whom it is for, else the asker's own, where the routine lets managers approve. */
function approverOf(asking: Asking, approver: Role, of: Person | null): Held | null {
  if (approver.found.by !== 'manager') return null
  if (!of) return ownManager(asking)
  const { directory } = asking.snapshot
  const manager = managerOf(directory, of)
  return manager && heldBy(directory, manager)
}

function whoCarriesOut(asking: Asking, system: System): RoleHeld | null {
  return (
    heldFor(asking, system, roleId.systemAdministrator) ??
    heldFor(asking, system, roleId.technicalAdministrator)
  )
}
