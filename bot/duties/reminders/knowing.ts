import type { Day } from '../../calendar/day.ts'
import type { Person } from '../../directory/person.ts'
import type { Above } from '../../routine/schedule.ts'
import type { Occurrence } from '../occurrence.ts'
import type { LadderStep, RecipientWhy, Reminder, Saying, StepName } from '../step.ts'
import type { Said } from './said.ts'

type To = { person: Person; why: RecipientWhy }

/** What has to be known to tell who is reminded now. */
export type Knowing = {
  recipients: (
    occurrence: Occurrence,
    step: Reminder['step'],
  ) => { holder: Person | null; vacant: boolean; to: readonly To[] }
  /** Their hour has come, they have had no message today, and they are neither gone nor on a pause. */
  canHear: (personId: string) => boolean
  isActive: (personId: string) => boolean
  /** That somebody says an occurrence is not theirs, and the how manieth time; null where nobody does. */
  saidWrong: (occurrenceId: string) => (Saying & { turn: number }) | null
  /** Until when somebody wants no reminders, also when that has passed; null for never. */
  pausedUntil: (personId: string) => Day | null
}

/** One occurrence on a day, with all that has been said of it. */
export type Standing = {
  occurrence: Occurrence
  steps: readonly LadderStep[]
  said: readonly Said[]
  day: Day
  knowing: Knowing
}

export type HolderStep = Exclude<StepName, Above>

export const isAbove = (step: Reminder['step']): step is Above =>
  step === 'manager' || step === 'coordinator'

export const isHolderStep = (step: StepName): step is HolderStep => !isAbove(step)

/** Whether those who do it asked not to be reminded yet. */
export const isSnoozed = ({ occurrence: { snoozedUntil }, day }: Standing): boolean =>
  snoozedUntil !== null && snoozedUntil > day

export const reminderOf = (
  { occurrence }: Standing,
  step: Reminder['step'],
  { person, why }: To,
  covers: Reminder['covers'] = [],
): Reminder => ({ occurrenceId: occurrence.id, step, recipientId: person.id, why, covers })
