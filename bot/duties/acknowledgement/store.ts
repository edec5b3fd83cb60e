import { sql } from 'kysely'
import type { Queryable } from '../../database/database.ts'
import type { Occurrence, State } from '../occurrence.ts'
import { type OccurrenceRow, occurrenceOf } from '../occurrences/occurrence-of.ts'
import type { Mark } from './action.ts'

/**
 * An occurrence that nobody else changes until the transaction ends; null where there is none. Planning, which only
 * refers to it, is not waited for.
 */
export async function lockOccurrence(
  transaction: Queryable,
  id: string,
): Promise<Occurrence | null> {
  const { rows } = await sql<{ occurrence: OccurrenceRow }>`
    select to_jsonb(occurrence) as occurrence
    from occurrence
    where id = ${id}
    for no key update
  `.execute(transaction)
  return rows[0] ? occurrenceOf(rows[0].occurrence) : null
}

/** Makes an occurrence what a mark says, as one more version of it. */
export async function writeMark(transaction: Queryable, id: string, mark: Mark): Promise<void> {
  await transaction
    .updateTable('occurrence')
    .set((row) => ({
      ...columnsOf(mark.state),
      snoozed_until: mark.snoozedUntil,
      delegate_id: mark.delegateId,
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

function columnsOf(state: State) {
  const none = { state_by: null, state_at: null, done_on: null, note: null, link: null }
  switch (state.kind) {
    case 'open':
      return { ...none, state: state.kind }
    case 'started':
      return { ...none, state: state.kind, state_by: state.by, state_at: state.at }
    case 'done': {
      const { kind, by, at, on, note, link } = state
      return { state: kind, state_by: by, state_at: at, done_on: on, note, link }
    }
    case 'notApplicable':
      return {
        ...none,
        state: state.kind,
        state_by: state.by,
        state_at: state.at,
        note: state.reason,
      }
    case 'missed':
    case 'withdrawn':
      return { ...none, state: state.kind, state_at: state.at }
  }
}
