import type { Message } from '../cards/message.ts'
import type { Outcome } from '../duties/outcome.ts'
import type { Language } from '../routine/routine.ts'
import { activityOf } from './outgoing.ts'
import type { Reach } from './reach.ts'
import type { Reaches } from './reaches.ts'
import { type Healing, heal } from './sending/heal.ts'
import { post } from './sending/line.ts'
import { onceAMinute } from './sending/once-a-minute.ts'
import { isSuspect, laterOf } from './sending/outcome-of.ts'

/**
 * Writes to a person first. `say` gives the message in the language that they use in Teams, and is asked once.
 * Rejects only when `say` throws; whatever Teams, Graph and the network do is an outcome.
 */
export type Send = (
  personId: string,
  say: (language: Language) => Message,
  /** Milliseconds that all of it may take, a conversation made anew included; 15 seconds unless told. */
  patience?: number,
) => Promise<Outcome>

/** The platform itself answers within 10 to 15 seconds. */
const PATIENCE = 15_000

/**
 * Sends to the conversation that is kept for a person, once. Where Teams says that it takes no messages there, or
 * none is kept, the conversation is mended once; where that fails too, the person is refused with the reason.
 */
export function sendWith(parts: Healing): Send {
  const healing = { ...parts, log: onceAMinute(parts.log, parts.clock) }
  return async (personId, say, patience = PATIENCE) => {
    const left = timeLeft(patience)
    const reach = await findReach(parts.reaches, personId)
    if (reach === 'notRead') return laterOf(Math.random())
    const activity = activityOf(say(reach?.language ?? 'sv'))
    const first = reach && (await post(healing, reach, activity, left()))
    if (first && !isSuspect(first)) return first
    return heal(healing, { personId, reach, refusal: first, activity }, left)
  }
}

/** What of the time is left, in milliseconds, each time it is asked. */
function timeLeft(patience: number): () => number {
  const end = performance.now() + patience
  return () => Math.max(0, end - performance.now())
}

/** A database that is away is no reason to call somebody unreachable. */
function findReach(reaches: Reaches, personId: string): Promise<Reach | null | 'notRead'> {
  return reaches.find(personId).catch(() => 'notRead' as const)
}
