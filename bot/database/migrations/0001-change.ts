import type { Kysely } from 'kysely'

/** The version of each part of the snapshot, so that readers know when to read again. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('change')
    .addColumn('part', 'text', (column) => column.primaryKey())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .execute()
}
