import type { Unreachable } from '../duties/outcome.ts'
import type { Log } from '../log.ts'
import type { Place, Reach } from './reach.ts'
import { recent } from './recent.ts'

/** Where people can be reached: noted in passing, written when it has changed, many at a time. */
export type Reaches = {
  /** Notes where somebody just was; written soon, and only when it differs from what was last written. */
  keep: (reach: Reach) => void
  find: (personId: string) => Promise<Reach | null>
  /** Forgets a conversation that takes no messages any more, and keeps why. */
  forget: (conversationId: string, why: Unreachable) => Promise<void>
  /** Why somebody can't be reached for whom nothing is found. */
  whyNot: (personId: string) => Promise<Unreachable>
  /** Where most people are reached; null while nobody has written. */
  usualPlace: () => Promise<Place | null>
  /** Resolves when everything noted has been written. */
  settled: () => Promise<void>
}

type Parts = {
  write: (reaches: readonly Reach[]) => Promise<void>
  read: (personId: string) => Promise<Reach | null>
  remove: (conversationId: string, why: Unreachable) => Promise<void>
  whyNot: (personId: string) => Promise<Unreachable>
  usualPlace: () => Promise<Place | null>
  log: Log
}

/** People whose reach is known to be written already. */
const KNOWN = 20_000
/** Rows that one statement writes. */
const BATCH = 500

/** Nobody's answer waits for the writing, which begins when the turn has been answered. */
export function reachesWith({ write, read, remove, whyNot, usualPlace, log }: Parts): Reaches {
  let known = recent<string>(KNOWN)
  const noted = new Map<string, Reach>()
  let writing: Promise<void> | null = null

  const writeNoted = async () => {
    const batch = [...noted.values()].slice(0, BATCH)
    for (const { personId } of batch) noted.delete(personId)
    await write(batch).catch(() => {
      for (const { personId } of batch) known.forget(personId)
      log('reachNotKept', { people: batch.length })
    })
  }
  const writeSoon = () => {
    writing ??= afterThisTurn(writeNoted).finally(() => {
      writing = null
      if (noted.size > 0) writeSoon()
    })
  }
  const settled = async () => {
    while (writing !== null) await writing
  }
  return {
    keep: (reach) => {
      const text = JSON.stringify(reach)
      if (known.get(reach.personId) === text) return
      known.set(reach.personId, text)
      noted.set(reach.personId, reach)
      writeSoon()
    },
    find: async (personId) => {
      await settled()
      return read(personId)
    },
    forget: async (conversationId, why) => {
      await settled()
      // Whoever was there may come back to the same place, which then has to be written again.
      known = recent<string>(KNOWN)
      await remove(conversationId, why)
    },
    whyNot,
    usualPlace,
    settled,
  }
}

function afterThisTurn(act: () => Promise<void>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  setImmediate(() => void act().then(resolve, reject))
  return promise
}
