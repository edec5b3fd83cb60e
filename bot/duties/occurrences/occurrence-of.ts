import type { Day } from '../../calendar/day.ts'
import type { KeptDuty, Occurrence, Scope, State } from '../occurrence.ts'

/** A row of `occurrence` as JSON. */
export type OccurrenceRow = {
  id: string
  duty_id: string
  duty: KeptDuty
  scope: Scope
  scheduled: Day
  due: Day
  state: State['kind']
  state_by: string | null
  state_at: string | null
  done_on: Day | null
  note: string | null
  link: string | null
  snoozed_until: Day | null
  delegate_id: string | null
  holder_id: string | null
  version: number
}

export const occurrenceOf = (row: OccurrenceRow): Occurrence => ({
  id: row.id,
  dutyId: row.duty_id,
  duty: row.duty,
  scope: row.scope,
  scheduled: row.scheduled,
  due: row.due,
  state: stateOf(row),
  snoozedUntil: row.snoozed_until,
  delegateId: row.delegate_id,
  holderId: row.holder_id,
  version: row.version,
})

function stateOf(row: OccurrenceRow): State {
  const by = row.state_by ?? ''
  const at = row.state_at ?? ''
  switch (row.state) {
    case 'open':
      return { kind: 'open' }
    case 'started':
      return { kind: 'started', by, at }
    case 'done':
      return {
        kind: 'done',
        by,
        at,
        on: row.done_on ?? row.due,
        note: row.note,
        link: row.link,
      }
    case 'notApplicable':
      return { kind: 'notApplicable', by, at, reason: row.note ?? '' }
    case 'missed':
    case 'withdrawn':
      return { kind: row.state, at }
  }
}
