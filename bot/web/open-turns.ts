/** The turns that are being answered, so that a stop can wait for them. */
export type OpenTurns = {
  /** Counts a turn in until it has settled; null when the server is stopping and takes no new ones. */
  run: <T>(turn: () => Promise<T>) => Promise<T> | null
  stopping: () => boolean
  /** Takes no new turns from now on; resolves when the open ones have settled. */
  stop: () => Promise<void>
}

export function openTurns(): OpenTurns {
  const open = new Set<Promise<unknown>>()
  let stopping = false
  return {
    run: (turn) => {
      if (stopping) return null
      const running = turn()
      open.add(running)
      const leave = () => void open.delete(running)
      running.then(leave, leave)
      return running
    },
    stopping: () => stopping,
    stop: async () => {
      stopping = true
      await Promise.allSettled(open)
    },
  }
}
