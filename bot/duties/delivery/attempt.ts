import type { Day } from '../../calendar/day.ts'
import type { TellTrouble } from '../jobs.ts'
import type { Digest, Outcome, SendDigest } from '../outcome.ts'
import type { Dropped, Item } from './falls-away.ts'
import type { Settled } from './settle/store.ts'
import { droppedFor, settlementOf } from './settlement.ts'
import type { Claimed } from './store.ts'

export type Attempting = {
  send: SendDigest
  /** Why something is no longer said to somebody, as things stand; null while it is. */
  fallsAway: (item: Item, pausedUntil: Day | null) => Dropped | null
  log: TellTrouble
}

/** Milliseconds after which nobody waits for a sending any longer; whoever sends gives up well before that. */
const SEND_LASTS = 30_000

/** Sends what a claimed delivery still has to say, if anything, and tells what is to be written of it. Never rejects. */
export async function attempt(claimed: Claimed, parts: Attempting): Promise<Settled> {
  const { id, claim, recipientId, pausedUntil } = claimed
  const looked = claimed.items.map((item) => ({ item, why: parts.fallsAway(item, pausedUntil) }))
  const left = looked.flatMap(({ item: { reminder }, why }) => (why ? [{ reminder, why }] : []))
  const items = looked.filter(({ why }) => why === null).map(({ item }) => item)
  if (items.length === 0) return { ...droppedFor(left[0]?.why ?? 'withdrawn'), id, claim, left }
  const outcome = await outcomeOf({ deliveryId: id, recipientId, items }, parts)
  return { ...settlementOf(outcome, claimed.attempts, Math.random()), id, claim, left }
}

/** A sending that breaks, or that nobody hears of again, may have arrived. */
async function outcomeOf(digest: Digest, { send, log }: Attempting): Promise<Outcome> {
  const late = Promise.withResolvers<Outcome>()
  const timer = setTimeout(() => late.resolve({ kind: 'unknown', status: null }), SEND_LASTS)
  try {
    return await Promise.race([send(digest), late.promise])
  } catch (problem) {
    log('sendBroke', { kind: problem instanceof Error ? problem.name : 'unknown' })
    return { kind: 'unknown', status: null }
  } finally {
    clearTimeout(timer)
  }
}
