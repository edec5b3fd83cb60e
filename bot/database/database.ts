import type { Kysely, Transaction } from 'kysely'
import type { Part, Schema } from './schema.ts'

export type Database = Kysely<Schema>

/** Either the database or a transaction on it: what a query needs. */
export type Queryable = Database | Transaction<Schema>

/** Tells every reader that a part of the snapshot has changed. Called in the transaction that changes it. */
export async function markChanged(database: Queryable, part: Part): Promise<void> {
  await database
    .insertInto('change')
    .values({ part, version: 1 })
    .onConflict((conflict) =>
      conflict.column('part').doUpdateSet((row) => ({ version: row('change.version', '+', 1) })),
    )
    .execute()
}

/** How many times each part of the snapshot has been written. */
export async function readVersions(database: Queryable): Promise<Record<Part, number>> {
  const rows = await database.selectFrom('change').select(['part', 'version']).execute()
  return {
    directory: 0,
    routine: 0,
    register: 0,
    ...Object.fromEntries(rows.map(({ part, version }) => [part, version])),
  }
}
