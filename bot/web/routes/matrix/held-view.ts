import type { Held } from '../../../register/holding/held.ts'
import type { CellHeld } from '../../../register/matrix/cell.ts'
import type { HeldView } from '../../views/shared.ts'

/** A holder as pages show one; a post is followed by whoever has it alone. */
export function heldShown({ held, stale }: CellHeld): HeldView {
  return { kind: held.kind, name: nameOf(held), personId: personIn(held), stale }
}

function nameOf(held: Held): string {
  switch (held.kind) {
    case 'person':
    case 'left':
      return held.person.name
    case 'post':
      return `${held.title}, ${held.department}`
    case 'department':
      return held.department
    case 'unknown':
      return held.text
  }
}

function personIn(held: Held): string | null {
  if (held.kind === 'person' || held.kind === 'left') return held.person.id
  const [one, ...more] = held.kind === 'post' ? held.people : []
  return one && more.length === 0 ? one.id : null
}
