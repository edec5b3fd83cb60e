import type { Day } from '../calendar/day.ts'
import type { Person } from '../directory/person.ts'
import type { Acted } from '../duties/acknowledgement/act.ts'
import type { Unreached } from '../duties/delivery/unreached/store.ts'
import type { Occurrence } from '../duties/occurrence.ts'
import type { Happening } from '../duties/occurrences/history/store.ts'
import type { Setting } from '../duties/reminders/store.ts'
import type { Sight, Task } from '../duties/tasks/theirs.ts'
import type { Words } from '../routine/routine.ts'
import type { Question } from './question.ts'

/** An occurrence that a button picks, with the question that it asks. */
export type TaskChoice = { question: Question; occurrence: Occurrence }

/** What is told of duties that come due. */
export type TasksTold =
  /** What is late, or what the asker's unit has left: the asker's own and what others have whom they may see. */
  | {
      kind: 'list'
      of: 'overdue' | 'unit'
      mine: readonly Occurrence[]
      others: readonly Task[]
      sight: Sight
    }
  | {
      kind: 'one'
      occurrence: Occurrence
      history: readonly Happening[]
      /** What came of putting its reminder off. */
      acted: Acted | null
      mayUndo: boolean
      /** The asker says that it is done: the card is to confirm it. */
      confirm: boolean
    }
  /** Which one is meant by «klart med …», or which reminder is to wait. */
  | { kind: 'which'; for: 'done' | 'later'; choices: readonly TaskChoice[] }
  /** Nothing of the kind is open for the asker; `last` is when it was done. `duties`: in the routine's words. */
  | { kind: 'nothingOpen'; duties: readonly Words[]; last: Occurrence | null }
  /** How the asker's reminders are set now; `refused` says why they are not as asked. `open`: how much the asker has to do. */
  | {
      kind: 'reminders'
      did: 'paused' | 'resumed' | 'hour' | null
      refused: RemindersRefused | null
      setting: Setting
      open: number
    }
  /** A reminder is to wait, but until when? */
  | { kind: 'untilWhen' }
  /** A reminder can't come at an hour. */
  | { kind: 'byDay' }
  /** When something was last done, by scope the latest first; `next`: when it is due again. */
  | {
      kind: 'lastDone'
      duties: readonly Words[]
      done: readonly Occurrence[]
      next: Day | null
    }
  | { kind: 'notDone'; duties: readonly Words[]; tasks: readonly Task[]; sight: Sight }
  /** Whom no message reaches, with what they do not know of. */
  | { kind: 'unreached'; people: readonly { person: Person; unreached: Unreached }[] }
  /** Whom no message reaches is for the coordinator and the head of IT. */
  | { kind: 'onlyCoordinator' }
  /** What others have left to do is for their managers and the coordinator. */
  | { kind: 'onlyManagers' }
  /** The occurrence is gone, or is not the asker's to see. */
  | { kind: 'gone' }

export type RemindersRefused = 'untilWhen' | 'noDay' | 'past' | 'tooLong' | 'noTime' | 'evening'
