import type { EditingView, HeldEdited } from '../../bot/web/views/editing.ts'
import type { Difference } from './Conflict.tsx'
import { draftOf } from './draft.ts'
import { holderNames, holdersGiven, type RoleEdited } from './holders.ts'

/** What somebody wants to put right of a system. */
export type Edit =
  | { kind: 'facts'; changes: Record<string, unknown> }
  | { kind: 'role'; role: RoleEdited; held: readonly HeldEdited[] }
  | { kind: 'confirm'; role: RoleEdited }

type Request = { method: 'PATCH' | 'PUT' | 'POST'; path: string; body: unknown }

/** How the server is asked for it. */
export function requestOf(systemId: string, edit: Edit): Request {
  const system = `systems/${encodeURIComponent(systemId)}`
  switch (edit.kind) {
    case 'facts':
      return { method: 'PATCH', path: system, body: edit.changes }
    case 'role':
      return {
        method: 'PUT',
        path: `${system}/roles/${encodeURIComponent(edit.role.id)}`,
        body: holdersGiven(edit.held),
      }
    case 'confirm':
      return {
        method: 'POST',
        path: `${system}/roles/${encodeURIComponent(edit.role.id)}/confirm`,
        body: {},
      }
  }
}

/** What stands there now beside what was to be saved. */
export function differencesOf(
  edit: Edit,
  present: EditingView,
  names: Record<string, string>,
): Difference[] {
  if (edit.kind !== 'facts') {
    const theirs = present.roles.find(({ id }) => id === edit.role.id)?.held ?? []
    const mine = edit.kind === 'role' ? edit.held : edit.role.held
    return [{ what: edit.role.label, theirs: holderNames(theirs), mine: holderNames(mine) }]
  }
  const now = new Map(Object.entries(draftOf(present.facts)))
  return Object.entries(edit.changes).map(([field, value]) => ({
    what: names[field] ?? field,
    theirs: now.get(field) ?? '',
    mine: Array.isArray(value) ? value.join(', ') : String(value ?? ''),
  }))
}
