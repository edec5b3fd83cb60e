import type { Database, Queryable } from '../../database/database.ts'
import { keepAction } from '../actions/store.ts'
import type { Stored } from '../import/stored.ts'
import { lockSystem } from './store.ts'
import { systemVersion } from './system-version.ts'

/** Who changes which system when; `seen` is the version that they saw, `at` an instant in ISO form. */
export type Changing = { systemId: string; seen: string; by: string; at: string }

/** What became of a change; the system is as it is stored now. */
export type Changed<Refused> =
  | { kind: 'changed'; stored: Stored; version: string }
  | { kind: 'stale'; stored: Stored; version: string }
  | { kind: 'unknown' }
  | Refused

type Work<Refused> = (transaction: Queryable, stored: Stored) => Promise<Refused | null>

/**
 * Changes a system in one transaction if it still is as it was seen, so that two people never overwrite each other
 * unknowingly, and keeps how it was so that it can be taken back. What the work refuses is not half done.
 */
export async function changeSystem<Refused extends { kind: string }>(
  database: Database,
  { systemId, seen, by, at }: Changing,
  work: Work<Refused>,
): Promise<Changed<Refused>> {
  try {
    return await database.transaction().execute(async (transaction) => {
      const before = await lockSystem(transaction, systemId)
      if (!before) return { kind: 'unknown' }
      const version = systemVersion(before.system, before.assignments)
      if (version !== seen) return { kind: 'stale', stored: before, version }
      const doing = { kind: 'edit', by, at, systemIds: [systemId] } as const
      await keepAction(transaction, doing, async () => {
        const refused = await work(transaction, before)
        if (refused) throw new Refusal(refused)
      })
      const stored = (await lockSystem(transaction, systemId)) ?? before
      return {
        kind: 'changed',
        stored,
        version: systemVersion(stored.system, stored.assignments),
      }
    })
  } catch (problem) {
    if (problem instanceof Refusal) return problem.refused
    throw problem
  }
}

/** Takes back what a refused change has written so far. */
class Refusal<Refused> extends Error {
  readonly refused: Refused
  constructor(refused: Refused) {
    super('refused')
    this.refused = refused
  }
}
