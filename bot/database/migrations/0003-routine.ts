import type { Kysely } from 'kysely'

/** The versions of the routine that have been imported, whole, so that every earlier one can be read again. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('routine_version')
    .addColumn('version', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('imported_on', 'date', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .execute()
}
