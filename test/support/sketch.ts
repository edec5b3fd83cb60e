import type { Answer, Choice, SystemRoles } from '../../bot/questions/answer.ts'
import type { Held, RoleHeld } from '../../bot/register/holding/held.ts'
import type { Duty, Role } from '../../bot/routine/routine.ts'

/** An answer in one line, ids only, so that a table can hold what is expected. */
export function sketch(answer: Answer): string {
  return `${answer.kind} ${insideOf(answer)}`.trimEnd()
}

function insideOf(answer: Answer): string {
  switch (answer.kind) {
    case 'holders':
      return `${answer.system.id} ${answer.role.id}: ${holders(answer.held)}`
    case 'vacant':
      return `${answer.system.id} ${answer.role.id}, next ${roles(answer.next)}${when(answer.tell, ', tell')}`
    case 'both':
      return answer.answers.map(sketch).join(' & ')
    case 'system':
      return `${answer.system.id}: ${roles(answer.roles)}${when(answer.restricted, ' (restricted)')}`
    case 'access':
      return access(answer)
    case 'mySystems':
      return items(answer.items)
    case 'myDuties':
      return answer.items
        .map(({ role, why, duties }) => `${role.id} ${why} ${duties.length}`)
        .join('; ')
    case 'responsibilities':
      return `${holders([answer.person])}: ${items(answer.items)}; ${ids(answer.roles)}`
    case 'person':
      return `${holders([answer.person])} ${answer.systems}`
    case 'manager':
      return `of ${answer.of.id}: ${holders([answer.manager])}${when(answer.mine, ' (mine)')}`
    case 'noManager':
      return `of ${answer.of.id}${when(answer.mine, ' (mine)')}`
    case 'reports':
      return `of ${answer.of.id}: ${ids(answer.people)}`
    default:
      return insideOfRest(answer)
  }
}

type Told =
  | 'both'
  | 'holders'
  | 'vacant'
  | 'system'
  | 'access'
  | 'mySystems'
  | 'myDuties'
  | 'responsibilities'
  | 'person'
  | 'manager'
  | 'noManager'
  | 'reports'

function insideOfRest(answer: Exclude<Answer, { kind: Told }>): string {
  switch (answer.kind) {
    case 'dutiesOf':
      return `${answer.role.id} ${standings(answer.duties)}`
    case 'roleHolders':
      return `${answer.role.id} in ${answer.department ?? 'all'} by ${answer.known}: ${holders(answer.held)}`
    case 'rolePerSystem':
      return answer.role.id
    case 'roleVacant':
      return `${answer.role.id} in ${answer.department ?? 'all'}`
    case 'roleDifference':
      return answer.roles.map(({ role, duties }) => `${role.id} ${standings(duties)}`).join('; ')
    case 'dutyHolders':
      return answer.items
        .map(({ duty, role, held }) => `${duty.id} ${duty.standing} ${roleHeld({ role, held })}`)
        .join('; ')
    case 'document':
      return `${answer.document.id} under ${answer.under?.id ?? 'nothing'}, ${answer.duties.length} duties${answer.document.contact ? `, ${answer.document.contact.name}` : ''}`
    case 'documents':
      return ids(answer.documents)
    case 'systems':
      return `${answer.page}/${answer.pages} of ${answer.total}: ${ids(answer.items)}`
    case 'classification':
    case 'contract':
    case 'continuity':
      return answer.system.id
    case 'notForYou':
      return `${answer.topic} ${answer.system?.id ?? ''}, ask ${answer.ask ? roleHeld(answer.ask) : 'nobody'}`
    case 'which':
      return `${answer.name}: ${choices(answer.choices)}`
    case 'unknownSystem':
    case 'unknownPerson':
      return `${answer.name}, near ${choices(answer.near)}`
    case 'noSubstitute':
      return `of ${answer.person.id}, ${answer.systems} systems`
    case 'tasks':
      return answer.told.kind
    case 'greeting':
      return answer.name ?? ''
    case 'unknownAsker':
    case 'gone':
    case 'help':
    case 'thanks':
    case 'outOfScope':
      return ''
  }
}

/** `mine` comes with the manager of the asker. */
function access({ step, system, approver, ...rest }: Extract<Answer, { kind: 'access' }>): string {
  const manager = holders(rest.manager ? [rest.manager] : [])
  const by = roles(rest.carriesOut ? [rest.carriesOut] : [])
  const whose = rest.of ? `of ${rest.of.id} ${manager}` : when(rest.mine, `mine ${manager}`)
  return `${step} ${system?.id ?? 'any system'}: ${approver.id} ${whose}, carried out by ${by}`
}

function one(held: Held): string {
  switch (held.kind) {
    case 'person':
      return held.person.id
    case 'left':
      return `${held.person.id} left to ${held.manager?.id ?? 'nobody'}`
    case 'post':
      return `${held.title} (${held.people.map(({ id }) => id).join(' ')})`
    case 'department':
      return `all of ${held.department}`
    case 'unknown':
      return `"${held.text}"`
  }
}

const holders = (held: readonly Held[]) => held.map(one).join(', ') || 'nobody'
const roleHeld = ({ role, held }: RoleHeld) => `${role.id} ${holders(held)}`
const roles = (list: readonly RoleHeld[]) => list.map(roleHeld).join('; ') || 'nobody'
const when = (yes: boolean, text: string) => (yes ? text : '')
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).join(' ')
const items = (list: readonly SystemRoles[]) =>
  list
    .map(({ system, roles }) => `${system.id} ${roles.map(({ id }: Role) => id).join('+')}`)
    .join(', ')
const choices = (list: readonly Choice[]) =>
  list.map(({ name, detail }) => `${name} (${detail})`).join(', ') || 'nothing'

function standings(duties: readonly Duty[]): string {
  const adopted = duties.filter(({ standing }) => standing === 'adopted').length
  return `${adopted} adopted ${duties.length - adopted} proposed`
}
