import type { Day } from '../../calendar/day.ts'
import type { ScheduledDuty } from '../../routine/scheduled-duties.ts'
import { type KeptDuty, keptOf, type Planned } from '../occurrence.ts'
import { stepsOf } from '../planning/ladder.ts'
import type { Duties } from './duties-on.ts'

type Coming = Planned & { duty: KeptDuty }

/**
 * Which of the planned occurrences come to be on a day: at the first step of their ladder, so that one whose duty is
 * changed or switched off before that was never there. What happened and what is missing comes to be at once.
 * @param through the last day planned before; what began then or earlier has had its time. Null at the very first
 *   planning, which looks only ahead.
 */
export function comingOn(
  day: Day,
  planned: Iterable<Planned>,
  { duties, through }: { duties: Duties; through: Day | null },
): Coming[] {
  const coming: Coming[] = []
  const kept = new Map<string, KeptDuty>()
  for (const one of planned) {
    const duty = duties.get(one.dutyId)
    if (!duty || !comes(one, duty, { day, through })) continue
    const asItStands = kept.get(duty.id) ?? keptOf(duty, duty.schedule)
    kept.set(duty.id, asItStands)
    coming.push({ ...one, duty: asItStands })
  }
  return coming
}

function comes(
  { due }: Planned,
  { schedule: { trigger, ladder } }: ScheduledDuty,
  { day, through }: { day: Day; through: Day | null },
): boolean {
  if (trigger.by === 'gap' || trigger.by === 'event') return true
  const first = stepsOf(ladder, due)[0]?.on ?? due
  if (first > day) return false
  return due >= day || (through !== null && (due > through || first > through))
}
