import type { Opened } from '../../bot/database/open.ts'
import { createGraph } from '../../bot/directory/graph/client.ts'
import type { Patience } from '../../bot/directory/graph/patience.ts'
import { type Syncing, sync } from '../../bot/directory/graph/sync.ts'
import { readDirectory } from '../../bot/directory/store.ts'
import type { StandIn } from './graph.ts'
import { objectId } from './graph-tenant.ts'

/** When tests of reading take place. */
export const NOW = Date.parse('2026-11-24T09:00:00Z')

/** Waits that take no time, and are remembered (milliseconds); the clock moves by them. */
export function patienceWithoutWaiting(): Patience & { waits: number[] } {
  const waits: number[] = []
  return {
    waits,
    clock: () => NOW + waits.reduce((sum, wait) => sum + wait, 0),
    random: () => 0,
    wait: async (milliseconds) => void waits.push(milliseconds),
  }
}

/** A reader of a stand-in, and what it left in the database. */
export function readerOf({ opened, graph }: { opened: Opened; graph: StandIn }) {
  const patience = patienceWithoutWaiting()
  const client = createGraph({ baseUrl: graph.url, signIn: async () => 'token', patience })
  const directory = () => readDirectory(opened.database)
  return {
    client,
    patience,
    directory,
    read: (more: Partial<Syncing> = {}) =>
      sync({ opened, graph: client, patience, tenant: 'norrsund', ...more }),
    person: async (number: number) => (await directory()).people.get(objectId(number)),
    /** The numbers (of `populate`) up to 30 of those who work there. */
    active: async () => {
      const { people } = await directory()
      return Array.from({ length: 30 }, (_, index) => index + 1).filter(
        (number) => people.get(objectId(number))?.active,
      )
    },
  }
}
export type Reader = ReturnType<typeof readerOf>

/** Empties everything that a reading writes. */
export async function forgetReading({ database }: Opened): Promise<void> {
  for (const table of ['person', 'person_read', 'group_member', 'graph_manager_unknown'] as const)
    await database.deleteFrom(table).execute()
  await database.deleteFrom('graph_subscription').execute()
  await database
    .updateTable('graph_reading')
    .set({ tenant: null, round: null, next_link: null, delta_link: null, step: 'pages' })
    .set({ managers_come: null, last_full_at: null, last_success_at: null, groups_at: null })
    .set({ problem: null, problem_at: null })
    .execute()
}

/** The numbers from 1 up to a number. */
export const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
