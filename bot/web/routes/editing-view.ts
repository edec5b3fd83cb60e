import type { Day } from '../../calendar/day.ts'
import type { Person } from '../../directory/person.ts'
import { maySee } from '../../questions/answering/visibility.ts'
import type { Assignment } from '../../register/assignment.ts'
import type { heldAs } from '../../register/holding/held.ts'
import { holdersFor, roleOf } from '../../register/holding/role-holders.ts'
import { factsOf } from '../../register/import/merge.ts'
import type { System } from '../../register/system.ts'
import { roleId, type Topic } from '../../routine/routine.ts'
import type { Reading } from '../api/reader.ts'
import type { EditingView, HeldEdited } from '../views/editing.ts'
import { personShown } from '../views/person-shown.ts'

type Field = keyof EditingView['facts']

/** The fields that not everybody sees. */
const topicOf: Partial<Record<Field, Topic>> = {
  classification: 'classification',
  criticality: 'classification',
  contractEnd: 'contract',
  contractNote: 'contract',
  rtoHours: 'gaps',
  rpoHours: 'gaps',
  continuityNote: 'gaps',
}

/** Whether somebody keeps a system right: those who keep everything, its owner and its administrator in charge. */
export function mayEdit({ snapshot, reader, today }: Reading, system: System): boolean {
  if (reader.powers.has('all') || reader.powers.has('administer')) return true
  return [roleId.systemOwner, roleId.systemAdministrator].some((id) => {
    const role = roleOf({ snapshot, today }, id)
    return role
      ? holdersFor({ snapshot, today }, system, role).some((held) => isHeldBy(held, reader.person))
      : false
  })
}

function isHeldBy(held: ReturnType<typeof heldAs>, { id }: Person): boolean {
  if (held.kind === 'post') return held.people.some((person) => person.id === id)
  return held.kind === 'person' && held.person.id === id
}

/** Whether the reader may see a field of a system, and so correct it. */
export function mayCorrect({ snapshot, reader, today }: Reading, system: System, field: Field) {
  const topic = topicOf[field]
  return topic === undefined || maySee({ snapshot, today, asker: reader.person }, topic, system)
}

type Stored = { system: System; assignments: readonly Assignment[] }

/** A system as the page edits it. */
export function editingOf(reading: Reading, { system, assignments }: Stored): EditingView {
  const { snapshot, reader, today } = reading
  const facts = factsOf(system)
  const seen = Object.entries(facts).filter(
    ([field]) => !isField(field) || mayCorrect(reading, system, field),
  )
  const roles = snapshot.routine.roles.filter(({ found }) => found.by === 'system')
  return {
    id: system.id,
    facts: Object.fromEntries(seen),
    roles: [
      ...roles.map(({ id, label }) => ({ id, label: label[reader.language] })),
      ...others(assignments, new Set(roles.map(({ id }) => id))).map((id) => ({
        id,
        label: roleOf({ snapshot, today }, id)?.label[reader.language] ?? id,
      })),
    ].map((role) => ({
      ...role,
      held: assignments
        .filter((one) => one.role === role.id && !hasEnded(one, today))
        .map((one) => heldEdited(reading, one)),
    })),
  }
}

const isField = (name: string): name is Field => Object.hasOwn(topicOf, name)

const others = (assignments: readonly Assignment[], known: ReadonlySet<string>) =>
  [...new Set(assignments.map(({ role }) => role))].filter((role) => !known.has(role))

const hasEnded = ({ validTo }: Assignment, today: Day) => validTo !== null && validTo < today

function heldEdited({ snapshot: { directory } }: Reading, one: Assignment): HeldEdited {
  const { holder, validFrom, validTo, confirmedOn } = one
  const person = holder.kind === 'person' ? directory.people.get(holder.personId) : undefined
  return { holder, person: person ? personShown(person) : null, validFrom, validTo, confirmedOn }
}
