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
  how?: {
    /** Milliseconds to wait for Teams; as many again where the conversation has to be made anew. */
    patience?: number
    /** How often it was tried before: the wait for the next try grows with it. */
    attempt?: number
  },
) => Promise<Outcome>

/** Milliseconds that a message is given for which nobody waits: the platform itself answers within 10 to 15 seconds. */
const PATIENCE = 15_000

/**
 * Sends to the conversation that is kept for a person, once. Where Teams says that it takes no messages there, or
 * none is kept, the conversation is mended once; where that fails too, the person is refused with the reason.
 */
export function sendWith(parts: Healing): Send {
  const healing = { ...parts, log: onceAMinute(parts.log, parts.clock) }
  return async (personId, say, { patience = PATIENCE, attempt = 0 } = {}) => {
    const reach = await findReach(parts.reaches, personId)
    if (reach === 'notRead') return laterOf({ attempt, random: Math.random() })
    const activity = activityOf(say(reach?.language ?? 'sv'))
    const trying = { patience, attempt }
    const first = reach && (await post(healing, reach, activity, trying))
    if (first && !isSuspect(first)) return first
    return heal(healing, { personId, reach, refusal: first, activity }, trying)
  }
}

/** A database that is away is no reason to call somebody unreachable. */
function findReach(reaches: Reaches, personId: string): Promise<Reach | null | 'notRead'> {
  return reaches.find(personId).catch(() => 'notRead' as const)
}
