import { addDays, type Day } from '../../calendar/day.ts'
import type { Window } from '../../calendar/recurrence.ts'
import type { Ladder } from '../../routine/schedule.ts'
import { type ScheduledDuty, scheduledDuties } from '../../routine/scheduled-duties.ts'
import { type Recipients, recipientsOn } from '../holders/recipients.ts'
import { type KeptDuty, keptOf, type Planned } from '../occurrence.ts'
import type { LadderStep } from '../step.ts'
import { stepsOf } from './ladder.ts'
import { type PlanningKnowing, plannedOccurrences } from './planned.ts'

/** One step of one occurrence's ladder with whoever holds it that day, as if nobody acts before it. */
export type PlannedStep = Planned &
  LadderStep & { scheduledDuty: ScheduledDuty; duty: KeptDuty; recipients: Recipients }

const nobody: ReadonlySet<string> = new Set()

/**
 * Every step that falls on a day from one to another, both included, in order of day and then of the routine.
 * @param isSettled tells of an occurrence that it was done, or ended otherwise, and speaks to nobody any more
 */
export function plannedSteps(
  knowing: PlanningKnowing,
  { from, to }: Window,
  isSettled: (planned: Planned) => boolean,
): PlannedStep[] {
  const { snapshot } = knowing
  const duties = scheduledDuties(snapshot.routine.duties).filter(({ schedule }) => schedule.on)
  const byId = new Map(duties.map((one) => [one.id, { one, kept: keptOf(one, one.schedule) }]))
  const steps: PlannedStep[] = []
  for (const planned of plannedOccurrences(knowing, dueWindow(duties, { from, to }))) {
    const known = byId.get(planned.dutyId)
    if (!known || isSettled(planned)) continue
    const occurrence = { duty: known.kept, scope: planned.scope, delegateId: null }
    for (const { step, on } of stepsOf(known.kept.ladder, planned.due)) {
      if (on < from || on > to) continue
      const recipients = recipientsOn(occurrence, step, { snapshot, day: on, absent: nobody })
      steps.push({ ...planned, step, on, scheduledDuty: known.one, duty: known.kept, recipients })
    }
  }
  return steps.sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
}

/** Working days take up to twice as many days of the calendar, Christmas and New Year a few more. */
const DAYS_A_WORKING_DAY = 2
const FREE_DAYS = 14

/** The due days whose ladders may have a step within a window. */
function dueWindow(duties: readonly ScheduledDuty[], { from, to }: Window): Window {
  const ladders = duties.map(({ schedule }) => schedule.ladder)
  const ahead = Math.max(0, ...ladders.map(({ before: [earliest = 0] }) => earliest))
  const behind = Math.max(0, ...ladders.map(workingDaysAfter))
  return {
    from: addDays(from, -(behind * DAYS_A_WORKING_DAY + FREE_DAYS)),
    to: addDays(to, ahead + FREE_DAYS),
  }
}

const workingDaysAfter = ({ every, atMost, escalate }: Ladder) => every * (atMost + escalate.length)

/** The earliest day of an event that may still have a step within a window that begins on a day. */
export const eventsFrom = (from: Day): Day => addDays(from, -2 * LONGEST_LADDER)
const LONGEST_LADDER = 366
