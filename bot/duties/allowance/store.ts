import { sql } from 'kysely'
import type { Queryable } from '../../database/database.ts'
import { conversationWindows, type Limit } from './limit.ts'

const { short, long } = conversationWindows

/**
 * Takes leave to send one message in each conversation and returns for each how many milliseconds to wait before it
 * is sent. Whoever asks first goes first, from whichever instance; only the database's clock counts. What is taken
 * stays taken: a message that is then not sent has used its turn. Each conversation may stand in the list once.
 */
export async function takeAllowance(
  database: Queryable,
  { tenant, perSecond }: Limit,
  conversations: readonly string[],
): Promise<number[]> {
  const pace = sql`make_interval(secs => ${1 / perSecond}::float8)`
  const { rows } = await sql<{ wait: number }>`
    with asked as (
      select conversation, place
      from unnest(${conversations}::text[]) with ordinality as asked (conversation, place)
    ),
    turn as (
      insert into send_allowance as kept (tenant, next_at)
      values (${tenant}, clock_timestamp() + ${conversations.length} * ${pace})
      on conflict (tenant) do update
      set next_at = greatest(kept.next_at, kept.slowed_until, clock_timestamp())
        + ${conversations.length} * ${pace}
      returning next_at - ${conversations.length} * ${pace} as first_at
    ),
    planned as (
      insert into conversation_send as kept (conversation_id, sent)
      select asked.conversation, array[turn.first_at + (asked.place - 1) * ${pace}]
      from asked, turn
      order by asked.conversation
      on conflict (conversation_id) do update
      set sent = kept.sent[cardinality(kept.sent) - ${long.messages - 2}:] || greatest(
        excluded.sent[1],
        kept.sent[cardinality(kept.sent) - ${short.messages - 1}] + make_interval(secs => ${short.seconds}),
        kept.sent[cardinality(kept.sent) - ${long.messages - 1}] + make_interval(secs => ${long.seconds})
      )
      returning conversation_id, sent[cardinality(sent)] as at
    )
    select greatest(0, extract(epoch from planned.at - clock_timestamp()) * 1000)::float8 as wait
    from asked
    join planned on planned.conversation_id = asked.conversation
    order by asked.place
  `.execute(database)
  return rows.map(({ wait }) => wait)
}

/** Lets nobody of a tenant send for so many milliseconds, whatever leave has been given. */
export async function slowDown(database: Queryable, tenant: string, ms: number): Promise<void> {
  await sql`
    insert into send_allowance as kept (tenant, next_at, slowed_until)
    values (${tenant}, clock_timestamp(), clock_timestamp() + make_interval(secs => ${ms / 1000}::float8))
    on conflict (tenant) do update
    set slowed_until = greatest(kept.slowed_until, excluded.slowed_until)
  `.execute(database)
}
