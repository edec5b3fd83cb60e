import type { Generated } from 'kysely'

export type GraphTables = {
  graph_reading: ReadingTable
  /** People of the round under way whose manager the delta did not bring. */
  graph_manager_unknown: { person_id: string }
  graph_subscription: SubscriptionTable
}

/** One row: how far the reading of Microsoft Graph has come. Instants are milliseconds since 1970. */
type ReadingTable = {
  id: Generated<1>
  /** The tenant that the links belong to. */
  tenant: string | null
  /** Grows by one with every full read; whom a full read met is noted under it. */
  run: Generated<number>
  /** The round under way; null between rounds. */
  round: 'full' | 'changes' | null
  /** What the round does now: read pages, or ask for the managers that the pages did not bring. */
  step: 'pages' | 'managers'
  /** Where the round goes on; null when a full read has not had its first page yet. */
  next_link: string | null
  /** Where the next round of changes begins. */
  delta_link: string | null
  /** Whether this round's pages, and whether the last full read's pages, brought managers. */
  managers_met: boolean
  managers_come: boolean | null
  pages: number
  people: number
  written: number
  total: number | null
  started_at: number | null
  last_success_at: number | null
  last_full_at: number | null
  groups_at: number | null
  problem: string | null
  problem_at: number | null
}

/** At most one row: the subscription to changes of people. */
type SubscriptionTable = {
  id: string
  url: string
  client_state: string
  expires_at: number
}
