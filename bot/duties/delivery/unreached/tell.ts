import type { Queryable } from '../../../database/database.ts'
import { coordinators } from '../../holders/line-above.ts'
import type { OnDay } from '../../holders/seat.ts'
import type { Digest } from '../../outcome.ts'
import { readUnreachedBefore } from './store.ts'

type Knowing = { database: Queryable; present: () => OnDay | null }

/**
 * A day's message with those whom messages have ceased to reach, where it goes to whoever keeps the register. It is
 * not worth losing the message for: without an answer of the database's they are told in chat only.
 */
export async function withUnreached(
  digest: Digest,
  { database, present }: Knowing,
): Promise<Digest> {
  const now = present()
  if (!now || !isTold(digest, now)) return digest
  const unreached = await readUnreachedBefore(database, digest.deliveryId).catch(() => [])
  return { ...digest, unreached }
}

const isTold = ({ recipientId }: Digest, now: OnDay) =>
  coordinators({ except: new Set() }, now).some(({ person }) => person.id === recipientId)
