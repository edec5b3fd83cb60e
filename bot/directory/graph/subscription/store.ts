import type { Database } from '../../../database/database.ts'
import type { Subscription } from './subscription.ts'

export async function readSubscription(database: Database): Promise<Subscription | null> {
  const row = await database.selectFrom('graph_subscription').selectAll().executeTakeFirst()
  if (!row) return null
  return { id: row.id, url: row.url, clientState: row.client_state, expiresAt: row.expires_at }
}

/** Keeps this subscription and forgets any other. */
export async function writeSubscription(
  database: Database,
  { id, url, clientState, expiresAt }: Subscription,
): Promise<void> {
  await database.transaction().execute(async (step) => {
    await step.deleteFrom('graph_subscription').execute()
    await step
      .insertInto('graph_subscription')
      .values({ id, url, client_state: clientState, expires_at: expiresAt })
      .execute()
  })
}
