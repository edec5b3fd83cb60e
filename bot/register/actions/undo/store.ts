import { sql } from 'kysely'
import type { Queryable } from '../../../database/database.ts'
import { jsonOf } from '../../../database/json.ts'
import { type AssignmentRow, details } from '../../store.ts'
import type { Action } from '../action.ts'
import { state } from '../state/store.ts'
import type { Row, State } from '../state.ts'

/** An action that nobody else takes back meanwhile: of an id, or the last edit or transfer of a person. */
export async function lockAction(
  transaction: Queryable,
  wanted: { id: string } | { by: string },
): Promise<Action | null> {
  const which =
    'id' in wanted
      ? sql`id = ${wanted.id}`
      : sql`number = (
          select max(number)
          from register_action
          where by = ${wanted.by} and kind <> 'import')`
  const { rows } = await sql<Action>`
    select id, kind, by, to_jsonb(at) #>> '{}' as at, to_jsonb(undone_at) #>> '{}' as "undoneAt",
      beside
    from register_action
    where ${which}
    for update`.execute(transaction)
  return rows[0] ?? null
}

/** What an action did to a system, and how that system stands now. */
export type Part = { systemId: string; before: State | null; after: State; present: State }

/** The parts of an action after one of its systems, some hundred at a time; their systems are locked. */
export async function readParts(
  transaction: Queryable,
  actionId: string,
  after: string,
): Promise<Part[]> {
  await sql`
    select
    from system
    where id in (
      select system_id
      from register_action_part
      where action_id = ${actionId} and system_id > ${after}
      order by system_id
      limit ${PORTION})
    order by id
    for update`.execute(transaction)
  const { rows } = await sql<Part>`
    select system_id as "systemId", before, after, ${state} as present
    from register_action_part
    join system on system.id = system_id
    where action_id = ${actionId}
      and system_id > ${after}
    order by system_id
    limit ${PORTION}`.execute(transaction)
  return rows
}

const PORTION = 300

/** Those of these people whom the directory has. */
export async function findPeople(
  transaction: Queryable,
  ids: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id
    from person
    where id = any (${ids}::text[])`.execute(transaction)
  return new Set(rows.map(({ id }) => id))
}

/** Writes systems and roles back as rows. */
export async function writeBack(
  transaction: Queryable,
  systems: readonly Row[],
  roles: readonly { systemId: string; role: string; assignments: readonly AssignmentRow[] }[],
): Promise<void> {
  await sql`
    update system
    set (name, ${columns}) = row (back.name, ${from})
    from jsonb_populate_recordset(null::system, ${jsonOf(systems)}::text::jsonb) as back
    where system.id = back.id`.execute(transaction)
  if (roles.length === 0) return
  await sql`
    delete from assignment
    using json_to_recordset(${jsonOf(roles)}::text::json) as gone ("systemId" text, role text)
    where assignment.system_id = gone."systemId"
      and assignment.role = gone.role`.execute(transaction)
  await sql`
    insert into assignment
    select *
    from jsonb_populate_recordset(
      null::assignment,
      ${jsonOf(roles.flatMap(({ assignments }) => assignments))}::text::jsonb)`.execute(transaction)
}

const written = [...details, 'said'] as const
const columns = sql.join(written.map((column) => sql.ref(column)))
const from = sql.join(written.map((column) => sql.ref(`back.${column}`)))

export async function markUndone(transaction: Queryable, id: string, at: string): Promise<void> {
  await transaction
    .updateTable('register_action')
    .set({ undone_at: at })
    .where('id', '=', id)
    .execute()
}
