import type { Held } from '../../register/holding/held.ts'
import type { Role } from '../../routine/routine.ts'
import type { Whether } from '../answer.ts'
import type { Asking } from './asking.ts'

/** Tells whether the asker leads anybody, so that «närmaste chef» is the asker for some. */
export const leadsPeople = ({ snapshot, asker }: Asking): boolean =>
  asker?.active === true && snapshot.directory.reports.has(asker.id)

/** Whether the asker is one of the holders; undefined where the directory can't tell. */
export function whetherMe({ asker }: Asking, held: readonly Held[]): Whether | undefined {
  if (!asker || held.length === 0) return undefined
  if (held.some((one) => isThem(one, asker.id))) return 'you'
  return held.every(({ kind }) => kind === 'person' || kind === 'left' || kind === 'post')
    ? 'others'
    : undefined
}

function isThem(held: Held, id: string): boolean {
  if (held.kind === 'person') return held.person.id === id
  return held.kind === 'post' && held.people.some((person) => person.id === id)
}

/** What a manager does for their people is the asker's where they lead anybody; undefined for other roles. */
export function whetherAsManager(asking: Asking, role: Role): Whether | undefined {
  if (role.found.by !== 'manager' || !asking.asker) return undefined
  return leadsPeople(asking) ? 'yourPeople' : 'others'
}
