import type { Day } from '../../calendar/day.ts'
import type { Ladder } from '../../routine/schedule.ts'
import type { Occurrence } from '../occurrence.ts'
import { stepsOf } from '../planning/ladder.ts'
import type { Reminder } from '../step.ts'
import { escalationReminders } from './escalations.ts'
import { holderReminders } from './holder-steps.ts'
import type { Knowing, Standing } from './knowing.ts'
import { laterReminders } from './later.ts'
import { delegationNotices, gapNotices, handoverOf, wrongPersonNotices } from './notices.ts'
import { oneEach } from './one-each.ts'
import type { Said } from './said.ts'

/** What is to be said now, and whom the occurrences name as their holder from then on, where that changes. */
export type DayPlan = {
  reminders: Reminder[]
  holders: { occurrenceId: string; holderId: string | null }[]
}

/**
 * Everything that is to be said on a working day to those who can hear it now. Asked again after it has been kept, it
 * says nothing more; asked later, or after days of silence, it says what is left to say, once.
 * @param already what was planned before, by occurrence
 */
export function remindersOn(
  day: Day,
  open: readonly Occurrence[],
  already: ReadonlyMap<string, readonly Said[]>,
  knowing: Knowing,
): DayPlan {
  const same = oneLadderEach()
  const plans = open.map((occurrence) => {
    const steps = stepsOf(same(occurrence.duty.ladder), occurrence.due)
    return remindersOf({ occurrence, steps, said: already.get(occurrence.id) ?? [], day, knowing })
  })
  return {
    reminders: plans.flatMap(({ reminders }) => reminders),
    holders: plans.flatMap(({ holder }) => (holder ? [holder] : [])),
  }
}

function remindersOf(standing: Standing) {
  const ofHolder = holderReminders(standing)
  const handover = handoverOf(standing)
  const reminders = oneEach([
    ...handover.notices,
    ...delegationNotices(standing),
    ...wrongPersonNotices(standing),
    ...gapNotices(standing),
    ...escalationReminders(standing),
    ...ofHolder,
    ...laterReminders(standing),
  ])
  const named = handover.holder ?? firstNamed(standing, ofHolder)
  const holder = named && { occurrenceId: standing.occurrence.id, holderId: named.id }
  return { reminders, holder }
}

/** The first reminders of an occurrence name its holder. */
function firstNamed({ occurrence, knowing }: Standing, ofHolder: readonly Reminder[]) {
  if (occurrence.holderId !== null || ofHolder.length === 0) return null
  const { holder } = knowing.recipients(occurrence, 'due')
  return holder && { id: holder.id }
}

/** Equal ladders are taken for the same, whose days are worked out once; many occurrences share one already. */
function oneLadderEach(): (ladder: Ladder) => Ladder {
  const same = new Map<Ladder, Ladder>()
  const byText = new Map<string, Ladder>()
  return (ladder) => {
    const known = same.get(ladder)
    if (known) return known
    const text = JSON.stringify(ladder)
    const first = byText.get(text) ?? ladder
    byText.set(text, first)
    same.set(ladder, first)
    return first
  }
}
