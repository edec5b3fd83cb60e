import type { Day } from '../../calendar/day.ts'
import type { Unreachable } from '../../duties/outcome.ts'
import type { Sight } from '../../duties/tasks/theirs.ts'
import type { RemindersRefused } from '../../questions/tasks-told.ts'

/** What Ansvar says of duties in answer to questions. `items` are made by `DutyWords.item`; names are cleaned. */
export type TaskWords = {
  heading: {
    due: string
    overdue: string
    unit: string
    others: string
    which: string
    reminders: string
    lastDone: string
    notDone: string
    unreached: string
  }
  /** Who has an item. */
  held: (item: string, names: readonly string[]) => string
  you: string
  nobody: string
  overdue: (mine: Told, others: Told, sight: Sight) => string
  unit: (all: Told, sight: Sight) => string
  confirm: string
  which: Record<'done' | 'later', (items: readonly string[]) => string>
  nothingOpen: (duty: string, last: string | null) => string
  untilWhen: string
  byDay: string
  reminders: {
    paused: (until: Day, today: Day) => string
    usual: (at: string) => string
    goesOn: string
    open: (count: number) => string
    refused: Record<RemindersRefused, string>
  }
  /** When and by whom something was done. */
  doneOn: (about: { text: string; by: string; on: Day }, today: Day) => string
  lastDone: (times: readonly string[]) => string
  neverDone: (duty: string) => string
  nextDue: (due: Day, today: Day) => string
  notDone: (duty: string | null, told: Told) => string
  allDone: (duty: string | null, sight: Sight) => string
  onlyManagers: string
  unreached: {
    /** Those whom no message reaches, the first ones by name. */
    summary: (people: readonly string[], count: number) => string
    nobody: string
    /** Why no message reaches somebody; null where the last one went by mail. */
    why: Record<Unreachable | 'byMail', string>
    since: (since: Day, messages: number, today: Day) => string
    untold: (items: readonly string[]) => string
    nothingUntold: string
    /** A line of the coordinator's own message. */
    lately: (people: readonly string[]) => string
    /** What one types to see who they are. */
    typed: string
  }
  onlyCoordinator: string
  open: string
}

/** Items as they are named in a sentence, the last perhaps «3 till», and how many there are. */
export type Told = { items: readonly string[]; count: number }
