import { setTimeout } from 'node:timers/promises'
import type { Context, Middleware } from '@microsoft/microsoft-graph-client'
import type { Clock } from '../../calendar/clock.ts'
import { retryAfter, retryDelay } from './retry-delay.ts'

/** How a reader waits. */
export type Patience = {
  clock: Clock
  /** Waits so many milliseconds. */
  wait: (milliseconds: number) => Promise<unknown>
  /** A number between 0 and 1. */
  random: () => number
  /** Ends waits, and keeps requests from being sent, when the process stops. */
  signal?: AbortSignal | undefined
  /** The longest wait (milliseconds) that a request is kept for, `LONGEST_WAIT` unless told. */
  longest?: number | undefined
}

/** How often one request is sent at most, and the longest wait (milliseconds) that a request is kept for. */
export const TRIES = 6
export const LONGEST_WAIT = 5 * 60_000

export function patienceOf(clock: Clock, signal?: AbortSignal): Patience {
  const wait = (milliseconds: number) => setTimeout(milliseconds, undefined, { signal })
  return { clock, wait, random: Math.random, signal }
}

/** Answers after which the same request may do better: throttling, and whatever a server says of itself. */
export function mayRetry(status: number): boolean {
  return status === 429 || status === 408 || status >= 500
}

/**
 * Sends a request again after 429, 5xx and broken connections, as long as Graph asks it to wait and at most `TRIES`
 * times. The last answer, or the last broken connection, is the outcome. A wait longer than the longest is not
 * waited for: the reader gives up with its place stored.
 * Source: Microsoft Graph throttling guidance.
 */
export function retrying(patience: Patience): Middleware {
  let next: Middleware | undefined
  return {
    setNext(middleware) {
      next = middleware
    },
    async execute(context) {
      for (let attempt = 0; ; attempt++) {
        const outcome = await trySending(context, next)
        const delay = delayAfter(outcome, attempt, patience)
        if (delay === null) return settle(outcome)
        await context.response?.body?.cancel()
        await patience.wait(delay)
      }
    },
  }
}

/** How long to wait for the next try, in milliseconds; null where there is none. */
function delayAfter(outcome: Outcome, attempt: number, patience: Patience): number | null {
  if (outcome.kind === 'answered' && !mayRetry(outcome.status)) return null
  const { clock, random, longest = LONGEST_WAIT } = patience
  const delay = retryDelay(retryAfter(outcome.asked, clock()), attempt, random())
  return attempt === TRIES - 1 || delay > longest ? null : delay
}

function settle(outcome: Outcome): void {
  if (outcome.kind === 'broken') throw outcome.problem
}

type Outcome =
  | { kind: 'answered'; status: number; asked: string | null }
  | { kind: 'broken'; problem: unknown; asked: null }

async function trySending(context: Context, next: Middleware | undefined): Promise<Outcome> {
  try {
    await next?.execute(context)
  } catch (problem) {
    // fetch tells of a broken connection by a TypeError; anything else is no matter of patience.
    if (!(problem instanceof TypeError)) throw problem
    return { kind: 'broken', problem, asked: null }
  }
  const { response } = context
  return {
    kind: 'answered',
    status: response?.status ?? 0,
    asked: response?.headers.get('Retry-After') ?? null,
  }
}
