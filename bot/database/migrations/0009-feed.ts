import type { Kysely } from 'kysely'

/** The secret address at which a calendar reads somebody's due days, and finding quickly what somebody said last. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('calendar_feed')
    // A person made from an address is given the directory's id once that is known.
    .addColumn('person_id', 'text', (column) =>
      column.primaryKey().references('person.id').onUpdate('cascade').onDelete('cascade'),
    )
    .addColumn('secret_hash', 'text', (column) => column.notNull().unique())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('made_on', 'date', (column) => column.notNull())
    .execute()
  await database.schema
    .createIndex('occurrence_history_by')
    .on('occurrence_history')
    .columns(['by', 'at'])
    .execute()
}
