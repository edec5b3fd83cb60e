import type { GeneratedAlways } from 'kysely'

export type ActionTables = {
  register_action: RegisterActionTable
  register_action_part: RegisterActionPartTable
  import_file: ImportFileTable
}

/** What somebody did to the register at once; kept for a day, so that it can be taken back. */
type RegisterActionTable = {
  id: string
  /** Tells which came last. */
  number: GeneratedAlways<number>
  kind: 'edit' | 'transfer' | 'import'
  /** The person. */
  by: string
  at: string
  undone_at: string | null
  /** What else changed with it, as its own room wrote it. */
  beside: unknown
}

/** A system as it stood before an action and after it; `before` is null where the action created it. */
type RegisterActionPartTable = {
  action_id: string
  system_id: string
  before: unknown
  after: unknown
}

/** A file that somebody gave the page to import; kept for a day. */
type ImportFileTable = {
  id: string
  kind: 'systems' | 'people' | 'routine'
  name: string
  bytes: Uint8Array
  by: string
  at: string
  /** What columns mean, by header, where somebody said so. */
  told: Record<string, string>
  state: 'previewed' | 'applying' | 'applied' | 'failed' | 'undone'
  /** What an import would do, or did; null where the file can't be read. */
  outcome: unknown
  /** What can be taken back. */
  action_id: string | null
  /** Grows by one with every change. */
  version: number
}
