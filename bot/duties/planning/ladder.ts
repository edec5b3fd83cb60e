import { addDays, type Day } from '../../calendar/day.ts'
import { addWorkingDays, movedTo } from '../../calendar/working-day.ts'
import type { Ladder } from '../../routine/schedule.ts'
import type { LadderStep } from '../step.ts'

/** Every system's duty of the same day climbs the same ladder: its days are worked out once. */
const known = new WeakMap<Ladder, Map<Day, readonly LadderStep[]>>()

/**
 * The steps of a ladder up to and past a due day, in order of day, each on a working day. Steps before it, and the
 * one on it, that fall on a free day come on the working day before; overdue reminders and escalations are counted
 * in working days from the due day. The last step is the end: nothing comes after it.
 */
export function stepsOf(ladder: Ladder, due: Day): readonly LadderStep[] {
  const ofLadder = known.get(ladder) ?? new Map<Day, readonly LadderStep[]>()
  known.set(ladder, ofLadder)
  const steps = ofLadder.get(due) ?? climb(ladder, due)
  ofLadder.set(due, steps)
  return steps
}

function climb({ before, onDay, every, atMost, escalate }: Ladder, due: Day): LadderStep[] {
  const ahead = before.map(
    (days): LadderStep => ({ step: `before-${days}`, on: movedTo(addDays(due, -days), 'before') }),
  )
  const day: LadderStep[] = onDay ? [{ step: 'due', on: movedTo(due, 'before') }] : []
  const overdue = Array.from(
    { length: atMost },
    (_, index): LadderStep => ({
      step: `overdue-${index + 1}`,
      on: addWorkingDays(due, every * (index + 1)),
    }),
  )
  const above = escalate.map(
    (step, index): LadderStep => ({ step, on: addWorkingDays(due, every * (atMost + index + 1)) }),
  )
  return [...ahead, ...day, ...overdue, ...above]
}
