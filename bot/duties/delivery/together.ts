import { setImmediate as turn } from 'node:timers/promises'

/**
 * Answers many callers with one act: whoever calls in the same turn of the event loop, or while an act is under way,
 * shares the next one, at most so many at a time. Each gets the answer in the place of what it gave; a failing act
 * fails everybody who shares it.
 */
export function together<Given, Got>(
  most: number,
  act: (all: readonly Given[]) => Promise<readonly Got[]>,
): (given: Given) => Promise<Got> {
  let waiting: { given: Given; answer: PromiseWithResolvers<Got> }[] = []
  let busy = false

  const work = async () => {
    busy = true
    while (waiting.length > 0) {
      // What has come in by now is heard first: an embedded database answers without leaving the turn.
      await turn()
      const shared = waiting.slice(0, most)
      waiting = waiting.slice(most)
      await answer(shared)
    }
    busy = false
  }
  const answer = async (shared: typeof waiting) => {
    try {
      const got = await act(shared.map(({ given }) => given))
      for (const [place, { answer }] of shared.entries()) {
        const mine = got[place]
        if (mine === undefined) answer.reject(new RangeError('An answer is missing.'))
        else answer.resolve(mine)
      }
    } catch (problem) {
      for (const { answer } of shared) answer.reject(problem)
    }
  }
  return (given) => {
    const answer = Promise.withResolvers<Got>()
    waiting.push({ given, answer })
    if (!busy) void work()
    return answer.promise
  }
}
