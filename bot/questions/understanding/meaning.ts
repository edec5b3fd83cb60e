import type { Language } from '../../routine/routine.ts'
import type { cueWords } from './cues.ts'
import type { eventWords } from './incident-cues.ts'
import type { registerWords } from './register-cues.ts'
import type { Pause } from './tokens.ts'
import type { topicWords } from './topic-cues.ts'

/** What a word asks, as opposed to what it names. */
export type Cue =
  | keyof typeof cueWords
  | keyof typeof topicWords
  | keyof typeof eventWords
  | keyof typeof registerWords

/** What a word or a run of words can mean; several are possible at once, and the grammar picks. */
export type Meaning =
  | { sign: Cue; language: Language }
  | { sign: 'ORDINAL'; place: number }
  | { sign: 'ROLE'; role: string }
  | { sign: 'DUTY'; duties: readonly string[] }
  | { sign: 'DOCUMENT'; documentId: string }
  | { sign: 'DEPARTMENT'; department: string }
  | { sign: 'PLACE'; departments: readonly string[] }
  | { sign: 'VENDOR'; vendor: string }
  | { sign: 'TITLE'; people: readonly string[] }
  | { sign: 'SYSTEM'; systems: NamedSystems }
  | { sign: 'PERSON'; people: NamedPeople }

export type Sign = Meaning['sign']

/** The systems that a name may mean: none when the register does not know it; then `near` are those it resembles. */
export type NamedSystems = { name: string; ids: readonly string[]; near: readonly string[] }
/** The people whom a name may mean; as with systems. */
export type NamedPeople = { name: string; ids: readonly string[]; near: readonly string[] }

/** A run of tokens with all that it can mean; no meaning: not understood. */
export type Piece = {
  from: number
  to: number
  text: string
  meanings: readonly Meaning[]
  /** Corrected from a typing mistake. */
  mistyped: boolean
  /** What stands before its first word. */
  pause: Pause
}
