import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Queryable } from '../../database/database.ts'
import { jsonOf } from '../../database/json.ts'
import type { DutyEvent } from '../occurrence.ts'

/** Keeps that something happened, for the duties that wait for it; told again, it happened once. */
export async function raiseEvent(database: Queryable, event: DutyEvent): Promise<void> {
  await raiseEvents(database, [event])
}

export async function raiseEvents(
  database: Queryable,
  events: readonly DutyEvent[],
): Promise<void> {
  if (events.length === 0) return
  await sql`
    insert into duty_event (id, kind, on_day, person_id, system_id)
    select id, kind, "on", "personId", "systemId"
    from json_to_recordset(${jsonOf(events)}::text::json) as given
      (id text, kind text, "on" date, "personId" text, "systemId" text)
    on conflict (id) do nothing
  `.execute(database)
}

/** What happened from a day on, and what is known to happen. */
export async function readEvents(database: Queryable, from: Day): Promise<DutyEvent[]> {
  const rows = await database
    .selectFrom('duty_event')
    .selectAll()
    .where('on_day', '>=', from)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  return rows.map(({ id, kind, on_day, person_id, system_id }) => ({
    id,
    kind,
    on: on_day,
    personId: person_id,
    systemId: system_id,
  }))
}
