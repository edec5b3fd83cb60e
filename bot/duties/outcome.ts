import type { Language } from '../routine/routine.ts'
import type { Occurrence } from './occurrence.ts'
import type { Happening } from './occurrences/history/store.ts'
import type { Reminder } from './step.ts'

/** Why nobody can be sent to, as the ledger and the coordinator's list say it. */
export const unreachable = [
  'neverWritten',
  'blocked',
  'notInstalled',
  'disabled',
  'conversationGone',
  'refused',
] as const
export type Unreachable = (typeof unreachable)[number]

/**
 * What became of one attempt to send. Sending is not idempotent: only what was certainly not accepted may be tried
 * again; `unknown` (a time-out, a connection that broke after the request went out) never is.
 */
export type Outcome =
  | { kind: 'delivered'; activityId: string; conversationId: string; channel: 'teams' | 'mail' }
  | { kind: 'refused'; why: Unreachable; status: number | null }
  /** Not accepted, try again after so many milliseconds; `slow` when the platform asked everybody to slow down. */
  | { kind: 'throttled'; afterMs: number; status: number | null; slow: boolean }
  | { kind: 'unknown'; status: number | null }

/** Everything that one person is told on one day, in one message. */
export type Digest = {
  deliveryId: string
  recipientId: string
  items: readonly { reminder: Reminder; occurrence: Occurrence }[]
  /** Whom messages have ceased to reach, for whoever keeps the register. */
  unreached?: readonly string[]
}

/** Sends a day's message; handed in by whoever knows cards and Teams. */
export type SendDigest = (digest: Digest) => Promise<Outcome>

/** Shows the present state of occurrences on the cards that already lie in conversations. */
export type ShowAgain = (cards: readonly SentCard[]) => Promise<void>
export type SentCard = {
  recipientId: string
  activityId: string
  conversationId: string
  digest: Digest
  /** What happened to what it tells of, in order. */
  history?: readonly Happening[]
  language: Language | null
}
