import { type Kysely, sql } from 'kysely'

/** People, members of the groups that a role names, and whom a full read under way has met. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await createPerson(database)
  await database.schema
    .createTable('group_member')
    .addColumn('group_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('group_member_key', ['group_id', 'person_id'])
    .execute()
  await database.schema
    .createTable('person_read')
    .addColumn('read_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_read_key', ['read_id', 'person_id'])
    .execute()
}

async function createPerson(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('person')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('given_name', 'text')
    .addColumn('surname', 'text')
    .addColumn('mail', 'text')
    .addColumn('user_principal_name', 'text')
    .addColumn('title', 'text')
    .addColumn('department', 'text')
    .addColumn('phone', 'text')
    .addColumn('manager_id', 'text')
    .addColumn('active', 'boolean', (column) => column.notNull())
    .addColumn('left_on', 'date')
    .addColumn('source', 'text', (column) =>
      column.notNull().check(sql`source in ('graph', 'file')`),
    )
    .addColumn('made_up_id', 'boolean', (column) =>
      column.generatedAlwaysAs(sql`starts_with(id, 'address-')`).stored(),
    )
    .addCheckConstraint('person_left', sql`not active or left_on is null`)
    .execute()
  // Only ids that were made up are ever looked for by address.
  for (const column of ['mail', 'user_principal_name'])
    await database.schema
      .createIndex(`person_made_up_${column}`)
      .on('person')
      .column(column)
      .where(sql.ref('made_up_id'), 'is', true)
      .execute()
}
