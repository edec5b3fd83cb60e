import type { Kysely } from 'kysely'

/** Whom Teams lets us reach and what has been done there, so that nothing is done twice. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await createReach(database)
  await database.schema
    .createTable('installation')
    .addColumn('conversation_id', 'text', (column) => column.primaryKey())
    .addColumn('welcomed_at', 'timestamptz', (column) => column.notNull())
    .execute()
  await database.schema
    .createTable('coordinator_told')
    .addColumn('system_id', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('day', 'date', (column) => column.notNull())
    .addColumn('told_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('coordinator_told_key', ['system_id', 'role', 'day'])
    .execute()
  await database.schema
    .createTable('handled_activity')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('claimed_at', 'timestamptz', (column) => column.notNull())
    .addColumn('answered', 'boolean', (column) => column.notNull())
    .execute()
}

async function createReach(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('reach')
    .addColumn('person_id', 'text', (column) => column.primaryKey())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('service_url', 'text', (column) => column.notNull())
    .addColumn('tenant_id', 'text')
    .addColumn('bot_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('language', 'text')
    .execute()
  await database.schema
    .createIndex('reach_conversation')
    .on('reach')
    .column('conversation_id')
    .execute()
}
