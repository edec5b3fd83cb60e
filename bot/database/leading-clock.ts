import { sql } from 'kysely'
import type { Clock } from '../calendar/clock.ts'
import type { Database } from './database.ts'

/** Milliseconds between two settings: clocks of machines part by some milliseconds a minute at most. */
const SET_EVERY = 10 * 60_000

/**
 * A clock that goes with the database's, so that all processes that share it agree on the time; between two settings
 * it runs on by another clock. Rejects when the database does not answer the first time.
 */
export async function startLeadingClock(
  database: Database,
  between: Clock,
): Promise<{ clock: Clock; stop: () => void }> {
  let ahead = await aheadOf(between, database)
  const set = async () => {
    ahead = await aheadOf(between, database)
  }
  // When the database does not answer, the clock runs on as it is.
  const timer = setInterval(() => void set().catch(() => undefined), SET_EVERY)
  timer.unref()
  return { clock: () => between() + ahead, stop: () => clearInterval(timer) }
}

/** Milliseconds by which the database's clock is ahead; half of the way there and back is allowed for. */
async function aheadOf(clock: Clock, database: Database): Promise<number> {
  const asked = clock()
  const { rows } = await sql<{ now: number }>`
    select (extract(epoch from clock_timestamp()) * 1000)::float8 as now
  `.execute(database)
  const answered = clock()
  return (rows[0]?.now ?? answered) - (asked + answered) / 2
}
