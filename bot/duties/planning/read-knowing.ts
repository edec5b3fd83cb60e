import type { Day } from '../../calendar/day.ts'
import type { Queryable } from '../../database/database.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import { readEvents } from '../events/store.ts'
import type { Occurrence } from '../occurrence.ts'
import { dutiesOn, idsBy } from '../occurrences/duties-on.ts'
import { gapsSeen, settledSince } from '../occurrences/gaps.ts'
import { lineOf } from '../occurrences/line.ts'
import { readLastDone, readSettledGaps } from '../occurrences/past/store.ts'
import { eventsFrom } from './plan.ts'
import type { PlanningKnowing } from './planned.ts'

/**
 * What looking ahead from a day needs to know, as the server reads it each morning.
 * @param of.open everything that is still to be done
 * @param of.from the first day that is looked at
 */
export async function readKnowing(
  database: Queryable,
  snapshot: Snapshot,
  of: { open: readonly Occurrence[]; from: Day; day: Day },
): Promise<PlanningKnowing> {
  const duties = dutiesOn(snapshot)
  const lastDone = await readLastDone(database, idsBy(duties, 'recurrence'))
  const settledGaps = await readSettledGaps(database, idsBy(duties, 'gap'), settledSince(of.day))
  const gaps = gapsSeen(duties, of.open, settledGaps)
  return {
    snapshot,
    events: await readEvents(database, eventsFrom(of.from)),
    lastDone: (dutyId, scope) => lastDone.get(lineOf(dutyId, scope)) ?? null,
    gapSince: (dutyId, scope) => gaps.get(lineOf(dutyId, scope)) ?? null,
    today: of.day,
  }
}
