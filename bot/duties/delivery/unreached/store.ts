import { sql } from 'kysely'
import type { Day } from '../../../calendar/day.ts'
import type { Queryable } from '../../../database/database.ts'
import type { Occurrence } from '../../occurrence.ts'
import { type OccurrenceRow, occurrenceOf } from '../../occurrences/occurrence-of.ts'
import type { Unreachable } from '../../outcome.ts'

/** Somebody whom no message reaches in Teams. */
export type UnreachablePerson = {
  personId: string
  /** What the last one met; null when it went by mail. */
  why: Unreachable | null
  status: number | null
  /** The day of the first message in a row that did not reach them. */
  since: Day
  messages: number
  /** Whether the last one went by mail instead. */
  byMail: boolean
}

/** The deliveries that did not reach somebody in Teams since the last one that did. */
const missed = sql`
  select delivery.*
  from delivery
  left join (
    select recipient_id, max(day) as day
    from delivery
    where state = 'delivered' and channel = 'teams'
    group by recipient_id
  ) as reached on reached.recipient_id = delivery.recipient_id
  where (delivery.state in ('unreachable', 'refused')
      or (delivery.state = 'delivered' and delivery.channel = 'mail'))
    and (reached.day is null or delivery.day > reached.day)
`

/** Whom nothing has reached in Teams since the last message that did, those first who have been so for longest. */
export async function readUnreachable(database: Queryable): Promise<UnreachablePerson[]> {
  const { rows } = await sql<{
    recipient_id: string
    since: Day
    messages: number
    last: { reason: Unreachable | null; status: number | null; channel: string | null }
  }>`
    with missed as (${missed})
    select
      recipient_id,
      min(day) as since,
      count(*)::integer as messages,
      (array_agg(to_jsonb(missed) order by day desc))[1] as last
    from missed
    group by recipient_id
    order by since, recipient_id
  `.execute(database)
  return rows.map(({ recipient_id, since, messages, last }) => ({
    personId: recipient_id,
    why: last.reason,
    status: last.status,
    since,
    messages,
    byMail: last.channel === 'mail',
  }))
}

/**
 * Whom messages have not reached since somebody's message before this one was about to go, the same however late it
 * is asked, but for those who have been reached meanwhile.
 */
export async function readUnreachedBefore(
  database: Queryable,
  deliveryId: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with missed as (${missed}),
    own as (
      select recipient_id, day, claimed_at
      from delivery
      where id = ${deliveryId}
    )
    select missed.recipient_id as id
    from missed, own
    where missed.recipient_id <> own.recipient_id
    group by missed.recipient_id, own.recipient_id, own.day, own.claimed_at
    having min(missed.decided_at) <= own.claimed_at
      and min(missed.decided_at) > coalesce(
        (
          select max(earlier.claimed_at)
          from delivery as earlier
          where earlier.recipient_id = own.recipient_id
            and earlier.day < own.day
            and earlier.state = 'delivered'
        ),
        '-infinity'
      )
    order by min(missed.decided_at), missed.recipient_id
  `.execute(database)
  return rows.map(({ id }) => id)
}

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
