import type { Role, Routine } from '../../routine/routine.ts'
import type { Asked } from './cell.ts'

/** The places of a role in the matrix: held per system, per department, for the whole organisation. */
const PLACES = ['system', 'department', 'organisation'] as const

/**
 * The columns of system × role, each place's roles in the routine's order. Who leads whom says nothing of a system,
 * so the line manager has none.
 */
export function matrixRoles({ roles }: Pick<Routine, 'roles'>): Role[] {
  return PLACES.flatMap((place) => roles.filter(({ found }) => found.by === place))
}

/**
 * What the routine asks of a role. Only what the municipality has decided can be broken: that a system lacks the
 * holder of a proposed role, or has two, is no fault. One who is accountable (A) for a duty is so alone.
 */
export function askedOf({ duties }: Pick<Routine, 'duties'>, role: Role): Asked {
  const needed = role.standing === 'adopted'
  const single = duties.some(({ role: own, letter, others = [] }) =>
    [{ role: own, letter }, ...others].some((one) => one.role === role.id && one.letter === 'A'),
  )
  return { needed, single: needed && single }
}
