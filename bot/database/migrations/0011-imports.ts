import { type Kysely, sql } from 'kysely'

/** What people do to the register in the tab, so that it can be taken back, and the files that they import there. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await createActions(database)
  await database.schema
    .createTable('import_file')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(sql`kind in ('systems', 'people', 'routine')`),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('told', 'jsonb', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column
        .notNull()
        .check(sql`state in ('previewed', 'applying', 'applied', 'failed', 'undone')`),
    )
    .addColumn('outcome', 'jsonb')
    .addColumn('action_id', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute()
}

async function createActions(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('register_action')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('number', 'bigint', (column) => column.notNull().generatedAlwaysAsIdentity())
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(sql`kind in ('edit', 'transfer', 'import')`),
    )
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('undone_at', 'timestamptz')
    .addColumn('beside', 'jsonb')
    .execute()
  await database.schema
    .createTable('register_action_part')
    .addColumn('action_id', 'text', (column) =>
      column.notNull().references('register_action.id').onDelete('cascade'),
    )
    .addColumn('system_id', 'text', (column) => column.notNull().references('system.id'))
    .addColumn('before', 'jsonb')
    .addColumn('after', 'jsonb')
    .addPrimaryKeyConstraint('register_action_part_key', ['action_id', 'system_id'])
    .execute()
}
