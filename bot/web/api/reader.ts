import type { Day } from '../../calendar/day.ts'
import type { Person } from '../../directory/person.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { Language } from '../../routine/routine.ts'

/** What somebody may do in the tab beyond what everybody may; found anew for every request, never taken from the page. */
export type Power =
  /** Sees and corrects everything: the security coordinator and the head of IT. */
  | 'all'
  /** Settings, imports, the routine: named in the settings, or whoever has `all` where nobody is named. */
  | 'administer'
  /** Sees how the duties of the people below them stand. */
  | 'line'
  /** Sees how a department stands, as its head. */
  | 'department'

/** Who reads a page of the tab. */
export type Reader = {
  person: Person
  language: Language
  powers: ReadonlySet<Power>
  /** The departments whose head they are. */
  heads: readonly string[]
}

/** What a request is answered from: one snapshot throughout. */
export type Reading = { snapshot: Snapshot; reader: Reader; today: Day; now: string }
