import type { Generated } from 'kysely'
import type { Day } from '../../calendar/day.ts'

export type RegisterTables = {
  system: SystemTable
  assignment: AssignmentTable
  system_change: SystemChangeTable
}

type LevelValue = { scale: string; label: string; order: number | null }

type SystemTable = {
  id: string
  /** Folded name and department path: what makes it the same system in the next sheet. */
  identity: string
  name: string
  aliases: string[]
  department: string[]
  vendor: string | null
  purpose: string | null
  hosting: 'internal' | 'external' | 'hybrid' | null
  personal_data: boolean | null
  classification: LevelValue[]
  criticality: LevelValue | null
  life_cycle: 'planned' | 'developed' | 'maintained' | 'phasedOut' | 'ended' | null
  contract_end: Day | null
  contract_note: string | null
  rto_hours: number | null
  rpo_hours: number | null
  continuity_note: string | null
  links: string[]
  extra: Record<string, string>
  vanished_on: Day | null
  /** What the sheet said last time, by field and by role: where the register says otherwise, somebody corrected it. */
  said: Record<string, unknown> | null
}

type AssignmentTable = {
  id: string
  system_id: string
  role: string
  /** Counts from 1. */
  position: number
  holder: 'person' | 'post' | 'department' | 'unknown'
  person_id: string | null
  title: string | null
  department: string | null
  /** What the sheet says of somebody whom the directory does not know. */
  text: string | null
  valid_from: Day | null
  valid_to: Day | null
  origin: 'sheet' | 'hand'
  origin_file: string | null
  origin_row: number | null
  origin_by: string | null
  origin_on: Day
  confirmed_on: Day | null
}

/** What happened to a system, in order; rows are only ever added. */
type SystemChangeTable = {
  id: Generated<number>
  system_id: string
  on_day: Day
  /** The sheet's name, or who changed it by hand. */
  by: string
  /** `created`, `vanished`, `returned`, the name of a field, or `role:ID`. */
  what: string
  before: unknown
  after: unknown
}
