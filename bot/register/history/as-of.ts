import type { Day } from '../../calendar/day.ts'
import { type Directory, directoryOf } from '../../directory/directory.ts'
import { madeUpId } from '../../directory/person-id.ts'
import type { Routine } from '../../routine/routine.ts'
import type { Assignment } from '../assignment.ts'
import { withLateHolders } from '../late-holders.ts'
import { type Register, registerOf } from '../register.ts'
import type { Snapshot } from '../snapshot.ts'
import { replayed } from './replay.ts'
import type { RegisterChange } from './store.ts'

/** What was known on an earlier day, as far as that can be told. */
export type Past = {
  snapshot: Snapshot
  /** The history told all that the register knew; when false, how lately some assignments were confirmed is not known. */
  isWhole: boolean
}

/**
 * What was known at the end of an earlier day. Who has left since then counts as being there; titles and departments
 * of people, and who leads whom, are those of now: the directory keeps no earlier ones.
 */
export function pastOf(
  now: Snapshot,
  { on, changes, routine }: { on: Day; changes: readonly RegisterChange[]; routine: Routine },
): Past {
  const directory = directoryOn(now.directory, on)
  const { register, isWhole } = replayed(now.register, changes, on)
  const known = withLateHolders(withPresentIds(register, directory), directory)
  return { snapshot: { directory, routine, register: known }, isWhole }
}

function directoryOn(now: Directory, on: Day): Directory {
  const people = [...now.people.values()]
  const leftSince = people.some(({ leftOn }) => leftOn !== null && leftOn > on)
  if (!leftSince) return now
  return directoryOf(
    people.map((person) =>
      person.leftOn !== null && person.leftOn > on
        ? { ...person, active: true, leftOn: null }
        : person,
    ),
    now.groups,
  )
}

/** The history names people by the ids of its time; one made from an address has since given way to the directory's. */
function withPresentIds(register: Register, { people }: Directory): Register {
  const assignments = [...register.bySystem.values()].flat()
  const isGone = ({ holder }: Assignment) =>
    holder.kind === 'person' && !people.has(holder.personId)
  if (!assignments.some(isGone)) return register
  const present = new Map<string, string>()
  for (const { id, mail, userPrincipalName } of people.values())
    for (const address of [mail, userPrincipalName]) if (address) present.set(madeUpId(address), id)
  return registerOf(
    [...register.systems.values()],
    assignments.map((assignment) => {
      const { holder } = assignment
      const personId = holder.kind === 'person' ? present.get(holder.personId) : undefined
      return personId && isGone(assignment)
        ? { ...assignment, holder: { kind: 'person', personId } }
        : assignment
    }),
  )
}
