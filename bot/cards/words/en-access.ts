import type { Person } from '../../directory/person.ts'
import type { RoleHeld } from '../../register/holding/held.ts'
import { clean } from '../text.ts'
import { capital, genitive, label, named, none, whetherYou } from './en-grammar.ts'
import { amongOthers, is, theHeld } from './en-holders.ts'
import type { AnswerOf, Sentences } from './phrases.ts'

export const accessSentences: Sentences<'access'> = {
  access: (found, { asker }) => {
    const { step, system, carriesOut } = found
    const approves = approvalOf(found, asker)
    const administrator = system && carriesOut && administratorOf(carriesOut, named(system))
    const parts = step === 'carryOut' ? [administrator, approves] : [approves, administrator]
    const left = found.of && !found.of.active ? `${clean(found.of.name)} has left` : null
    const said = [left, ...parts].filter((part) => part !== null).join('; ')
    return whetherYou(found.whether, `${capital(said)}.`)
  },
}

const DOES = {
  approve: 'approves',
  order: 'orders',
  end: 'cancels',
  carryOut: 'approves, orders and cancels',
  any: 'approves, orders and cancels',
} as const

/** Who does it with access; a proposal is called one. */
function approvalOf(found: AnswerOf<'access'>, asker: Person | null): string {
  const { step, system, duty, approver, manager, mine, of } = found
  const to = system ? `access to ${named(system)}` : 'access rights'
  const hidden = (mine || of) && approver.found.by === 'manager' && !manager
  const but = hidden ? ', but the directory doesn’t show who that is' : orders(found)
  const approves = `${approverOf(found, asker)} ${DOES[step]} ${to}${but}`
  return duty.standing === 'proposed'
    ? `according to a proposal that is not adopted, ${approves}`
    : approves
}

/** Who leads people may order for them too. */
const orders = ({ step, mine, leads }: AnswerOf<'access'>) =>
  mine && leads && step === 'order' ? ' for you, and you do so for the people you lead' : ''

function approverOf(
  { approver, mine, manager, of, leads, whether }: AnswerOf<'access'>,
  asker: Person | null,
): string {
  if (approver.found.by !== 'manager') return `the ${label(approver)}`
  if (of && manager?.kind === 'person' && manager.person.id === asker?.id)
    return `${genitive(clean(of.name))} ${label(approver)}, that is you,`
  if (!mine && !of)
    return `the employee’s ${label(approver)}${leads && !whether ? ', that is you for the people you lead,' : ''}`
  const whose = of ? genitive(clean(of.name)) : 'your'
  return `${whose} ${label(approver)}${manager ? ` ${amongOthers(manager)}` : ''}`
}

function administratorOf({ role, held }: RoleHeld, system: string): string {
  return held.length > 0
    ? `the ${label(role, held.length)} of ${system} ${is(held.length)} ${theHeld(held)}`
    : `${none(role)} is registered for ${system}`
}
