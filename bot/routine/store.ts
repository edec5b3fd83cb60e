import type { Day } from '../calendar/day.ts'
import { markChanged, type Queryable } from '../database/database.ts'
import { readStarter, starterHash } from './prepared-starter.ts'
import type { Routine } from './routine.ts'
import { hashOf } from './text-hash.ts'

/** The routine that applies: the newest imported version that can be read, the starter until there is one. */
export async function readRoutine(database: Queryable): Promise<Routine> {
  const versions = await database
    .selectFrom('routine_version')
    .select('text')
    .orderBy('version', 'desc')
    .execute()
  return (await firstReadable(versions.map(({ text }) => text))) ?? readStarter()
}

/** The routine that applied at the end of a day: the newest version imported by then, the starter before there was one. */
export async function readRoutineOn(database: Queryable, day: Day): Promise<Routine> {
  const versions = await database
    .selectFrom('routine_version')
    .select('text')
    .where('imported_on', '<=', day)
    .orderBy('version', 'desc')
    .execute()
  return (await firstReadable(versions.map(({ text }) => text))) ?? readStarter()
}

/** The day on which the routine that applies was imported; null while the starter does. */
export async function readAdoptedOn(database: Queryable): Promise<Day | null> {
  const newest = await database
    .selectFrom('routine_version')
    .select('imported_on')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest?.imported_on ?? null
}

async function firstReadable(texts: readonly string[]): Promise<Routine | null> {
  if (texts.length === 0) return null
  // Loaded where there is YAML to read: a start with the starter has none.
  const { parseRoutine } = await import('./parse-routine.ts')
  for (const text of texts) {
    const parsed = parseRoutine(text)
    if (parsed.kind === 'routine') return parsed.routine
  }
  return null
}

/**
 * Keeps a routine file as the version that applies from now on and tells whether it differs from the one before.
 * The caller has parsed the text. Called in a transaction.
 */
export async function saveRoutine(
  database: Queryable,
  { text, on }: { text: string; on: Day },
): Promise<'saved' | 'unchanged'> {
  const hash = hashOf(text)
  if (hash === (await presentHash(database))) return 'unchanged'
  await database.insertInto('routine_version').values({ hash, imported_on: on, text }).execute()
  await markChanged(database, 'routine')
  return 'saved'
}

async function presentHash(database: Queryable): Promise<string> {
  const newest = await database
    .selectFrom('routine_version')
    .select('hash')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest?.hash ?? starterHash()
}
