import type { Language } from '../routine/routine.ts'
import type { Question } from './question.ts'

/** What a conversation was last about, ids only, so that «och förvaltare?» and «den andra» make sense. */
export type Memory = {
  question: Question | null
  systemId: string | null
  role: string | null
  /** The people whom the last answer named, the first first. */
  personIds: readonly string[]
  /** What the last answer let the asker choose between, in the order shown. */
  choices: readonly Question[]
  /** The occurrence of a duty that was last spoken of. */
  occurrenceId?: string | null
  /** The language last spoken; a bare name is answered in it. */
  language?: Language
}

export const nothingYet: Memory = {
  question: null,
  systemId: null,
  role: null,
  personIds: [],
  choices: [],
}
