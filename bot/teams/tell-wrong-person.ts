import { setTimeout } from 'node:timers/promises'
import type { Day } from '../calendar/day.ts'
import { type WrongPerson, wrongPersonMessage } from '../cards/duties/wrong-person.ts'
import { coordinators } from '../duties/holders/line-above.ts'
import type { Outcome } from '../duties/outcome.ts'
import type { Log } from '../log.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { Send } from './send.ts'

/** Tells whoever keeps the register that somebody says a duty is not theirs, or no longer says so. Never rejects. */
export type TellWrongPerson = (
  told: WrongPerson,
  knowing: { snapshot: Snapshot; day: Day },
) => Promise<void>

const TRIES = 3
/** Milliseconds that Teams may want to be left alone for. */
const LONGEST_WAIT = 30_000

/** The security coordinators are told, or the head of IT where there is none, but not of what they say themselves. */
export function tellWrongPersonWith({ send, log }: { send: Send; log: Log }): TellWrongPerson {
  return async (told, { snapshot, day }) => {
    const except = new Set([told.by.id])
    const outcomes = await Promise.all(
      coordinators({ except }, { snapshot, day }).map(({ person }) =>
        sendTrying(() =>
          send(person.id, (language) =>
            wrongPersonMessage(told, { language, today: day, snapshot, recipient: person }),
          ),
        ),
      ),
    )
    const reached = outcomes.filter((kind) => kind === 'delivered').length
    log('wrongPersonTold', { reached, notReached: outcomes.length - reached })
  }
}

async function sendTrying(send: () => Promise<Outcome>): Promise<Outcome['kind'] | 'broke'> {
  for (let tried = 1; ; tried += 1) {
    const outcome = await send().catch(() => ({ kind: 'broke' }) as const)
    if (outcome.kind !== 'throttled' || outcome.afterMs > LONGEST_WAIT || tried === TRIES)
      return outcome.kind
    await setTimeout(outcome.afterMs)
  }
}
