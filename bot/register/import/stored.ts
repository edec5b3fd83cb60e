import type { Assignment } from '../assignment.ts'
import type { System } from '../system.ts'

/** What the sheet said last time, by key: a field, `role:ID`, or `extra:HEADER`. */
export type Said = Readonly<Record<string, unknown>>

/** A system as the register has it; `said` is null when no sheet ever named it. */
export type Stored = { system: System; said: Said | null; assignments: readonly Assignment[] }

/** Something that happened to a system, for its history. */
export type Change = { systemId: string; what: string; before: unknown; after: unknown }
