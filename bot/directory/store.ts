import { sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import { markChanged, type Queryable } from '../database/database.ts'
import { jsonOf } from '../database/json.ts'
import { type Directory, directoryOf } from './directory.ts'
import type { Person } from './person.ts'

/** What a write did: `created + changed + unchanged` is the number of people given. */
export type Written = { created: number; changed: number; unchanged: number }

/** How many people one statement carries: some 300 kB of JSON. */
const BATCH = 2_000

/** Everybody and the groups' members, as answers read them. */
export async function readDirectory(database: Queryable): Promise<Directory> {
  const rows = await database.selectFrom('person').selectAll().orderBy('id').execute()
  const members = await database
    .selectFrom('group_member')
    .selectAll()
    .orderBy('group_id')
    .orderBy('person_id')
    .execute()
  const people = rows.map(
    (row): Person => ({
      id: row.id,
      name: row.name,
      givenName: row.given_name,
      surname: row.surname,
      mail: row.mail,
      userPrincipalName: row.user_principal_name,
      title: row.title,
      department: row.department,
      phone: row.phone,
      managerId: row.manager_id,
      active: row.active,
      leftOn: row.left_on,
    }),
  )
  return directoryOf(people, groupsOf(members))
}

function groupsOf(members: { group_id: string; person_id: string }[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const { group_id, person_id } of members) {
    const ids = groups.get(group_id)
    if (ids) ids.push(person_id)
    else groups.set(group_id, [person_id])
  }
  return groups
}

/**
 * Writes people whole, by id; of several with the same id the last counts. Only rows that differ are touched.
 * Somebody who already has left keeps the day on which they did, whatever day is given now.
 * A person whose id was made from an address takes over the object id that comes with the same address.
 */
export async function writePeople(
  database: Queryable,
  people: readonly Person[],
  source: 'graph' | 'file',
): Promise<Written> {
  const once = [...new Map(people.map((person) => [person.id, person])).values()]
  let created = 0
  let changed = 0
  for (let start = 0; start < once.length; start += BATCH) {
    const json = jsonOf(once.slice(start, start + BATCH))
    const renumbered = await rekeyPeople(database, json)
    const batch = await upsertPeople(database, json, { source, renumbered })
    created += batch.created
    changed += batch.changed
    if (batch.created + batch.changed > 0) await markChanged(database, 'directory')
  }
  return { created, changed, unchanged: people.length - created - changed }
}

/** Whoever was renumbered counts as changed even when all else is as it was. */
async function upsertPeople(
  database: Queryable,
  json: string,
  { source, renumbered }: { source: 'graph' | 'file'; renumbered: string[] },
) {
  const { rows } = await sql<{ created: number; changed: number }>`
    with incoming as (
      select next.id, next.name, next."givenName" as given_name, next.surname, next.mail,
        next."userPrincipalName" as user_principal_name, next.title, next.department, next.phone,
        next."managerId" as manager_id, next.active,
        case
          when next.active then null
          when not known.active then coalesce(known.left_on, next."leftOn")
          else next."leftOn"
        end as left_on,
        case when known.source = 'graph' then 'graph' else ${source} end as source
      from json_to_recordset(${json}::text::json) as next (
        id text, name text, "givenName" text, surname text, mail text, "userPrincipalName" text, title text,
        department text, phone text, "managerId" text, active boolean, "leftOn" date)
      left join person as known on known.id = next.id
    ), written as (
      insert into person (id, ${columns})
      select id, ${columns} from incoming
      except
      select id, ${columns} from person
      where id in (select id from incoming)
        and id not in (select json_array_elements_text(${jsonOf(renumbered)}::text::json))
      on conflict (id) do update set (${columns}) = row (${excluded})
      returning xmax = 0 as created
    )
    select count(*) filter (where created) as created,
      count(*) filter (where not created) as changed
    from written`.execute(database)
  return rows[0] ?? { created: 0, changed: 0 }
}

const written = [
  'name',
  'given_name',
  'surname',
  'mail',
  'user_principal_name',
  'title',
  'department',
  'phone',
  'manager_id',
  'active',
  'left_on',
  'source',
] as const
const columns = sql.join(written.map((column) => sql.ref(column)))
const excluded = sql.join(written.map((column) => sql.ref(`excluded.${column}`)))

/** Gives people with a made-up id the object id that comes with their address; whoever refers to them follows. Returns those ids. */
async function rekeyPeople(database: Queryable, json: string): Promise<string[]> {
  const { rows } = await sql<{ old: string; id: string }>`
    with incoming as (
      select id, unnest(array[mail, "userPrincipalName"]) as address
      from json_to_recordset(${json}::text::json) as next (id text, mail text, "userPrincipalName" text)
    ), made_up as (
      select id, mail as address from person where made_up_id
      union
      select id, user_principal_name from person where made_up_id
    )
    select distinct on (incoming.id) incoming.id, made_up.id as old
    from incoming
    join made_up using (address)
    where not starts_with(incoming.id, 'address-')
      and not exists (select from person where person.id = incoming.id)
    order by incoming.id, made_up.id`.execute(database)
  const pairs = [...new Map(rows.map((row) => [row.old, row])).values()]
  if (pairs.length === 0) return []
  const given = sql`json_to_recordset(${jsonOf(pairs)}::text::json) as given (old text, id text)`
  await sql`update person set id = given.id from ${given} where person.id = given.old`.execute(
    database,
  )
  await sql`update person set manager_id = given.id from ${given} where manager_id = given.old`.execute(
    database,
  )
  return pairs.map(({ id }) => id)
}

/** Notes that people have left on a day; returns how many of them had not left before. */
export async function endPeople(
  database: Queryable,
  ids: readonly string[],
  on: Day,
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update person
    set active = false, left_on = ${on}::date
    where active and id in (select json_array_elements_text(${jsonOf(ids)}::text::json))`.execute(
    database,
  )
  if (numAffectedRows > 0n) await markChanged(database, 'directory')
  return Number(numAffectedRows)
}

/** How many active people of earlier files are none of these. */
export async function countOthers(database: Queryable, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ others: number }>`
    select count(*) as others
    from person
    where active
      and source = 'file'
      and id not in (select json_array_elements_text(${jsonOf(ids)}::text::json))`.execute(database)
  return rows[0]?.others ?? 0
}
