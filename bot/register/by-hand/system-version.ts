import { createHash } from 'node:crypto'
import type { Assignment } from '../assignment.ts'
import type { System } from '../system.ts'

/**
 * The version of a system and of who holds its roles: another one whenever somebody or an import changes either. An
 * assignment's id stands for its holder, who never changes under one id; so it is the same whether a holder is known
 * by text or, meanwhile, as a person.
 */
export function systemVersion(system: System, assignments: readonly Assignment[]): string {
  const held = assignments
    .map(({ id, role, order, validFrom, validTo, confirmedOn }) =>
      JSON.stringify([role, order, id, validFrom, validTo, confirmedOn]),
    )
    .toSorted()
  return createHash('sha256')
    .update(JSON.stringify([system, held]))
    .digest('base64url')
    .slice(0, VERSION_LENGTH)
}

const VERSION_LENGTH = 22
