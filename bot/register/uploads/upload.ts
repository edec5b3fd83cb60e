import type { RoutineDifference } from '../../routine/difference.ts'
import type { ImportReport, Problem } from '../../sheet/sheet.ts'

export type UploadKind = 'systems' | 'people' | 'routine'
export type UploadState = 'previewed' | 'applying' | 'applied' | 'failed' | 'undone'

/** A column of the file, and what it is taken for: a field, `role:ID`, or null for nothing that Ansvar knows. */
export type UploadColumn = { header: string; target: string | null }

/** What a row changes of a system. */
export type RowChange = { row: number; name: string; what: string; before: unknown; after: unknown }

/** What importing a file would do, or did. */
export type Outcome =
  /** The file can't be imported; `headers` are what seems to be its headers, where only their meaning is missing. */
  | { kind: 'unreadable'; message: string; headers: string[] }
  | {
      kind: 'readable'
      counts: Omit<ImportReport, 'problems'>
      /** The first ones only. */
      problems: Problem[]
      problemCount: number
      columns: UploadColumn[]
      /** The first ones only. */
      changes: RowChange[]
      changeCount: number
      difference: RoutineDifference | null
    }

/** A file that somebody gave the page, and how far it has come. */
export type Upload = {
  id: string
  kind: UploadKind
  name: string
  by: string
  at: string
  told: Record<string, string>
  state: UploadState
  outcome: Outcome | null
  actionId: string | null
  version: number
}

/** Problems and changes that a page shows of a file. */
export const MOST_PROBLEMS = 200
export const MOST_CHANGES = 100
