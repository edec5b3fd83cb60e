import type { Day } from '../../bot/calendar/day.ts'
import type { Database } from '../../bot/database/database.ts'
import { keptOf, type Scope } from '../../bot/duties/occurrence.ts'
import { insertPlanned } from '../../bot/duties/occurrences/store.ts'
import { scheduledDuties } from '../../bot/routine/scheduled-duties.ts'
import { starter } from '../../bot/routine/starter.ts'

/** Lets duties of the starter come to be, as a day's planning does. */
export async function planned(
  database: Database,
  those: readonly { dutyId: string; scope: Scope; due: Day }[],
): Promise<void> {
  const rows = those.map(({ dutyId, scope, due }) => {
    const duty = scheduledDuties(starter.duties).find(({ id }) => id === dutyId)
    if (!duty) throw new RangeError(`${dutyId} does not come due.`)
    return { dutyId, duty: keptOf(duty, duty.schedule), scope, scheduled: due, due }
  })
  await insertPlanned(database, rows, '2027-01-04T07:00:00Z')
}
