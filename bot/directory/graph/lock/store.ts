import { type Kysely, sql } from 'kysely'
import type { Opened } from '../../../database/open.ts'
import type { Schema } from '../../../database/schema.ts'

/** The number under which readers of Graph keep each other out of one PostgreSQL database. */
const LOCK = 4_718_201

const reading = new WeakSet<object>()

/**
 * Does the work as the only reader of Graph on this database, or not at all.
 * The lock is the server's own and goes with the connection, so a killed reader never keeps the others out. The
 * embedded database has one process only, and there a note in memory does.
 */
export async function asOnlyReader<T>(
  opened: Opened,
  work: () => Promise<T>,
): Promise<T | { kind: 'busy' }> {
  const { database } = opened
  if (reading.has(database)) return { kind: 'busy' }
  reading.add(database)
  try {
    if (opened.kind === 'embedded') return await work()
    return await database.connection().execute((connection) => withLock(connection, work))
  } finally {
    reading.delete(database)
  }
}

async function withLock<T>(
  connection: Kysely<Schema>,
  work: () => Promise<T>,
): Promise<T | { kind: 'busy' }> {
  const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_lock(${LOCK}) as got`.execute(
    connection,
  )
  if (!rows[0]?.got) return { kind: 'busy' }
  try {
    return await work()
  } finally {
    // A connection that broke has let go of the lock already.
    await sql`select pg_advisory_unlock(${LOCK})`.execute(connection).catch(() => undefined)
  }
}
