import { setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds between tries: the first is soon, for a connection that broke; the longest, for a server that is down. */
const FIRST = 100
const LONGEST = 5_000
const TRIES = 60

/**
 * Does again what the database did not answer, for five minutes, more and more rarely. What is done must do no harm
 * when it is done twice: whoever does not hear the answer can't know whether it was done. Throws the last problem, or
 * the signal's reason as soon as it is aborted.
 */
export async function untilAnswered<Result>(
  act: () => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  for (let tried = 1, wait = FIRST; ; tried += 1, wait = Math.min(2 * wait, LONGEST))
    try {
      signal.throwIfAborted()
      return await act()
    } catch (problem) {
      if (tried === TRIES) throw problem
      await sleep(wait, undefined, { signal })
    }
}
