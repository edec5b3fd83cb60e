import { retryAfter, retryDelay } from '../../directory/graph/retry-delay.ts'
import type { Outcome, Unreachable } from '../../duties/outcome.ts'
import { failureOf } from './failure.ts'

/** What tells when to try again. */
export type Again = {
  /** Milliseconds since 1970, which dates of `Retry-After` are read by. */
  now: number
  /** Between 0 and 1. */
  random: number
}
type Refusal = Extract<Outcome, { kind: 'refused' }>
type Throttled = Extract<Outcome, { kind: 'throttled' }>

/** Answers after which Teams wants the same message again. Source: msteams-docs, "Status codes retry guidance". */
const AGAIN = new Set([412, 429, 502, 503, 504])

/** What Teams' codes say of the person. Source: msteams-docs, "Status codes from agent conversational APIs". */
const reasons: [RegExp, Unreachable][] = [
  [/ConversationBlockedByUser|MessageWritesBlocked/, 'blocked'],
  [/BotDisabledByAdmin/, 'disabled'],
  [/BotNotInConversationRoster|ForbiddenOperationException/, 'notInstalled'],
  [/ConversationNotFound/, 'conversationGone'],
]

/**
 * What became of a message whose sending failed. Not accepted, and so to be sent again, is what never left, what
 * found no connection and what Teams says so of. What left and got no answer, or another 5xx, may have arrived.
 */
export function outcomeOf(problem: unknown, left: boolean, again: Again): Outcome {
  const { status, said, retryAfter: asked, neverConnected } = failureOf(problem)
  if (!left || neverConnected || (status !== null && AGAIN.has(status)))
    return {
      kind: 'throttled',
      afterMs: Math.ceil(retryDelay(retryAfter(asked, again.now), 0, again.random)),
      status,
      slow: status === 429,
    }
  if (status !== null && status >= 400 && status < 500)
    return { kind: 'refused', why: reasonOf(status, said), status }
  return { kind: 'unknown', status }
}

/**
 * Not accepted, to be tried again after half a second at least; whoever keeps the ledger waits longer with each try.
 * @param asked milliseconds that somebody else than Teams wants to be left alone
 * @param random between 0 and 1
 */
export function laterOf(random: number, asked: number | null = null): Throttled {
  const afterMs = Math.ceil(retryDelay(asked, 0, random))
  return { kind: 'throttled', afterMs, status: null, slow: false }
}

function reasonOf(status: number, said: string): Unreachable {
  const known = reasons.find(([words]) => words.test(said))
  return known?.[1] ?? (status === 404 ? 'conversationGone' : 'refused')
}

/**
 * Whether a refusal may be a mistake about the conversation: Teams answers 403 and 404 where a stored conversation is
 * stale, and at times where nothing is wrong (botbuilder-js issue 4722).
 */
export function isSuspect(outcome: Outcome): outcome is Refusal {
  return outcome.kind === 'refused' && (outcome.status === 403 || outcome.status === 404)
}
