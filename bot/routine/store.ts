import { createHash } from 'node:crypto'
import type { Day } from '../calendar/day.ts'
import { markChanged, type Queryable } from '../database/database.ts'
import { parseRoutine } from './parse-routine.ts'
import type { Routine } from './routine.ts'
import { starter, starterText } from './starter.ts'

/** The routine that applies: the newest imported version that can be read, the starter until there is one. */
export async function readRoutine(database: Queryable): Promise<Routine> {
  const versions = await database
    .selectFrom('routine_version')
    .select('text')
    .orderBy('version', 'desc')
    .execute()
  for (const { text } of versions) {
    const parsed = parseRoutine(text)
    if (parsed.kind === 'routine') return parsed.routine
  }
  return starter
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
  return newest?.hash ?? hashOf(starterText)
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
