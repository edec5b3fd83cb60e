import { type Kysely, sql } from 'kysely'

/** How far the reading of Microsoft Graph has come, and the subscription to its changes. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await createReading(database)
  await database.schema
    .createTable('graph_manager_unknown')
    .addColumn('person_id', 'text', (column) => column.primaryKey())
    .execute()
  await database.schema
    .createTable('graph_subscription')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('client_state', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute()
}

async function createReading(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('graph_reading')
    .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
    .addColumn('tenant', 'text')
    .addColumn('run', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('round', 'text', (column) => column.check(sql`round in ('full', 'changes')`))
    .addColumn('step', 'text', (column) =>
      column.notNull().defaultTo('pages').check(sql`step in ('pages', 'managers')`),
    )
    .addColumn('next_link', 'text')
    .addColumn('delta_link', 'text')
    .addColumn('managers_met', 'boolean', (column) => column.notNull().defaultTo(false))
    .addColumn('managers_come', 'boolean')
    .addColumn('pages', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('people', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('written', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('total', 'integer')
    .addColumn('started_at', 'bigint')
    .addColumn('last_success_at', 'bigint')
    .addColumn('last_full_at', 'bigint')
    .addColumn('groups_at', 'bigint')
    .addColumn('problem', 'text')
    .addColumn('problem_at', 'bigint')
    .execute()
  await sql`insert into graph_reading (id) values (1)`.execute(database)
}
