import { addDays, type Day } from '../../calendar/day.ts'
import type { Window } from '../../calendar/recurrence.ts'
import { movedTo } from '../../calendar/working-day.ts'
import { classifiedUntil } from '../../register/classified-until.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { System } from '../../register/system.ts'
import type { Schedule, Trigger } from '../../routine/schedule.ts'
import { scheduledDuties } from '../../routine/scheduled-duties.ts'
import { type DutyEvent, type Planned, type Scope, scopeKey } from '../occurrence.ts'
import { isMissing } from './missing.ts'
import { type DueDay, recurringDays } from './recurring.ts'
import { scopesOf, systemsInUse } from './scopes.ts'

export type PlanningKnowing = {
  snapshot: Snapshot
  /** All that happened or will and that duties wait for; each is planned, whatever its day. */
  events: readonly DutyEvent[]
  /** The day on which a duty was last done for a scope, or last said not to apply. */
  lastDone: (dutyId: string, scopeKey: string) => Day | null
  /** The day on which what is still missing was first seen to be; null when it has not been seen yet. */
  gapSince: (dutyId: string, scopeKey: string) => Day | null
  /** The day on which what is missing is looked for: the window's first unless told otherwise. */
  today?: Day
}

/**
 * The occurrences of all duties that are switched on and due within a window, both ends included: what recurs, and the
 * dates of the register. What happens and what is missing is planned as it is known now, even if it is due outside it.
 * In no particular order; nothing is planned twice.
 */
export function* plannedOccurrences(knowing: PlanningKnowing, window: Window): Generator<Planned> {
  for (const { id: dutyId, schedule } of scheduledDuties(knowing.snapshot.routine.duties))
    if (schedule.on)
      for (const { scope, scheduled, due } of comingOf(dutyId, schedule, knowing, window))
        yield { dutyId, scope, scheduled, due }
}

type Coming = { scope: Scope } & DueDay

function comingOf(
  dutyId: string,
  { scope, trigger, moved }: Schedule,
  knowing: PlanningKnowing,
  window: Window,
): Iterable<Coming> {
  switch (trigger.by) {
    case 'recurrence':
      return recurring(dutyId, { scope, days: recurringDays(trigger, moved, window) }, knowing)
    case 'date':
      return systemsInUse(knowing.snapshot).flatMap((system) => {
        const scheduled = dateOf(trigger.of, system)
        const due = scheduled && movedTo(scheduled, moved)
        return due && window.from <= due && due <= window.to
          ? [{ scope: scopeOf(system), scheduled, due }]
          : []
      })
    case 'gap': {
      const day = knowing.today ?? window.from
      return systemsInUse(knowing.snapshot)
        .filter((system) => isMissing(trigger, system, knowing.snapshot, day))
        .map(scopeOf)
        .map((gap) => {
          const since = knowing.gapSince(dutyId, scopeKey(gap)) ?? day
          return dueAfter(gap, addDays(since, trigger.dueIn), moved)
        })
    }
    case 'event':
      return knowing.events
        .filter(({ kind }) => kind === trigger.of)
        .map((event) => dueAfter({ kind: 'event', event }, addDays(event.on, trigger.dueIn), moved))
  }
}

function* recurring(
  dutyId: string,
  { scope: kind, days }: { scope: Schedule['scope']; days: ReturnType<typeof recurringDays> },
  { snapshot, lastDone }: PlanningKnowing,
): Generator<Coming> {
  for (const scope of scopesOf(kind, snapshot))
    for (const { scheduled, due } of days(() => lastDone(dutyId, scopeKey(scope))))
      yield { scope, scheduled, due }
}

const scopeOf = ({ id }: System): Scope => ({ kind: 'system', systemId: id })

const dueAfter = (scope: Scope, scheduled: Day, moved: Schedule['moved']): Coming => ({
  scope,
  scheduled,
  due: movedTo(scheduled, moved),
})

function dateOf(date: Extract<Trigger, { by: 'date' }>['of'], system: System): Day | null {
  return date === 'contractEnd' ? system.contractEnd : classifiedUntil(system)
}
