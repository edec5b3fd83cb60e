import type { Directory } from '../directory/directory.ts'
import type { Person } from '../directory/person.ts'
import type { Assignment } from './assignment.ts'
import { foldName, type KnownPeople, knownPeople } from './known-people.ts'
import { type Register, registerOf } from './register.ts'
import { ADDRESS, nameBeside } from './sheet/recognise.ts'

/**
 * The register with every holder whom the directory has come to know since the sheet was read as a person:
 * an address that is somebody's, or a name that exactly one person has.
 */
export function withLateHolders(register: Register, directory: Directory): Register {
  const assignments = [...register.bySystem.values()].flat()
  if (!assignments.some(({ holder }) => holder.kind === 'unknown')) return register
  const known = knownPeople(directory)
  return registerOf(
    [...register.systems.values()],
    assignments.map((assignment) => withLateHolder(assignment, known)),
  )
}

function withLateHolder(assignment: Assignment, known: KnownPeople): Assignment {
  const { holder } = assignment
  if (holder.kind !== 'unknown') return assignment
  const person = personIn(holder.text, known)
  return person ? { ...assignment, holder: { kind: 'person', personId: person.id } } : assignment
}

/** An address decides; a name beside it that is not its owner's leaves the matter to people. */
function personIn(text: string, known: KnownPeople): Person | null {
  const address = ADDRESS.exec(text)?.[0]
  if (!address) {
    const named = known.byName(text)
    return named.kind === 'one' ? named.person : null
  }
  const person = known.byAddress(address)
  const beside = foldName(nameBeside(text))
  return person && (beside === '' || beside === foldName(person.name)) ? person : null
}
