import type { Day } from '../../calendar/day.ts'
import type { Person } from '../../directory/person.ts'
import type { Scope } from '../../duties/occurrence.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { Language } from '../../routine/routine.ts'
import { dutyWords } from '../words/languages.ts'
import { namedScope } from './scope.ts'

/** What an occurrence is about, standing by itself, for somebody. */
export function scopeWords(
  scope: Scope,
  to: { snapshot: Snapshot; person: Person; language: Language; day: Day },
): string {
  return dutyWords[to.language].scope(namedScope(scope, to.snapshot, to.person.id), to.day)
}
