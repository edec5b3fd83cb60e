import { type Kysely, sql } from 'kysely'

/** When duties come due, who was reminded of what, and what became of it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await createOccurrences(database)
  await createHistory(database)
  await createReminders(database)
  await createDeliveries(database)
  await createLimits(database)
  await followPeople(database)
}

async function createOccurrences(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('duty_event')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(sql`kind in ('leaves', 'starts', 'incident', 'classification')`),
    )
    .addColumn('on_day', 'date', (column) => column.notNull())
    .addColumn('person_id', 'text')
    .addColumn('system_id', 'text')
    .execute()
  await database.schema
    .createTable('occurrence')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('duty_id', 'text', (column) => column.notNull())
    .addColumn('duty', 'jsonb', (column) => column.notNull())
    .addColumn('scope_key', 'text', (column) => column.notNull())
    .addColumn('scope', 'jsonb', (column) => column.notNull())
    .addColumn('scheduled', 'date', (column) => column.notNull())
    .addColumn('due', 'date', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column
        .notNull()
        .check(sql`state in ('open', 'started', 'done', 'notApplicable', 'missed', 'withdrawn')`),
    )
    .addColumn('state_by', 'text')
    .addColumn('state_at', 'timestamptz')
    .addColumn('done_on', 'date')
    .addColumn('note', 'text')
    .addColumn('link', 'text')
    .addColumn('snoozed_until', 'date')
    .addColumn('delegate_id', 'text')
    .addColumn('holder_id', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addUniqueConstraint('occurrence_once', ['duty_id', 'scope_key', 'scheduled'])
    .execute()
  await sql`create index occurrence_open on occurrence (due) where state in ('open', 'started')`.execute(
    database,
  )
}

async function createHistory(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('occurrence_history')
    .addColumn('id', 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('occurrence_id', 'text', (column) => column.notNull().references('occurrence.id'))
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('by', 'text')
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('before', 'jsonb')
    .addColumn('after', 'jsonb')
    .addColumn('card', 'text')
    .addColumn('key', 'text', (column) => column.unique())
    .execute()
  await database.schema
    .createIndex('occurrence_history_occurrence')
    .on('occurrence_history')
    .column('occurrence_id')
    .execute()
  await sql`create function keep_duty_history() returns trigger language plpgsql as $$
    begin raise exception 'What happened to a duty is only ever added to.'; end $$`.execute(
    database,
  )
  await sql`create trigger keep_duty_history before update or delete on occurrence_history
    for each row execute function keep_duty_history()`.execute(database)
}

async function createReminders(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('planned_day')
    .addColumn('day', 'date', (column) => column.primaryKey())
    .addColumn('planned_at', 'timestamptz', (column) => column.notNull())
    .execute()
  await database.schema
    .createTable('reminder')
    .addColumn('occurrence_id', 'text', (column) => column.notNull().references('occurrence.id'))
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('recipient_id', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('covers', 'jsonb', (column) => column.notNull())
    .addColumn('planned_on', 'date', (column) => column.notNull())
    .addColumn('delivery_id', 'text', (column) => column.notNull())
    .addColumn('dropped', 'text')
    .addPrimaryKeyConstraint('reminder_once', ['occurrence_id', 'step', 'recipient_id'])
    .execute()
  await database.schema
    .createIndex('reminder_delivery')
    .on('reminder')
    .column('delivery_id')
    .execute()
  await database.schema
    .createTable('reminder_setting')
    .addColumn('person_id', 'text', (column) => column.primaryKey())
    .addColumn('send_at', 'text')
    .addColumn('paused_until', 'date')
    .execute()
}

async function createDeliveries(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('delivery')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('recipient_id', 'text', (column) => column.notNull())
    .addColumn('day', 'date', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column
        .notNull()
        .check(
          sql`state in ('planned', 'sending', 'delivered', 'refused', 'throttled', 'unknown', 'unreachable', 'dropped')`,
        ),
    )
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('claim', 'text')
    .addColumn('claimed_at', 'timestamptz')
    .addColumn('job_due', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn('decided_at', 'timestamptz')
    .addColumn('reason', 'text')
    .addColumn('status', 'integer')
    .addColumn('channel', 'text')
    .addColumn('activity_id', 'text')
    .addColumn('conversation_id', 'text')
    .addUniqueConstraint('delivery_once', ['recipient_id', 'day'])
    .execute()
  await sql`create index delivery_unsettled on delivery (state) where state in ('planned', 'sending', 'throttled')`.execute(
    database,
  )
  await database.schema
    .createTable('delivery_attempt')
    .addColumn('delivery_id', 'text', (column) => column.notNull().references('delivery.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('status', 'integer')
    .addColumn('reason', 'text')
    .addPrimaryKeyConstraint('delivery_attempt_key', ['delivery_id', 'number'])
    .execute()
}

async function createLimits(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('send_allowance')
    .addColumn('tenant', 'text', (column) => column.primaryKey())
    .addColumn('next_at', 'timestamptz', (column) => column.notNull())
    .addColumn('slowed_until', 'timestamptz')
    .execute()
  await database.schema
    .createTable('conversation_send')
    .addColumn('conversation_id', 'text', (column) => column.primaryKey())
    .addColumn('sent', sql`timestamptz[]`, (column) => column.notNull())
    .execute()
}

/** Somebody whose made-up id is replaced by that of the directory stays who they are, here as elsewhere. */
async function followPeople(database: Kysely<unknown>): Promise<void> {
  await sql`create function follow_person() returns trigger language plpgsql as $$
    begin
      if not exists (select from occurrence) and not exists (select from duty_event) then
        return null;
      end if;
      update occurrence set holder_id = new.id where holder_id = old.id;
      update occurrence set delegate_id = new.id where delegate_id = old.id;
      update occurrence
      set scope_key = 'line:' || new.id, scope = jsonb_set(scope, '{managerId}', to_jsonb(new.id))
      where scope_key = 'line:' || old.id;
      update occurrence set scope = jsonb_set(scope, '{event,personId}', to_jsonb(new.id))
      where scope -> 'event' ->> 'personId' = old.id;
      update duty_event set person_id = new.id where person_id = old.id;
      update reminder set recipient_id = new.id where recipient_id = old.id;
      update delivery set recipient_id = new.id where recipient_id = old.id;
      update reminder_setting set person_id = new.id where person_id = old.id;
      return null;
    end $$`.execute(database)
  await sql`create trigger follow_person after update of id on person
    for each row when (old.id is distinct from new.id) execute function follow_person()`.execute(
    database,
  )
}
