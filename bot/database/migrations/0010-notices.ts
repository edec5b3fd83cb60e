import { type Kysely, sql } from 'kysely'

/**
 * Lets somebody be told anew of what happens to the same occurrence a second time, and keeps what a notice passes on
 * of somebody's words.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .alterTable('reminder')
    .addColumn('turn', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('saying', 'jsonb')
    .execute()
  await sql`alter table reminder
    drop constraint reminder_once,
    add constraint reminder_once primary key (occurrence_id, step, recipient_id, turn)`.execute(
    database,
  )
}
