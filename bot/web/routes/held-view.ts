import type { Person } from '../../directory/person.ts'
import type { Held } from '../../register/holding/held.ts'
import { holderName } from '../../register/holding/holder-name.ts'
import type { CellHeld } from '../../register/matrix/cell.ts'
import { personShown } from '../views/person-shown.ts'
import type { HolderView } from '../views/systems.ts'

/** A holder with whom to ask, and how lately that was confirmed. */
export function holderViewOf({ held, stale }: CellHeld): HolderView {
  return {
    kind: held.kind,
    name: heldName(held),
    people: reachable(held).map(personShown),
    leftOn: held.kind === 'left' ? held.person.leftOn : null,
    confirmedOn: held.assigned?.confirmedOn ?? null,
    stale,
  }
}

export function heldName(held: Held): string {
  switch (held.kind) {
    case 'person':
    case 'left':
      return held.person.name
    case 'post':
    case 'department':
    case 'unknown':
      return holderName(held, (id) => id)
  }
}

/** Those who can be asked about what somebody holds. */
export function reachable(held: Held): Person[] {
  switch (held.kind) {
    case 'person':
      return [held.person]
    case 'left':
      return held.manager ? [held.manager] : []
    case 'post':
      return held.people
    case 'department':
    case 'unknown':
      return []
  }
}

/** The names of those who are there to be asked, as a list shows them. */
export function presentNames(held: readonly Held[]): string[] {
  return held.flatMap((one) => {
    if (one.kind === 'left') return []
    return one.kind === 'post' && one.people.length > 0
      ? one.people.map(({ name }) => name)
      : [heldName(one)]
  })
}
