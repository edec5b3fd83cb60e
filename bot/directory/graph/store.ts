import { sql } from 'kysely'
import { type Clock, instant } from '../../calendar/clock.ts'
import type { Queryable } from '../../database/database.ts'
import type { ProblemCode } from './problem.ts'

/** How far the reading of Microsoft Graph has come, for `/readyz`, `doctor` and progress. Instants are ISO with `Z`. */
export type SyncState = {
  /** The round under way, perhaps interrupted; null between rounds. */
  round: 'full' | 'changes' | null
  pages: number
  people: number
  /** How many there are to read, where Graph told. */
  total: number | null
  startedAt: string | null
  lastSuccessAt: string | null
  /** When everybody was last read from the first to the last page. */
  lastFullAt: string | null
  /** Why the latest attempt failed; null when it did not. */
  problem: string | null
  problemAt: string | null
  subscriptionExpiresAt: string | null
}

export async function readSyncState(database: Queryable): Promise<SyncState> {
  const row = await database.selectFrom('graph_reading').selectAll().executeTakeFirstOrThrow()
  const subscription = await database
    .selectFrom('graph_subscription')
    .select('expires_at')
    .executeTakeFirst()
  return {
    round: row.round,
    pages: row.pages,
    people: row.people,
    total: row.total,
    startedAt: written(row.started_at),
    lastSuccessAt: written(row.last_success_at),
    lastFullAt: written(row.last_full_at),
    problem: row.problem,
    problemAt: written(row.problem_at),
    subscriptionExpiresAt: written(subscription?.expires_at ?? null),
  }
}

const written = (at: number | null) => (at === null ? null : instant(() => at))

/** The instants (milliseconds since 1970) by which the schedule decides what is due. */
export async function readLastTimes(
  database: Queryable,
): Promise<{ full: number | null; success: number | null; groups: number | null }> {
  const row = await database
    .selectFrom('graph_reading')
    .select(['last_full_at', 'last_success_at', 'groups_at'])
    .executeTakeFirstOrThrow()
  return { full: row.last_full_at, success: row.last_success_at, groups: row.groups_at }
}

/** Notes why an attempt failed; the place in the round stays, so that the next attempt goes on there. */
export async function noteProblem(
  database: Queryable,
  problem: ProblemCode,
  clock: Clock,
): Promise<void> {
  await database.updateTable('graph_reading').set({ problem, problem_at: clock() }).execute()
}

export async function noteTotal(database: Queryable, total: number): Promise<void> {
  await database.updateTable('graph_reading').set({ total }).execute()
}

export async function noteGroupsRead(database: Queryable, clock: Clock): Promise<void> {
  await sql`update graph_reading set groups_at = ${clock()}`.execute(database)
}
