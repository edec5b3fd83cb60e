import { sql } from 'kysely'
import { addDays, type Day, dayOf } from '../../bot/calendar/day.ts'
import type { Database } from '../../bot/database/database.ts'
import type { Jobs } from '../../bot/duties/jobs.ts'
import { type KeptDuty, scopeKey } from '../../bot/duties/occurrence.ts'
import { defaultLadder } from '../../bot/routine/schedule.ts'

export const TODAY = dayOf(2026, 11, 24) ?? raise()
export const YESTERDAY = addDays(TODAY, -1)

export const keptDuty: KeptDuty = {
  role: 'it-manager',
  text: { sv: 'Avbrottsfri kraft testas', en: 'Uninterruptible power is tested' },
  letter: 'A',
  standing: 'adopted',
  source: { document: 'routine', clause: '5' },
  ladder: defaultLadder,
  evidence: 'none',
  intervalStanding: 'proposed',
}

type Planning = { database: Database; jobs: Pick<Jobs, 'sendDeliveries'>; day?: Day }

/**
 * Plans one message for each of some people, as the day's planning does: rows and jobs in one transaction. All are
 * about the same open occurrence, `occurrence-DAY`. Returns the deliveries' ids, in the order of the people.
 */
export async function planDeliveries(
  { database, jobs, day = TODAY }: Planning,
  people: readonly string[],
): Promise<string[]> {
  const occurrenceId = `occurrence-${day}`
  const ids = people.map((person) => `${day}-${person}`)
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('occurrence')
      .values(occurrenceRow(occurrenceId, day))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    for (const some of chunksOf(people, 1_000)) {
      const rows = some.map((person) => ({ person, id: `${day}-${person}` }))
      await transaction
        .insertInto('delivery')
        .values(
          rows.map(({ person, id }) => ({
            id,
            recipient_id: person,
            day,
            state: 'planned' as const,
            attempts: 0,
          })),
        )
        .execute()
      await transaction
        .insertInto('reminder')
        .values(
          rows.map(({ person, id }) => ({
            occurrence_id: occurrenceId,
            step: 'due',
            recipient_id: person,
            why: 'holder',
            covers: sql<string[]>`'[]'::jsonb`,
            planned_on: day,
            delivery_id: id,
          })),
        )
        .execute()
      await jobs.sendDeliveries(
        transaction,
        rows.map(({ id }) => id),
      )
    }
  })
  return ids
}

const occurrenceRow = (id: string, day: Day) => ({
  id,
  duty_id: 'test-the-ups',
  duty: JSON.stringify(keptDuty),
  scope_key: scopeKey({ kind: 'organisation' }),
  scope: JSON.stringify({ kind: 'organisation' }),
  scheduled: day,
  due: day,
  state: 'open' as const,
  version: 1,
})

function* chunksOf<Item>(all: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size)
}

/** So many people, by ids that sort in their order. */
export const peopleNumbered = (count: number): string[] =>
  Array.from({ length: count }, (_, number) => `person-${String(number).padStart(5, '0')}`)

function raise(): never {
  throw new Error('24 November is a day.')
}
