import { type Clock, instant, today } from '../calendar/clock.ts'
import { standingMessage } from '../cards/duties/standing.ts'
import type { Database } from '../database/database.ts'
import { act } from '../duties/acknowledgement/act.ts'
import { readCards } from '../duties/acknowledgement/cards/store.ts'
import { withUnreached } from '../duties/delivery/unreached/tell.ts'
import type { SentCard } from '../duties/outcome.ts'
import { type Tend, tend } from '../duties/tasks/tend.ts'
import type { Log } from '../log.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { dutyCardsWith } from './duty-cards.ts'
import { type PressDuty, pressDutyWith } from './press-duty.ts'
import type { Healing } from './sending/heal.ts'
import { showAgainWith } from './show-again.ts'

type Parts = {
  database: Database
  snapshot: () => Snapshot | null
  clock: Clock
  log: Log
  writing: Healing
}

/** What Teams shows of duties and what comes back from there. */
export type TeamsDuties = {
  /** Begins to show an occurrence as it now is, wherever a message tells of it. */
  show: (occurrenceId: string) => void
  press: PressDuty
  /** Does what is asked for in chat, and lets the cards that lie there follow. */
  tend: Tend
  /** Resolves when nothing is left to be shown. */
  settled: () => Promise<void>
}

export function openDuties(parts: Parts): TeamsDuties {
  const { database, log } = parts
  const cards = dutyCardsWith({
    read: (occurrenceIds) => readAll(parts, occurrenceIds),
    showAgain: showAgainWith({ ...parts.writing, say: sayingWith(parts) }),
    log,
  })
  return {
    show: cards.show,
    press: pressDutyWith({
      act: (request, knowing) => act(database, request, knowing),
      cards,
      log,
    }),
    tend: async (request, knowing) => {
      const tasks = await tend(database, request, knowing)
      if (tasks.acted?.kind === 'acted') cards.show(tasks.acted.occurrence.id)
      return tasks
    },
    settled: cards.settled,
  }
}

/** The messages that tell of some occurrences, with all that they told. */
async function readAll(
  { database, snapshot, clock }: Parts,
  occurrenceIds: readonly string[],
): Promise<SentCard[]> {
  const present = () => {
    const known = snapshot()
    return known && { snapshot: known, day: today(clock) }
  }
  const cards = await readCards(database, occurrenceIds)
  return Promise.all(
    cards.map(async (card) => ({
      ...card,
      digest: await withUnreached(card.digest, { database, present }),
    })),
  )
}

/** The words of a day's message as things stand, for whoever has it. */
function sayingWith({
  snapshot,
  clock,
}: Pick<Parts, 'snapshot' | 'clock'>): Parameters<typeof showAgainWith>[0]['say'] {
  return (card, language) => {
    const known = snapshot()
    const recipient = known?.directory.people.get(card.recipientId)
    if (!known || !recipient) return null
    const reading = { language, today: today(clock), snapshot: known, recipient }
    return standingMessage(card, { ...reading, now: instant(clock) })
  }
}
