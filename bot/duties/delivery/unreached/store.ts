import { sql } from 'kysely'
import type { Queryable } from '../../../database/database.ts'
import type { Occurrence } from '../../occurrence.ts'
import { type OccurrenceRow, occurrenceOf } from '../../occurrences/occurrence-of.ts'
import { readUnreachable, type UnreachablePerson } from '../ledger/store.ts'

/** Somebody whom no message reaches, and what they were to be told that still is to be done, the most urgent first. */
export type Unreached = UnreachablePerson & { untold: readonly Occurrence[] }

/** Whom nothing reaches in Teams, those first who have been so for longest, and what they do not know of. */
export async function readUnreached(database: Queryable): Promise<Unreached[]> {
  const people = await readUnreachable(database)
  if (people.length === 0) return []
  const { rows } = await sql<{ personId: string; occurrence: OccurrenceRow }>`
    with unreached as (
      select *
      from unnest(
        ${people.map(({ personId }) => personId)}::text[],
        ${people.map(({ since }) => since)}::date[]
      ) as unreached (person_id, since)
    ),
    untold as (
      select distinct person_id, occurrence_id
      from unreached
      join delivery on delivery.recipient_id = person_id and delivery.day >= since
      join reminder on reminder.delivery_id = delivery.id
      where reminder.dropped is null
        and reminder.step <> 'handedOver'
    )
    select person_id as "personId", to_jsonb(occurrence) as occurrence
    from untold
    join occurrence on occurrence.id = untold.occurrence_id
    where occurrence.state in ('open', 'started')
    order by occurrence.due, occurrence.id
  `.execute(database)
  const untold = Map.groupBy(rows, ({ personId }) => personId)
  return people.map((person) => ({
    ...person,
    untold: (untold.get(person.personId) ?? []).map(({ occurrence }) => occurrenceOf(occurrence)),
  }))
}
