import { type Kysely, sql } from 'kysely'

/** Systems, who holds which role for each, and what happened to them. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await createSystem(database)
  await createAssignment(database)
  await createHistory(database)
}

async function createSystem(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('system')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('identity', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('aliases', 'jsonb', (column) => column.notNull())
    .addColumn('department', 'jsonb', (column) => column.notNull())
    .addColumn('vendor', 'text')
    .addColumn('purpose', 'text')
    .addColumn('hosting', 'text', (column) =>
      column.check(sql`hosting in ('internal', 'external', 'hybrid')`),
    )
    .addColumn('personal_data', 'boolean')
    .addColumn('classification', 'jsonb', (column) => column.notNull())
    .addColumn('criticality', 'jsonb')
    .addColumn('life_cycle', 'text', (column) =>
      column.check(sql`life_cycle in ('planned', 'developed', 'maintained', 'phasedOut', 'ended')`),
    )
    .addColumn('contract_end', 'date')
    .addColumn('contract_note', 'text')
    .addColumn('rto_hours', 'double precision')
    .addColumn('rpo_hours', 'double precision')
    .addColumn('continuity_note', 'text')
    .addColumn('links', 'jsonb', (column) => column.notNull())
    .addColumn('extra', 'jsonb', (column) => column.notNull())
    .addColumn('vanished_on', 'date')
    .addColumn('said', 'jsonb')
    .execute()
}

async function createAssignment(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('assignment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('system_id', 'text', (column) => column.notNull().references('system.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull().check(sql`position > 0`))
    .addColumn('holder', 'text', (column) => column.notNull())
    // A person made from an address is given the directory's id once that is known.
    .addColumn('person_id', 'text', (column) => column.references('person.id').onUpdate('cascade'))
    .addColumn('title', 'text')
    .addColumn('department', 'text')
    .addColumn('text', 'text')
    .addColumn('valid_from', 'date')
    .addColumn('valid_to', 'date')
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('origin_file', 'text')
    .addColumn('origin_row', 'integer')
    .addColumn('origin_by', 'text')
    .addColumn('origin_on', 'date', (column) => column.notNull())
    .addColumn('confirmed_on', 'date')
    .addCheckConstraint('assignment_holder', oneHolder)
    .addCheckConstraint('assignment_origin', oneOrigin)
    .execute()
  for (const column of ['system_id', 'person_id'])
    await database.schema
      .createIndex(`assignment_${column}`)
      .on('assignment')
      .column(column)
      .execute()
}

const oneHolder = sql<boolean>`case holder
  when 'person' then person_id is not null and num_nulls(title, department, text) = 3
  when 'post' then num_nulls(title, department) = 0 and num_nulls(person_id, text) = 2
  when 'department' then department is not null and num_nulls(person_id, title, text) = 3
  when 'unknown' then text is not null and num_nulls(person_id, title, department) = 3
  else false
end`
const oneOrigin = sql<boolean>`case origin
  when 'sheet' then num_nulls(origin_file, origin_row) = 0 and origin_by is null
  when 'hand' then origin_by is not null and num_nulls(origin_file, origin_row) = 2
  else false
end`

async function createHistory(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('system_change')
    .addColumn('id', 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('system_id', 'text', (column) => column.notNull().references('system.id'))
    .addColumn('on_day', 'date', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('before', 'jsonb')
    .addColumn('after', 'jsonb')
    .execute()
  await database.schema
    .createIndex('system_change_system_id')
    .on('system_change')
    .column('system_id')
    .execute()
  await sql`create function keep_history() returns trigger language plpgsql as $$
    begin raise exception 'What happened to a system is only ever added to.'; end $$`.execute(
    database,
  )
  await sql`create trigger keep_history before update or delete on system_change
    for each row execute function keep_history()`.execute(database)
}
