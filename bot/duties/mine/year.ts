import { addMonths, type Day } from '../../calendar/day.ts'
import type { Queryable } from '../../database/database.ts'
import type { Person } from '../../directory/person.ts'
import { type OnDay, seatOf } from '../holders/seat.ts'
import { type KeptDuty, keptOf, type Occurrence, type Planned, scopeKey } from '../occurrence.ts'
import { dutiesOn } from '../occurrences/duties-on.ts'
import { keyOf } from '../occurrences/line.ts'
import { readKeys, readOpen } from '../occurrences/store.ts'
import { plannedOccurrences } from '../planning/planned.ts'
import { readKnowing } from '../planning/read-knowing.ts'
import { isTheirs, tasksIn } from '../tasks/theirs.ts'

/** One due day of somebody's; `occurrence` is null as long as it is only planned. */
export type DueDay = Planned & { duty: KeptDuty; occurrence: Occurrence | null }

/** What is planned for twelve months from a day on, and what is open, whoever holds it. */
export type YearPlan = {
  open: readonly Occurrence[]
  planned: readonly (Planned & { duty: KeptDuty })[]
}

const MONTHS = 12

/** Reads what is open, and plans twelve months ahead without what has already come to be. */
export async function readYear(database: Queryable, { snapshot, day }: OnDay): Promise<YearPlan> {
  const open = await readOpen(database)
  const knowing = await readKnowing(database, snapshot, { open, from: day, day })
  const duties = dutiesOn(snapshot)
  const kept = new Map([...duties].map(([id, duty]) => [id, keptOf(duty, duty.schedule)]))
  const known = await readKeys(database, day)
  const window = { from: day, to: addMonths(day, MONTHS) }
  const planned = [...plannedOccurrences(knowing, window)].flatMap((one) => {
    const duty = kept.get(one.dutyId)
    return duty && isWithin(one.due, window) && !known.has(keyOf(one)) ? [{ ...one, duty }] : []
  })
  return { open, planned }
}

const isWithin = (due: Day, { from, to }: { from: Day; to: Day }) => from <= due && due <= to

/**
 * Every due day of somebody's, in order: what is open and theirs to see to, and what is planned for them as whoever
 * holds it on the due day. What nobody holds is nobody's plan until it comes due and lies with somebody.
 */
export function dueDaysOf(person: Person, { open, planned }: YearPlan, knowing: OnDay): DueDay[] {
  const theirs = tasksIn(open, knowing).filter((task) => isTheirs(task, person))
  const holds = holdingWith(person, knowing)
  return [
    ...theirs.map(({ occurrence }) => dueDayOf(occurrence)),
    ...planned.filter(holds).map((one) => ({ ...one, occurrence: null })),
  ].sort((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)))
}

function dueDayOf(occurrence: Occurrence): DueDay {
  const { dutyId, duty, scope, scheduled, due } = occurrence
  return { dutyId, duty, scope, scheduled, due, occurrence }
}

/** Tells whether somebody holds what is planned on its due day; found once for all duties of a role on that day. */
function holdingWith(person: Person, { snapshot }: OnDay) {
  const found = new Map<string, boolean>()
  return ({ duty, scope, due }: YearPlan['planned'][number]): boolean => {
    const key = `${duty.role} ${scopeKey(scope)} ${due}`
    const known = found.get(key)
    if (known !== undefined) return known
    const seat = seatOf(duty, scope, { snapshot, day: due })
    const holds = seat.kind === 'held' && seat.holder.id === person.id
    found.set(key, holds)
    return holds
  }
}
