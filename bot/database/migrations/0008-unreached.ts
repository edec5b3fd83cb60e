import type { Kysely } from 'kysely'

/** Why somebody whose conversation was forgotten could no longer be reached in it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('unreached')
    .addColumn('person_id', 'text', (column) => column.primaryKey())
    .addColumn('why', 'text', (column) => column.notNull())
    .execute()
}
