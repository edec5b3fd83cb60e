import type { SentCard, ShowAgain } from '../duties/outcome.ts'
import type { Log } from '../log.ts'

/** The day's messages that lie in conversations. */
export type DutyCards = {
  /** Begins to show an occurrence as it now is, wherever a message tells of it. */
  show: (occurrenceId: string) => void
  /** The message of a day that somebody has, as things stand; null for any other message. */
  find: (of: {
    occurrenceId: string
    activityId: string
    recipientId: string
  }) => Promise<SentCard | null>
  /** Resolves when nothing is left to be shown. */
  settled: () => Promise<void>
}

type Parts = {
  read: (occurrenceIds: readonly string[]) => Promise<SentCard[]>
  showAgain: ShowAgain
  log: Log
}

/**
 * Nobody's answer waits for other people's cards. One round after the other, each reading how things are by then, so
 * that no card is left with what was so before.
 */
export function dutyCardsWith({ read, showAgain, log }: Parts): DutyCards {
  const changed = new Set<string>()
  let showing: Promise<void> | null = null
  const showChanged = async () => {
    while (changed.size > 0) {
      const ids = [...changed]
      changed.clear()
      await showAgain(await read(ids))
    }
  }
  return {
    show: (occurrenceId) => {
      changed.add(occurrenceId)
      showing ??= showChanged()
        .catch(() => log('cardsNotRead'))
        .finally(() => {
          showing = null
        })
    },
    find: async ({ occurrenceId, activityId, recipientId }) => {
      const cards = await read([occurrenceId])
      return (
        cards.find((card) => card.activityId === activityId && card.recipientId === recipientId) ??
        null
      )
    },
    settled: async () => {
      while (showing !== null) await showing
    },
  }
}
