import { createHash } from 'node:crypto'
import type { Day } from '../../calendar/day.ts'
import type { Queryable } from '../../database/database.ts'
import { keepAction } from '../actions/store.ts'
import { setAssignments } from '../by-hand/store.ts'
import { afterTransfer, type Handover, type Taker } from './plan-transfer.ts'
import { findAssignments } from './store.ts'

export type Transfer = {
  /** The assignments that go over, as somebody has looked through them. */
  ids: ReadonlySet<string>
  to: Taker
  /** From this day on the taker holds them. */
  effective: Day
  by: string
  /** The instant, in ISO form, and its day. */
  at: string
  on: Day
}

export type Transferred =
  | { kind: 'transferred'; actionId: string | null; roles: number }
  /** Some of them are no longer as they were looked through. */
  | { kind: 'changed' }

/** The version of a list of handovers, and of what else goes with them: another one as soon as anything in it is. */
export function handoversVersion(
  handovers: readonly Handover[],
  beside: readonly string[],
): string {
  const parts = handovers.map(({ name, assignment: { id, role, validFrom, validTo } }) =>
    JSON.stringify([id, name, role, validFrom, validTo]),
  )
  return createHash('sha256')
    .update([...parts, ...beside].toSorted().join('\n'))
    .digest('base64url')
    .slice(0, 22)
}

/** Lets roles go over to somebody, all of them or, where one has changed meanwhile, none. Called in a transaction. */
export async function transfer(
  transaction: Queryable,
  { ids, to, effective, by, at, on }: Transfer,
): Promise<Transferred> {
  const assignments = await findAssignments(transaction, [...ids])
  const found = assignments.filter(({ id }) => ids.has(id))
  if (found.length < ids.size) return { kind: 'changed' }
  const roles = [
    ...Map.groupBy(assignments, ({ systemId, role }) => `${systemId} ${role}`).values(),
  ]
  const systemIds = [...new Set(found.map(({ systemId }) => systemId))]
  const doing = { kind: 'transfer', by, at, systemIds } as const
  const { actionId } = await keepAction(transaction, doing, async () => {
    for (const ofRole of roles) {
      const [first] = ofRole
      if (!first) continue
      const held = afterTransfer(ofRole, { ids, to, on: effective })
      const { systemId, role } = first
      await setAssignments(transaction, { systemId, role, held }, { by, on })
    }
  })
  return { kind: 'transferred', actionId, roles: found.length }
}
