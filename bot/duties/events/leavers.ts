import type { Day } from '../../calendar/day.ts'
import type { Directory } from '../../directory/directory.ts'
import type { DutyEvent } from '../occurrence.ts'

/** That people left, as the directory tells it of the days from one to another, both included. */
export function leaversIn(directory: Directory, { from, to }: { from: Day; to: Day }): DutyEvent[] {
  return [...directory.people.values()].flatMap(({ id, leftOn }): DutyEvent[] =>
    leftOn && from <= leftOn && leftOn <= to
      ? [{ id: `leaves:${id}:${leftOn}`, kind: 'leaves', on: leftOn, personId: id, systemId: null }]
      : [],
  )
}
