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
    const rekeyed = await rekeyPeople(database, json)
    const written = await upsertPeople(database, json, source)
    created += written.created
    changed += written.changed
    if (rekeyed + written.created + written.changed > 0) await markChanged(database, 'directory')
  }
  return { created, changed, unchanged: people.length - created - changed }
}

async function upsertPeople(database: Queryable, json: string, source: 'graph' | 'file') {
  const { rows } = await sql<{ created: number; changed: number }>`
    with written as (
      insert into person as known
        (id, name, given_name, surname, mail, user_principal_name, title, department, phone, manager_id, active, left_on, source)
      select id, name, "givenName", surname, mail, "userPrincipalName", title, department, phone, "managerId", active,
        case when active then null else "leftOn" end, ${source}
      from json_to_recordset(${json}::text::json) as incoming (
        id text, name text, "givenName" text, surname text, mail text, "userPrincipalName" text, title text,
        department text, phone text, "managerId" text, active boolean, "leftOn" date)
      on conflict (id) do update set
        name = excluded.name,
        given_name = excluded.given_name,
        surname = excluded.surname,
        mail = excluded.mail,
        user_principal_name = excluded.user_principal_name,
        title = excluded.title,
        department = excluded.department,
        phone = excluded.phone,
        manager_id = excluded.manager_id,
        active = excluded.active,
        left_on = ${leftOn},
        source = ${stickySource}
      where (known.name, known.given_name, known.surname, known.mail, known.user_principal_name, known.title,
             known.department, known.phone, known.manager_id, known.active, known.left_on, known.source)
        is distinct from
            (excluded.name, excluded.given_name, excluded.surname, excluded.mail, excluded.user_principal_name, excluded.title,
             excluded.department, excluded.phone, excluded.manager_id, excluded.active, ${leftOn}, ${stickySource})
      returning known.xmax = 0 as created
    )
    select count(*) filter (where created) as created,
      count(*) filter (where not created) as changed
    from written`.execute(database)
  return rows[0] ?? { created: 0, changed: 0 }
}

const leftOn = sql`case
  when excluded.active then null
  when not known.active then coalesce(known.left_on, excluded.left_on)
  else excluded.left_on
end`
const stickySource = sql`case when known.source = 'graph' then 'graph' else excluded.source end`

/** Gives people with a made-up id the object id that comes with their address; whoever refers to them follows. */
async function rekeyPeople(database: Queryable, json: string): Promise<number> {
  const { rows } = await sql<{ old: string; id: string }>`
    with incoming as (
      select id, unnest(array[mail, "userPrincipalName"]) as address
      from json_to_recordset(${json}::text::json) as person (id text, mail text, "userPrincipalName" text)
    )
    select distinct on (incoming.id) incoming.id, known.id as old
    from incoming
    join (
      select id, mail as address from person where made_up_id
      union
      select id, user_principal_name from person where made_up_id
    ) as known using (address)
    where not starts_with(incoming.id, 'address-')
      and not exists (select from person where person.id = incoming.id)
    order by incoming.id, known.id`.execute(database)
  const pairs = [...new Map(rows.map(({ old, id }) => [old, id]))]
  for (const [old, id] of pairs) {
    await database.updateTable('person').set({ id }).where('id', '=', old).execute()
    await database
      .updateTable('person')
      .set({ manager_id: id })
      .where('manager_id', '=', old)
      .execute()
  }
  return pairs.length
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
