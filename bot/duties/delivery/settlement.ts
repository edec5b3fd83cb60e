import type { Outcome, Unreachable } from '../outcome.ts'
import type { Dropped } from './falls-away.ts'

/** What becomes of a delivery when its attempt has ended, as the ledger keeps it. */
export type Settlement = {
  state: 'delivered' | 'refused' | 'unreachable' | 'throttled' | 'unknown' | 'dropped'
  /** Null when nothing was sent. */
  outcome: Outcome['kind'] | null
  reason: Unreachable | Dropped | null
  status: number | null
  channel: 'teams' | 'mail' | null
  activityId: string | null
  conversationId: string | null
  /** Milliseconds until it is tried again; null for never. */
  againMs: number | null
  /** Milliseconds for which the platform wants to hear from nobody. */
  slowMs: number | null
}

const nothing = {
  outcome: null,
  reason: null,
  status: null,
  channel: null,
  activityId: null,
  conversationId: null,
  againMs: null,
  slowMs: null,
}

const SECOND = 1_000
const LONGEST_WAIT = 15 * 60 * SECOND

/**
 * What an attempt's outcome means. A refusal that concerns the person makes them unreachable; one that concerns the
 * message (`refused`) does not.
 * @param attempts how many attempts there were before this one
 * @param luck a number from 0 to 1 that spreads those who try again
 */
export function settlementOf(outcome: Outcome, attempts: number, luck: number): Settlement {
  switch (outcome.kind) {
    case 'delivered': {
      const { kind, ...sent } = outcome
      return { ...nothing, state: kind, outcome: kind, ...sent }
    }
    case 'refused':
      return {
        ...nothing,
        state: outcome.why === 'refused' ? 'refused' : 'unreachable',
        outcome: 'refused',
        reason: outcome.why,
        status: outcome.status,
      }
    case 'throttled':
      return {
        ...nothing,
        state: 'throttled',
        outcome: 'throttled',
        status: outcome.status,
        againMs: waitBefore(attempts, outcome.afterMs, luck),
        slowMs: outcome.slow ? outcome.afterMs : null,
      }
    case 'unknown':
      return { ...nothing, state: 'unknown', outcome: 'unknown', status: outcome.status }
  }
}

/** Nothing was sent: what the message was to say fell away. */
export const droppedFor = (reason: Dropped): Settlement => ({
  ...nothing,
  state: 'dropped',
  reason,
})

/**
 * Never earlier than the platform said. Without a word from it, a second, and twice as long with every attempt up to
 * a quarter of an hour, each time up to half as long again so that not everybody comes back at once.
 */
function waitBefore(attempts: number, afterMs: number, luck: number): number {
  const own = Math.min(SECOND * 2 ** Math.min(attempts, 10), LONGEST_WAIT)
  return Math.max(afterMs, own) * (1 + luck / 2)
}
