import type { Person } from '../../directory/person.ts'
import type { RoleHeld } from '../../register/holding/held.ts'
import { clean } from '../text.ts'
import type { AnswerOf, Sentences } from './phrases.ts'
import { capital, genitive, label, named, none, registered, whetherYou } from './sv-grammar.ts'
import { amongOthers, theHeld } from './sv-holders.ts'

export const accessSentences: Sentences<'access'> = {
  access: (found, { asker }) => {
    const { step, system, carriesOut } = found
    const approves = approvalOf(found, asker)
    const administrator = system && carriesOut && administratorOf(carriesOut, named(system))
    const parts = step === 'carryOut' ? [administrator, approves] : [approves, administrator]
    const left = found.of && !found.of.active ? `${clean(found.of.name)} har slutat` : null
    const said = [left, ...parts].filter((part) => part !== null).join('; ')
    return whetherYou(found.whether, `${capital(said)}.`)
  },
}

const DOES = {
  approve: 'godkänner',
  order: 'beställer',
  end: 'avbeställer',
  carryOut: 'godkänner, beställer och avbeställer',
  any: 'godkänner, beställer och avbeställer',
} as const

/** Who does it with access; a proposal is called one. */
function approvalOf(found: AnswerOf<'access'>, asker: Person | null): string {
  const { step, system, duty, approver, manager, mine, of } = found
  const to = system ? `behörigheter till ${named(system)}` : 'behörigheter'
  const who = approverOf(found, asker)
  const hidden = (mine || of) && approver.found.by === 'manager' && !manager
  const but = hidden ? ', men katalogen visar inte vem det är' : orders(found)
  return duty.standing === 'proposed'
    ? `enligt ett förslag som inte är fastställt ${DOES[step]} ${who} ${to}${but}`
    : `${who} ${DOES[step]} ${to}${but}`
}

/** Who leads people may order for them too. */
const orders = ({ step, mine, leads }: AnswerOf<'access'>) =>
  mine && leads && step === 'order' ? ' åt dig, och du åt dina medarbetare' : ''

function approverOf(
  { approver, mine, manager, of, leads, whether }: AnswerOf<'access'>,
  asker: Person | null,
): string {
  if (approver.found.by !== 'manager') return clean(approver.definite)
  if (of && manager?.kind === 'person' && manager.person.id === asker?.id)
    return `${genitive(clean(of.name))} ${label(approver)}, alltså du,`
  if (!mine && !of)
    return `medarbetarens ${label(approver)}${leads && !whether ? ', alltså du för dina medarbetare,' : ''}`
  const whose = of ? genitive(clean(of.name)) : 'din'
  return `${whose} ${label(approver)}${manager ? ` ${amongOthers(manager)}` : ''}`
}

function administratorOf({ role, held }: RoleHeld, system: string): string {
  return held.length > 0
    ? `${label(role, held.length)} för ${system} är ${theHeld(held)}`
    : `${none(role)} är ${registered(role)} för ${system}`
}
