import { createHash } from 'node:crypto'
import type { Activity } from 'botbuilder'
import type { Log } from '../log.ts'
import { recent } from './recent.ts'

/** What the channel gets back for an activity. */
export type Answered = { status: number; body?: unknown }

/** Runs a turn, unless the same activity has had its turn: then nothing is sent again. */
export type Once = (activity: Activity, turn: () => Promise<Answered>) => Promise<Answered>

type Parts = {
  claim: (key: string) => Promise<boolean>
  markAnswered: (key: string) => Promise<void>
  log: Log
}

/** Messages that are remembered in this process; what comes again comes within seconds. */
const KEPT = 10_000

/**
 * Channels bring a message again when they missed that it was taken. In this process it is remembered, between
 * processes a row claims it. Only what is answered by sending needs that: whatever is answered in the response
 * itself (`expectReplies`, invokes) has to be answered again, which is the same answer, and effects that must not
 * be repeated (a welcome, telling somebody) have claims of their own.
 */
export function onceWith({ claim, markAnswered, log }: Parts): Once {
  const answers = recent<Promise<Answered>>(KEPT)
  return (activity, turn) => {
    const key = isAnsweredBySending(activity) ? keyOf(activity) : null
    if (!key) return turn()
    const before = answers.get(key)
    if (before !== undefined) return before
    const answer = claimed(key, turn)
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
function keyOf({ id, type, conversation, from, text, value }: Activity): string | null {
  if (!id) return null
  const said = JSON.stringify([id, type, conversation.id, from.id, text, value])
  return createHash('sha256').update(said).digest('base64url')
}

function isAnsweredBySending({ type, deliveryMode }: Activity): boolean {
  return (type === 'message' || type === 'messageUpdate') && deliveryMode !== 'expectReplies'
}
