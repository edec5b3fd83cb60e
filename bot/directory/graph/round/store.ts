import { type Selectable, sql } from 'kysely'
import { type Clock, today } from '../../../calendar/clock.ts'
import type { Database, Queryable } from '../../../database/database.ts'
import type { Schema } from '../../../database/schema.ts'
import { endPeopleNotRead } from '../../full-read/store.ts'
import { Overtaken, type Round } from './round.ts'

/**
 * The round to go on with: the interrupted one, else the changes since the last, else everybody.
 * @param full everybody is to be read, whatever was stored
 */
export async function openRound(
  database: Database,
  { tenant, full, clock }: { tenant: string; full: boolean; clock: Clock },
): Promise<Round> {
  return database.transaction().execute(async (step) => {
    const row = await step
      .selectFrom('graph_reading')
      .selectAll()
      .forUpdate()
      .executeTakeFirstOrThrow()
    // The links of another tenant lead nowhere.
    const sameTenant = row.tenant === tenant
    const wanted = row.round === 'full' || !full
    if (sameTenant && row.round && wanted) return roundOf(row)
    if (sameTenant && row.delta_link && !full) return beginChanges(step, row.delta_link, clock)
    return beginFull(step, tenant, clock)
  })
}

async function beginChanges(database: Queryable, link: string, clock: Clock): Promise<Round> {
  return begin(database, sql`round = 'changes', next_link = ${link}, total = null`, clock)
}

/** Begins to read everybody anew; a link that expired is forgotten with the rest of its round. */
export async function beginFull(database: Queryable, tenant: string, clock: Clock): Promise<Round> {
  const anew = sql`tenant = ${tenant}, run = run + 1, round = 'full', next_link = null, total = null`
  await sql`delete from person_read`.execute(database)
  return begin(database, anew, clock)
}

async function begin(
  database: Queryable,
  place: ReturnType<typeof sql>,
  clock: Clock,
): Promise<Round> {
  await sql`delete from graph_manager_unknown`.execute(database)
  const { rows } = await sql<Selectable<Schema['graph_reading']>>`
    update graph_reading
    set ${place}, step = 'pages', managers_met = false, pages = 0, people = 0, written = 0, started_at = ${clock()}
    returning *`.execute(database)
  const [row] = rows
  if (!row) throw new Error('The row that holds the place in the reading is gone.')
  return roundOf(row)
}

function roundOf(row: Selectable<Schema['graph_reading']>): Round {
  return {
    run: row.run,
    kind: row.round ?? 'full',
    step: row.step,
    link: row.next_link,
    managersMet: row.managers_met,
    managersCome: row.managers_come,
    pages: row.pages,
    people: row.people,
    written: row.written,
    total: row.total,
    startedAt: row.started_at ?? 0,
  }
}

/**
 * Moves the place in a round, in the transaction that writes what was read. Throws `Overtaken` when the stored place
 * is no longer the one the page was read from: two readers never write the same stretch.
 */
export async function movePlace(database: Queryable, from: Round, to: Round): Promise<void> {
  const delta = to.step === 'managers' ? sql`, delta_link = ${to.link}` : sql``
  const { numAffectedRows } = await sql`
    update graph_reading
    set next_link = ${to.link}, step = ${to.step}, managers_met = ${to.managersMet},
      pages = ${to.pages}, people = ${to.people}, written = ${to.written} ${delta}
    where run = ${from.run}
      and round = ${from.kind}
      and step = ${from.step}
      and pages = ${from.pages}
      and next_link is not distinct from ${from.link}`.execute(database)
  if (numAffectedRows !== 1n) throw new Overtaken('Another process went on with the reading.')
}

/** What closing a round did: how many people had not left before; null when the round met too few to end anybody. */
export type Closed = { left: number | null }

/** Ends a round: after a full read, those whom it did not meet have left. */
export async function closeRound(database: Database, round: Round, clock: Clock): Promise<Closed> {
  return database.transaction().execute(async (step) => {
    const whole = round.kind === 'full' ? await closeFullRead(step, round, clock) : { left: 0 }
    const full =
      round.kind === 'full'
        ? sql`, last_full_at = ${clock()}, managers_come = ${round.managersMet}`
        : sql``
    const problem = whole.left === null ? sql`'tooFew', problem_at = ${clock()}` : sql`null`
    await sql`delete from graph_manager_unknown`.execute(step)
    await sql`
      update graph_reading
      set round = null, step = 'pages', next_link = null, last_success_at = ${clock()}, problem = ${problem} ${full}`.execute(
      step,
    )
    return whole
  })
}

async function closeFullRead(database: Queryable, round: Round, clock: Clock): Promise<Closed> {
  const { rows } = await sql<{ active: number; gone: number }>`
    select count(*) as active,
      count(*) filter (where not exists (
        select from person_read where read_id = ${String(round.run)} and person_id = person.id)) as gone
    from person
    where active and source = 'graph'`.execute(database)
  const { active, gone } = rows[0] ?? { active: 0, gone: 0 }
  // No organisation loses half its people in a day: a read that says so has not seen it.
  if (gone >= 20 && gone > active / 2) return { left: null }
  return { left: await endPeopleNotRead(database, String(round.run), today(clock)) }
}
