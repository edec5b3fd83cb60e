import type { Day } from '../../calendar/day.ts'
import type { Queryable } from '../../database/database.ts'
import type { Language } from '../../routine/routine.ts'

export type Feed = { personId: string; language: Language; madeOn: Day }

/** Gives somebody a feed with a secret of which only the hash is kept; one that they had before ends. */
export async function keepFeed(
  database: Queryable,
  { personId, language, madeOn }: Feed,
  secretHash: string,
): Promise<void> {
  const feed = { secret_hash: secretHash, language, made_on: madeOn }
  await database
    .insertInto('calendar_feed')
    .values({ person_id: personId, ...feed })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(feed))
    .execute()
}

/** Ends somebody's feed: nothing is at its address any more. */
export async function endFeed(database: Queryable, personId: string): Promise<void> {
  await database.deleteFrom('calendar_feed').where('person_id', '=', personId).execute()
}

/** The day on which somebody's feed was made; null for none. */
export async function readFeedDay(database: Queryable, personId: string): Promise<Day | null> {
  const row = await database
    .selectFrom('calendar_feed')
    .select('made_on')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.made_on ?? null
}

/** Whose feed a secret opens, by its hash; null for nobody's. */
export async function findFeed(database: Queryable, secretHash: string): Promise<Feed | null> {
  const row = await database
    .selectFrom('calendar_feed')
    .selectAll()
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst()
  return row ? { personId: row.person_id, language: row.language, madeOn: row.made_on } : null
}
