export type Slots = {
  /** Does something as soon as a slot is free, and gives what comes of it. */
  use: <Result>(act: () => Promise<Result>) => Promise<Result>
  /** Resolves when no slot is in use and nobody waits for one. */
  idle: () => Promise<void>
}

/** So many things at a time, whoever asks; who asks first goes first. */
export function openSlots(count: number): Slots {
  const waiting: (() => void)[] = []
  const watching: (() => void)[] = []
  let free = count

  const give = () => {
    const next = waiting.shift()
    if (next) return next()
    free += 1
    if (free === count) for (const tell of watching.splice(0)) tell()
  }
  return {
    use: async (act) => {
      if (free > 0) free -= 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        return await act()
      } finally {
        give()
      }
    },
    idle: () =>
      free === count ? Promise.resolve() : new Promise((resolve) => watching.push(resolve)),
  }
}
