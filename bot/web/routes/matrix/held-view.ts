import type { Held } from '../../../register/holding/held.ts'
import type { CellHeld } from '../../../register/matrix/cell.ts'
import type { HeldView } from '../../views/shared.ts'
import { heldName } from '../held-view.ts'

/** A holder as pages show one; a post is followed by whoever has it alone. */
export function heldShown({ held, stale }: CellHeld): HeldView {
  return { kind: held.kind, name: heldName(held), personId: personIn(held), stale }
}

function personIn(held: Held): string | null {
  if (held.kind === 'person' || held.kind === 'left') return held.person.id
  const [one, ...more] = held.kind === 'post' ? held.people : []
  return one && more.length === 0 ? one.id : null
}
