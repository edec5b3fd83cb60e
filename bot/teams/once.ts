import { createHash } from 'node:crypto'
import type { Activity } from 'botbuilder'
import type { Log } from '../log.ts'
import { recent } from './recent.ts'

/** What the channel gets back for an activity. */
export type Answered = { status: number; body?: unknown }

/** Runs a turn, unless the same activity has had its turn: then its answer is given again, or nothing is sent. */
export type Once = (activity: Activity, turn: () => Promise<Answered>) => Promise<Answered>

type Parts = {
  claim: (key: string) => Promise<boolean>
  markAnswered: (key: string) => Promise<void>
  log: Log
}

/** Activities whose answers are kept in this process, some kilobytes each. */
const KEPT = 1_000

/**
 * Channels bring an activity again when they missed its answer. In this process the answer of the first turn is
 * given again. Between processes a row claims what is answered by sending (messages): whatever is answered in the
 * response itself (`expectReplies`, invokes) may be answered again, and effects have claims of their own.
 */
export function onceWith({ claim, markAnswered, log }: Parts): Once {
  const answers = recent<Promise<Answered>>(KEPT)
  return (activity, turn) => {
    const key = keyOf(activity)
    if (!key) return turn()
    const before = answers.get(key)
    if (before !== undefined) return before
    const answer = isAnsweredBySending(activity) ? claimed(hashOf(key), turn) : turn()
    answers.set(key, answer)
    answer.catch(() => answers.forget(key))
    return answer
  }

  async function claimed(key: string, turn: () => Promise<Answered>): Promise<Answered> {
    // A database that is away must not keep anybody from an answer.
    const ours = await claim(key).catch(() => true)
    if (!ours) return { status: 200 }
    const answer = await turn()
    markAnswered(key).catch(() => log('answerNotMarked'))
    return answer
  }
}

/** What is said again is the same id with the same words; an edited message has the id of the first one. */
function keyOf({ id, type, conversation, from, text, name, value }: Activity): string | null {
  if (!id) return null
  return JSON.stringify([id, type, conversation.id, from.id, text, name, value])
}

const hashOf = (key: string) => createHash('sha256').update(key).digest('base64url')

function isAnsweredBySending({ type, deliveryMode }: Activity): boolean {
  return (type === 'message' || type === 'messageUpdate') && deliveryMode !== 'expectReplies'
}
