import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Queryable } from '../../database/database.ts'
import { type OccurrenceRow, occurrenceOf } from '../occurrences/occurrence-of.ts'
import type { Reminder, Saying } from '../step.ts'
import type { Item } from './falls-away.ts'

/** A delivery that waits for being sent. */
export type Waiting = { id: string; recipientId: string; day: Day }

/** A delivery that somebody is about to send, with all that it is to say. */
export type Claimed = Waiting & {
  claim: string
  /** How many attempts there were before. */
  attempts: number
  pausedUntil: Day | null
  items: Item[]
}

/** What came of asking for a delivery: somebody else has it, or the platform wants to hear from nobody yet. */
export type Answer = { kind: 'claimed'; delivery: Claimed } | { kind: 'slowed' } | { kind: 'taken' }

/** Which of some deliveries still wait; the others have been sent, dropped or taken by somebody. */
export async function readWaiting(database: Queryable, ids: readonly string[]): Promise<Waiting[]> {
  const rows = await database
    .selectFrom('delivery')
    .select(['id', 'recipient_id', 'day'])
    .where('id', 'in', ids)
    .where('state', 'in', ['planned', 'throttled'])
    .execute()
  return rows.map(({ id, recipient_id, day }) => ({ id, recipientId: recipient_id, day }))
}

/**
 * Claims deliveries, each with a word of its own, and reads in the same statement what they say by now. Asked again
 * with the same word it answers the same, so whoever did not hear the answer may ask again. Nothing is claimed while
 * the tenant is slowed down.
 */
export async function claim(
  database: Queryable,
  asked: readonly { id: string; claim: string }[],
  tenant: string | null,
): Promise<Answer[]> {
  const ids = asked.map(({ id }) => id)
  const { rows } = await sql<ClaimedRow>`
    with slowed as (
      select exists (
        select from send_allowance
        where tenant = ${tenant}
          and slowed_until > clock_timestamp()
      ) as yes
    ),
    asked as (
      select *
      from unnest(${ids}::text[], ${asked.map((one) => one.claim)}::text[]) as asked (id, claim)
    ),
    -- Found by their ids alone: by their state there are thousands.
    found as (
      select id, state, claim
      from delivery
      where id = any(${ids}::text[])
        and not (select yes from slowed)
      order by id
      for update skip locked
    ),
    free as (
      select asked.id, asked.claim
      from found
      join asked on asked.id = found.id
      where found.state in ('planned', 'throttled')
        or (found.state = 'sending' and found.claim = asked.claim)
    ),
    claimed as (
      update delivery
      set state = 'sending', claim = free.claim, claimed_at = clock_timestamp()
      from free
      where delivery.id = free.id
      returning delivery.id, delivery.recipient_id, delivery.day, delivery.attempts
    )
    select
      slowed.yes as slowed,
      claimed.*,
      reminder_setting.paused_until,
      to_jsonb(reminder) as reminder,
      to_jsonb(occurrence) as occurrence
    from slowed
    left join claimed on true
    left join reminder on reminder.delivery_id = claimed.id
    left join occurrence on occurrence.id = reminder.occurrence_id
    left join reminder_setting on reminder_setting.person_id = claimed.recipient_id
    order by occurrence.due, occurrence.id, reminder.step
  `.execute(database)
  const claimed = Map.groupBy(rows, ({ id }) => id)
  const refused = rows[0]?.slowed ? ({ kind: 'slowed' } as const) : ({ kind: 'taken' } as const)
  return asked.map((one) => {
    const [first, ...others] = claimed.get(one.id) ?? []
    return first ? { kind: 'claimed', delivery: claimedOf(one.claim, first, others) } : refused
  })
}

type ClaimedRow = {
  slowed: boolean
  id: string
  recipient_id: string
  day: Day
  attempts: number
  paused_until: Day | null
  reminder: ReminderRow | null
  occurrence: OccurrenceRow | null
}
/** A row of `reminder` as JSON. */
export type ReminderRow = {
  occurrence_id: string
  step: Reminder['step']
  recipient_id: string
  why: Reminder['why']
  covers: Reminder['covers']
  turn: number
  saying: Saying | null
}

function claimedOf(word: string, first: ClaimedRow, others: readonly ClaimedRow[]): Claimed {
  const { id, recipient_id, day, attempts, paused_until } = first
  const items = [first, ...others].flatMap(({ reminder, occurrence }) =>
    reminder && occurrence
      ? [{ reminder: reminderOf(reminder), occurrence: occurrenceOf(occurrence) }]
      : [],
  )
  return {
    id,
    recipientId: recipient_id,
    day,
    claim: word,
    attempts,
    pausedUntil: paused_until,
    items,
  }
}

export const reminderOf = ({
  occurrence_id,
  step,
  recipient_id,
  why,
  covers,
  turn,
  saying,
}: ReminderRow): Reminder => ({
  occurrenceId: occurrence_id,
  step,
  recipientId: recipient_id,
  why,
  covers,
  turn,
  saying,
})
