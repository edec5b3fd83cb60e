import type { Kept } from '../../register/actions/undo/undo.ts'
import { keptHolders } from '../../register/history/kept.ts'
import { holderName } from '../../register/holding/holder-name.ts'
import { fieldNames } from '../../register/sheet/fields.ts'
import type { Outcome, Upload } from '../../register/uploads/upload.ts'
import type { Reading } from '../api/reader.ts'
import type { ImportView } from '../views/imports.ts'

/** A file as the page shows it. `done`: the rows worked through so far, null where nothing is under way. */
export function importShown(
  reading: Reading,
  upload: Upload,
  { done = null, kept = [] }: { done?: number | null; kept?: Kept[] } = {},
): ImportView {
  const { id, kind, name, by, at, state, outcome, told } = upload
  const { snapshot, reader } = reading
  const roles = snapshot.routine.roles.filter(({ found }) => found.by === 'system')
  return {
    id,
    kind,
    name,
    by: nameOf(reading, by),
    at,
    state,
    done,
    outcome: outcome && outcomeShown(reading, outcome),
    told,
    targets: [
      ...fieldNames.map((field) => ({ id: field, label: null })),
      ...roles.map((role) => ({ id: `role:${role.id}`, label: role.label[reader.language] })),
    ],
    mayUndo: state === 'applied' && upload.actionId !== null,
    kept,
  }
}

export const nameOf = ({ snapshot }: Reading, personId: string) =>
  snapshot.directory.people.get(personId)?.name ?? personId

function outcomeShown(reading: Reading, outcome: Outcome): ImportView['outcome'] {
  if (outcome.kind === 'unreadable') return outcome
  return {
    ...outcome,
    changes: outcome.changes.map((change) => ({
      ...change,
      before: inWords(reading, change.before),
      after: inWords(reading, change.after),
    })),
  }
}

/** A value of the history as a person reads it. */
function inWords(reading: Reading, value: unknown): string {
  if (value === null || value === undefined) return ''
  const holders = Array.isArray(value) ? keptHolders.safeParse(value) : null
  if (holders?.success)
    return holders.data.map((one) => holderName(one.holder, (id) => nameOf(reading, id))).join(', ')
  if (Array.isArray(value)) return value.map((one) => inWords(reading, one)).join(', ')
  if (typeof value === 'object' && 'label' in value) return String(value.label)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
