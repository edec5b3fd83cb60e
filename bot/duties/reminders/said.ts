import type { Day } from '../../calendar/day.ts'
import type { Reminder } from '../step.ts'

/** A reminder that has been planned before and was not left out of its message. */
export type Said = Pick<Reminder, 'step' | 'recipientId' | 'covers' | 'turn'> & { plannedOn: Day }

type Step = Reminder['step']

/** Whether a reminder is for a step, or stands for it. */
const isFor = ({ step, covers }: Said, asked: Step) =>
  step === asked || covers.some((covered) => covered === asked)

export const saidOf = (said: readonly Said[], step: Step): Said[] =>
  said.filter((one) => isFor(one, step))

/** The place of the last of some steps that has been said; -1 for none. */
export const lastSaid = (said: readonly Said[], steps: readonly Step[]): number =>
  steps.findLastIndex((step) => said.some((one) => isFor(one, step)))

/** The day on which any of some steps was said last; null for never. */
export function lastDayOf(said: readonly Said[], steps: readonly Step[]): Day | null {
  const days = said
    .filter((one) => steps.some((step) => isFor(one, step)))
    .map(({ plannedOn }) => plannedOn)
  return days.toSorted().at(-1) ?? null
}
