import { sql } from 'kysely'
import { type Clock, today } from '../../../calendar/clock.ts'
import type { Day } from '../../../calendar/day.ts'
import type { Database, Queryable } from '../../../database/database.ts'
import { jsonOf } from '../../../database/json.ts'
import { notePeopleRead } from '../../full-read/store.ts'
import type { Person } from '../../person.ts'
import { writePeople } from '../../store.ts'
import { applyPage, type Outcome } from '../apply-page.ts'
import { changesOf, type Page } from '../read-page.ts'
import type { Round } from '../round/round.ts'
import { movePlace } from '../round/store.ts'

/**
 * Writes a page and the place after it in one transaction, and returns the round as it then stands: a reader that is
 * killed goes on after the last page that was written. Throws `Overtaken`.
 */
export async function writePage(
  database: Database,
  round: Round,
  page: Page,
  clock: Clock,
): Promise<Round> {
  return database.transaction().execute(async (step) => {
    const outcome = await outcomeOf(step, round, page, today(clock))
    const { created, changed } = await writePeople(step, outcome.people, 'graph')
    const after = moved(round, page, outcome, created + changed)
    await movePlace(step, round, after)
    if (round.kind === 'full') await notePeopleRead(step, String(round.run), outcome.met)
    await noteManagers(step, round, outcome)
    return after
  })
}

async function outcomeOf(
  database: Queryable,
  round: Round,
  page: Page,
  day: Day,
): Promise<Outcome> {
  const changes = [...changesOf(page)]
  const ids = jsonOf(changes.map((change) => change.id))
  const known = await readKnown(database, ids)
  const met = round.kind === 'full' ? await readMet(database, round, ids) : null
  return applyPage(changes, { known, met, today: day })
}

function moved(round: Round, page: Page, outcome: Outcome, written: number): Round {
  return {
    ...round,
    link: page.follows.link,
    step: page.follows.kind === 'delta' ? 'managers' : 'pages',
    managersMet: round.managersMet || outcome.managerKnown.length > 0,
    pages: round.pages + 1,
    people: round.people + page.entities.length,
    written: round.written + written,
  }
}

async function readKnown(database: Queryable, ids: string): Promise<Map<string, Person>> {
  const { rows } = await sql<Person>`
    select id, name, given_name as "givenName", surname, mail, user_principal_name as "userPrincipalName", title,
      department, phone, manager_id as "managerId", active, left_on as "leftOn"
    from person
    where id = any (array(select json_array_elements_text(${ids}::text::json)))`.execute(database)
  return new Map(rows.map((person) => [person.id, person]))
}

async function readMet(database: Queryable, { run }: Round, ids: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id
    from person_read
    where read_id = ${String(run)}
      and person_id = any (array(select json_array_elements_text(${ids}::text::json)))`.execute(
    database,
  )
  return new Set(rows.map(({ id }) => id))
}

async function noteManagers(database: Queryable, round: Round, outcome: Outcome): Promise<void> {
  // Where changes bring managers, a change that brings none says that the manager is the same.
  if (round.kind === 'changes' && round.managersCome) return
  if (outcome.managerUnknown.length > 0)
    await sql`
      insert into graph_manager_unknown (person_id)
      select json_array_elements_text(${jsonOf(outcome.managerUnknown)}::text::json)
      on conflict do nothing`.execute(database)
  if (outcome.managerKnown.length > 0)
    await sql`
      delete from graph_manager_unknown
      where person_id in (select json_array_elements_text(${jsonOf(outcome.managerKnown)}::text::json))`.execute(
      database,
    )
}
