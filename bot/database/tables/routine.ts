import type { Generated } from 'kysely'
import type { Day } from '../../calendar/day.ts'

/** One row an imported version of the routine, the highest number being the one that applies. */
export type RoutineTables = {
  routine_version: {
    version: Generated<number>
    /** SHA-256 of the text, in hexadecimal. */
    hash: string
    imported_on: Day
    /** The file as it came. */
    text: string
  }
}
