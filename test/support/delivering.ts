import type { Opened } from '../../bot/database/open.ts'
import { type Delivering, openDelivering } from '../../bot/duties/delivery/deliver.ts'
import type { Jobs } from '../../bot/duties/jobs.ts'
import { type DigestConnector, sendTo } from './digest-connector.ts'

type Parts = Parameters<typeof openDelivering>[0]
type Options = Partial<Parts> & {
  opened: Opened
  jobs: Pick<Jobs, 'sendDeliveries'>
  connector: DigestConnector
  /** Milliseconds that a sender waits for an answer. */
  patience?: number
}

/** One instance's deliveries to the far side; nothing falls away and nothing is limited unless told so. */
export function deliveringOf({ opened, connector, ...parts }: Options): Delivering {
  return deliveringTo(connector.url, { database: opened.database, ...parts })
}

/** The same to a far side in another process. */
export function deliveringTo(
  url: string,
  {
    patience = 5_000,
    ...parts
  }: Partial<Parts> & Pick<Parts, 'database' | 'jobs'> & { patience?: number },
): Delivering {
  return openDelivering({
    send: sendTo(url, patience),
    fallsAway: () => null,
    isLate: () => false,
    log: () => undefined,
    limit: null,
    ...parts,
  })
}

/** Everything that the ledger says of deliveries, by id. */
export async function readLedger({ database }: Opened) {
  const deliveries = await database.selectFrom('delivery').selectAll().orderBy('id').execute()
  const attempts = await database
    .selectFrom('delivery_attempt')
    .select(['delivery_id', 'number', 'outcome', 'status', 'reason'])
    .orderBy('delivery_id')
    .orderBy('number')
    .execute()
  const byDelivery = Map.groupBy(attempts, (attempt) => attempt.delivery_id)
  return new Map(
    deliveries.map((row) => [
      row.id,
      {
        state: row.state,
        reason: row.reason,
        status: row.status,
        activityId: row.activity_id,
        attempts: (byDelivery.get(row.id) ?? []).map(({ outcome, reason }) =>
          reason ? `${outcome} ${reason}` : outcome,
        ),
        counted: row.attempts,
      },
    ]),
  )
}

/** How many deliveries have not come to an end yet. */
export async function countUnsettled({ database }: Opened): Promise<number> {
  const { count } = await database
    .selectFrom('delivery')
    .select((table) => table.fn.countAll<number>().as('count'))
    .where('state', 'in', ['planned', 'sending', 'throttled'])
    .executeTakeFirstOrThrow()
  return count
}

/** Empties everything that deliveries leave behind, jobs included. */
export async function forgetDeliveries({ database }: Opened): Promise<void> {
  for (const table of [
    'delivery_attempt',
    'reminder',
    'delivery',
    'send_allowance',
    'conversation_send',
  ] as const)
    await database.deleteFrom(table).execute()
  await database.deleteFrom('occurrence').where('id', 'like', 'occurrence-%').execute()
}
