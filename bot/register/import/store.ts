import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Queryable } from '../../database/database.ts'
import { jsonOf } from '../../database/json.ts'
import type { Assignment } from '../assignment.ts'
import { STEP } from '../sheet/identity.ts'
import { assignmentOf, details, systemOf } from '../store.ts'
import type { Plan } from './plan.ts'
import type { Change, Stored } from './stored.ts'

/** Lets one import at a time write; the others wait until its transaction ends. */
export async function waitForTurn(database: Queryable): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('ansvar.register'))`.execute(database)
}

/**
 * Measures the tables anew, so that their indexes are used. The embedded database never does so by itself, and a
 * server not within a transaction: both would search all assignments for those of each batch of rows.
 */
export async function measureTables(database: Queryable): Promise<void> {
  await sql`analyze system (id, identity), assignment (system_id, role)`.execute(database)
}

/** The systems with these identities, with who holds their roles. */
export async function findSystems(
  database: Queryable,
  identities: readonly string[],
): Promise<Map<string, Stored>> {
  const systems = await database
    .selectFrom('system')
    .selectAll()
    .where(
      'identity',
      'in',
      sql<string>`(select json_array_elements_text(${jsonOf(identities)}::text::json))`,
    )
    .execute()
  const held = await assignmentsOfSystems(
    database,
    systems.map(({ id }) => id),
  )
  return new Map(
    systems.map((row) => [
      row.identity,
      { system: systemOf(row), said: row.said, assignments: held.get(row.id) ?? [] },
    ]),
  )
}

/** The identities of the systems in the register that have a name, by the folded name. */
export async function findNamesakes(
  database: Queryable,
  names: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ name: string; identities: string[] }>`
    select split_part(identity, ${STEP}, 1) as name, array_agg(identity order by identity) as identities
    from system
    where split_part(identity, ${STEP}, 1) in (select json_array_elements_text(${jsonOf(names)}::text::json))
    group by 1`.execute(database)
  return new Map(rows.map(({ name, identities }) => [name, identities]))
}

async function assignmentsOfSystems(database: Queryable, ids: readonly string[]) {
  const rows = await database
    .selectFrom('assignment')
    .selectAll()
    .where(
      'system_id',
      'in',
      sql<string>`(select json_array_elements_text(${jsonOf(ids)}::text::json))`,
    )
    .orderBy('position')
    .execute()
  return Map.groupBy(rows.map(assignmentOf), ({ systemId }) => systemId)
}

/** A system with what makes it the same in the next sheet, and what the last one said of it. */
export type Written = Pick<Plan, 'system' | 'identity'> & { said: Stored['said'] }

/** Writes systems whole, with what the sheet said of each. */
export async function writeSystems(database: Queryable, plans: readonly Written[]): Promise<void> {
  if (plans.length === 0) return
  const rows = plans.map(({ system: { continuity, ...system }, identity, said }) => ({
    ...system,
    ...continuity,
    identity,
    said,
  }))
  await sql`
    insert into system (id, identity, name, ${columns})
    select id, identity, name, aliases, department, vendor, purpose, hosting, "personalData", classification,
      criticality, "lifeCycle", "contractEnd", "contractNote", "rtoHours", "rpoHours", note, links, extra,
      "vanishedOn", said
    from json_to_recordset(${jsonOf(rows)}::text::json) as next (
      id text, identity text, name text, aliases jsonb, department jsonb, vendor text, purpose text, hosting text,
      "personalData" boolean, classification jsonb, criticality jsonb, "lifeCycle" text, "contractEnd" date,
      "contractNote" text, "rtoHours" double precision, "rpoHours" double precision, note text, links jsonb,
      extra jsonb, "vanishedOn" date, said jsonb)
    on conflict (id) do update set (name, ${columns}) = row (excluded.name, ${excluded})`.execute(
    database,
  )
}

const written = [...details, 'said'] as const
const columns = sql.join(written.map((column) => sql.ref(column)))
const excluded = sql.join(written.map((column) => sql.ref(`excluded.${column}`)))

/** A role of a system, whose assignments are replaced by those given. */
export type RoleWritten = { systemId: string; role: string; assignments: readonly Assignment[] }

export async function replaceAssignments(
  database: Queryable,
  roles: readonly RoleWritten[],
): Promise<void> {
  if (roles.length === 0) return
  const pairs = roles.map(({ systemId, role }) => ({ systemId, role }))
  await sql`
    delete from assignment
    using json_to_recordset(${jsonOf(pairs)}::text::json) as gone ("systemId" text, role text)
    where assignment.system_id = gone."systemId"
      and assignment.role = gone.role`.execute(database)
  const rows = roles.flatMap(({ assignments }) => assignments)
  if (rows.length === 0) return
  await sql`
    insert into assignment (id, system_id, role, position, holder, person_id, title, department, text, valid_from,
      valid_to, origin, origin_file, origin_row, origin_by, origin_on, confirmed_on)
    select id, "systemId", role, "order", holder->>'kind', holder->>'personId', holder->>'title',
      holder->>'department', holder->>'text', "validFrom", "validTo", origin->>'kind', origin->>'file',
      (origin->>'row')::integer, origin->>'by', (origin->>'on')::date, "confirmedOn"
    from json_to_recordset(${jsonOf(rows)}::text::json) as next (
      id text, "systemId" text, role text, "order" integer, holder json, "validFrom" date, "validTo" date,
      origin json, "confirmedOn" date)`.execute(database)
}

/** Notes where in which sheet assignments stand that stay as they are; returns how many had stood elsewhere. */
export async function moveOrigins(
  database: Queryable,
  file: string,
  roles: readonly { systemId: string; role: string; row: number }[],
): Promise<number> {
  if (roles.length === 0) return 0
  const { numAffectedRows = 0n } = await sql`
    update assignment
    set origin_file = ${file}, origin_row = seen.row
    from json_to_recordset(${jsonOf(roles)}::text::json) as seen ("systemId" text, role text, row integer)
    where assignment.system_id = seen."systemId"
      and assignment.role = seen.role
      and (origin_file, origin_row) is distinct from (${file}, seen.row)`.execute(database)
  return Number(numAffectedRows)
}

/** Adds to the history of systems. */
export async function addHistory(
  database: Queryable,
  changes: readonly Change[],
  { by, on }: { by: string; on: Day },
): Promise<void> {
  if (changes.length === 0) return
  await sql`
    insert into system_change (system_id, on_day, by, what, before, after)
    select "systemId", ${on}::date, ${by}, what, before, after
    from json_to_recordset(${jsonOf(changes)}::text::json) as next (
      "systemId" text, what text, before jsonb, after jsonb)`.execute(database)
}

/** Marks what an import did not find as vanished, and returns it. What was never in a sheet can't vanish. */
export async function markVanished(
  database: Queryable,
  seen: Iterable<string>,
  on: Day,
): Promise<{ id: string; name: string; department: string[] }[]> {
  const { rows } = await sql<{ id: string; name: string; department: string[] }>`
    with seen as materialized (
      select json_array_elements_text(${jsonOf([...seen])}::text::json) as identity
    )
    update system
    set vanished_on = ${on}::date
    where said is not null
      and vanished_on is null
      and not exists (select from seen where seen.identity = system.identity)
    returning id, name, department`.execute(database)
  return rows
}
