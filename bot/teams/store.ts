import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '../calendar/day.ts'
import type { Queryable } from '../database/database.ts'
import { type Unreachable, unreachable } from '../duties/outcome.ts'
import type { Place, Reach } from './reach.ts'

const Why = z.enum(unreachable)

/** Milliseconds after which an activity that was claimed but never answered may be claimed again. */
const CLAIM_LASTS = 15_000

/** Keeps where people can be reached, touching only rows that differ. Each person may stand in the list once. */
export async function keepReaches(database: Queryable, reaches: readonly Reach[]): Promise<void> {
  if (reaches.length === 0) return
  await database
    .insertInto('reach')
    .values(reaches.map(rowOf))
    .onConflict((conflict) =>
      conflict
        .column('person_id')
        .doUpdateSet((row) => ({
          conversation_id: row.ref('excluded.conversation_id'),
          service_url: row.ref('excluded.service_url'),
          tenant_id: row.ref('excluded.tenant_id'),
          bot_id: row.ref('excluded.bot_id'),
          user_id: row.ref('excluded.user_id'),
          language: row.fn.coalesce('excluded.language', 'reach.language'),
        }))
        .where(sql<boolean>`reach is distinct from excluded`),
    )
    .execute()
}

const rowOf = (reach: Reach) => ({
  person_id: reach.personId,
  conversation_id: reach.conversationId,
  service_url: reach.serviceUrl,
  tenant_id: reach.tenantId,
  bot_id: reach.botId,
  user_id: reach.userId,
  language: reach.language,
})

/** Where a person can be reached; null when they have never written or have removed the bot. */
export async function readReach(database: Queryable, personId: string): Promise<Reach | null> {
  const row = await database
    .selectFrom('reach')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!row) return null
  return {
    personId: row.person_id,
    conversationId: row.conversation_id,
    serviceUrl: row.service_url,
    tenantId: row.tenant_id,
    botId: row.bot_id,
    userId: row.user_id,
    language: row.language,
  }
}

/**
 * Forgets a conversation that no longer takes messages, unless the person is by now reached elsewhere, and keeps
 * why: whoever is told that somebody can't be reached is told the reason, until they are again.
 */
export async function forgetConversation(
  database: Queryable,
  conversationId: string,
  why: Unreachable,
): Promise<void> {
  await database
    .with('gone', (within) =>
      within
        .deleteFrom('reach')
        .where('conversation_id', '=', conversationId)
        .returning('person_id'),
    )
    .insertInto('unreached')
    .columns(['person_id', 'why'])
    .expression((from) =>
      from.selectFrom('gone').select(['person_id', sql<string>`${why}`.as('why')]),
    )
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ why }))
    .execute()
}

/** Why somebody without a conversation can't be reached. */
export async function readWhyUnreached(
  database: Queryable,
  personId: string,
): Promise<Unreachable> {
  const row = await database
    .selectFrom('unreached')
    .select('why')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return Why.catch('neverWritten').parse(row?.why)
}

/** Where most people are reached; null while nobody has written. */
export async function readUsualPlace(database: Queryable): Promise<Place | null> {
  const row = await database
    .selectFrom('reach')
    .select(['service_url', 'tenant_id', 'bot_id'])
    .groupBy(['service_url', 'tenant_id', 'bot_id'])
    .orderBy((of) => of.fn.countAll(), 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { serviceUrl: row.service_url, tenantId: row.tenant_id, botId: row.bot_id } : null
}

/** Claims the welcome of a conversation; false when it has been welcomed since the bot was installed. */
export async function claimWelcome(
  database: Queryable,
  conversationId: string,
  at: string,
): Promise<boolean> {
  const claimed = await database
    .insertInto('installation')
    .values({ conversation_id: conversationId, welcomed_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('conversation_id')
    .executeTakeFirst()
  return claimed !== undefined
}

/** Gives a welcome back that could not be said, or that an uninstalled bot has to say again. */
export async function releaseWelcome(database: Queryable, conversationId: string): Promise<void> {
  await database.deleteFrom('installation').where('conversation_id', '=', conversationId).execute()
}

type Gap = { systemId: string; role: string; day: Day }

/** Claims telling the coordinator of a gap; false when they have been told of it that day. */
export async function claimTelling(database: Queryable, gap: Gap, at: string): Promise<boolean> {
  const claimed = await database
    .insertInto('coordinator_told')
    .values({ system_id: gap.systemId, role: gap.role, day: gap.day, told_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('system_id')
    .executeTakeFirst()
  return claimed !== undefined
}

/** Gives back a claim after nothing was sent. */
export async function releaseTelling(database: Queryable, gap: Gap): Promise<void> {
  await database
    .deleteFrom('coordinator_told')
    .where('system_id', '=', gap.systemId)
    .where('role', '=', gap.role)
    .where('day', '=', gap.day)
    .execute()
}

/**
 * Claims an activity for this instance; false when another answers it, or it is answered. A claim that was not
 * followed by an answer for 15 seconds belonged to an instance that ended.
 */
export async function claimActivity(
  database: Queryable,
  key: string,
  at: string,
): Promise<boolean> {
  const claimed = await database
    .insertInto('handled_activity')
    .values({ key, claimed_at: at, answered: false })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({ claimed_at: at })
        .where('handled_activity.answered', '=', false)
        .where(
          sql<boolean>`handled_activity.claimed_at <= ${at}::timestamptz - ${CLAIM_LASTS} * interval '1 millisecond'`,
        ),
    )
    .returning('key')
    .executeTakeFirst()
  return claimed !== undefined
}

/** Notes that an activity is answered. */
export async function markAnswered(database: Queryable, key: string): Promise<void> {
  await database
    .updateTable('handled_activity')
    .set({ answered: true })
    .where('key', '=', key)
    .execute()
}

/** Removes the activities claimed more than a day before `at`; no channel brings those again. */
export async function forgetHandled(database: Queryable, at: string): Promise<void> {
  await database
    .deleteFrom('handled_activity')
    .where(sql<boolean>`claimed_at < ${at}::timestamptz - interval '1 day'`)
    .execute()
}
