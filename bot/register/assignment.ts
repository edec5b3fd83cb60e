import type { Day } from '../calendar/day.ts'

/** Who holds a role: a person of the directory, a post, a department, or what the sheet says of somebody the directory does not know. */
export type Holder =
  | { kind: 'person'; personId: string }
  | { kind: 'post'; title: string; department: string }
  | { kind: 'department'; department: string }
  | { kind: 'unknown'; text: string }

/** Where an assignment comes from: the line of a sheet (the header is line 1), or a change made in Ansvar. */
export type Origin =
  | { kind: 'sheet'; file: string; row: number; on: Day }
  | { kind: 'hand'; by: string; on: Day }

/** One holder of one role for one system; `order` counts from 1, the first being the one to ask. */
export type Assignment = {
  id: string
  systemId: string
  role: string
  holder: Holder
  order: number
  validFrom: Day | null
  validTo: Day | null
  origin: Origin
  confirmedOn: Day | null
}

/** Tells whether an assignment holds on a day; both ends are included. */
export function holdsOn(assignment: Assignment, day: Day): boolean {
  return (
    (assignment.validFrom === null || assignment.validFrom <= day) &&
    (assignment.validTo === null || day <= assignment.validTo)
  )
}
