import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../../database/database.ts'
import type { Limit } from '../allowance/limit.ts'
import { takeAllowance } from '../allowance/store.ts'
import { type Answer, type Claimed, claim, type Waiting } from './store.ts'
import { together } from './together.ts'
import { untilAnswered } from './until-answered.ts'

type Parts = { database: Database; limit: Limit | null; most: number; signal: AbortSignal }

/** Waits until a delivery may be sent and claims it; null when it needs nothing any more. */
export type Acquire = (waiting: Waiting) => Promise<Claimed | null>

/**
 * Leave to send is taken before the claim, so that nothing lies claimed while it waits. When the platform asked
 * everybody to slow down meanwhile, leave is taken anew.
 */
export function acquireWith({ database, limit, most, signal }: Parts): Acquire {
  const turn = limit ? turnsOf(database, limit, most) : async () => 0
  const ask = together(most, (asked: readonly { id: string; claim: string }[]) =>
    claim(database, asked, limit?.tenant ?? null),
  )
  return async ({ id, recipientId }) => {
    const word = randomUUID()
    let answer: Answer
    do {
      const wait = await untilAnswered(() => turn(recipientId), signal)
      if (wait > 0) await sleep(wait, undefined, { signal })
      answer = await untilAnswered(() => ask({ id, claim: word }), signal)
    } while (answer.kind === 'slowed')
    return answer.kind === 'claimed' ? answer.delivery : null
  }
}

/** Milliseconds until a person's turn comes; a person's conversation with the bot goes by the person. */
function turnsOf(database: Database, limit: Limit, most: number) {
  return together(most, async (people: readonly string[]) => {
    if (new Set(people).size === people.length) return takeAllowance(database, limit, people)
    const waits: number[] = []
    for (const person of people) waits.push(...(await takeAllowance(database, limit, [person])))
    return waits
  })
}
