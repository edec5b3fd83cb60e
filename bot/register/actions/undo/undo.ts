import type { Day } from '../../../calendar/day.ts'
import { millisecondsFrom } from '../../../calendar/day-words.ts'
import { markChanged, type Queryable } from '../../../database/database.ts'
import { addHistory } from '../../import/store.ts'
import type { Action } from '../action.ts'
import { type State, type TakenBack, takeBack } from '../state.ts'
import { changesBack, fieldOf } from './changes-back.ts'
import { findPeople, lockAction, markUndone, type Part, readParts, writeBack } from './store.ts'

/** What stays of an action that is taken back, because somebody has changed it since. */
export type Kept = { systemId: string; name: string; what: string }
export type Undone =
  | { kind: 'undone'; action: Action; systems: number; kept: Kept[] }
  /** There is nothing of theirs to take back, or it has been taken back. */
  | { kind: 'nothing' }
  /** It was done more than ten minutes ago. */
  | { kind: 'tooLate' }
  /** Somebody has changed these since; nothing is taken back. */
  | { kind: 'changedSince'; kept: Kept[] }

export type Undoing = { by: string; at: string; on: Day }

/** Milliseconds in which whoever did something may take it back: ten minutes. */
const WITHIN = 10 * 60_000

/** Takes back the last thing that somebody did, whole or not at all. Called in a transaction. */
export async function undoLast(transaction: Queryable, undoing: Undoing): Promise<Undone> {
  const action = await lockAction(transaction, { by: undoing.by })
  if (!action || action.undoneAt) return { kind: 'nothing' }
  if (millisecondsFrom(action.at, undoing.at) > WITHIN) return { kind: 'tooLate' }
  return undoAction(transaction, action, undoing)
}

/**
 * Takes back an action. An edit or a transfer goes back whole or not at all; of an import whatever nobody has changed
 * since. Called in a transaction.
 */
export async function undoAction(
  transaction: Queryable,
  action: Action,
  undoing: Undoing,
): Promise<Undone> {
  const parts = action.kind === 'import' ? null : await readParts(transaction, action.id, '')
  if (parts) {
    const judged = parts.map((part) => ({ part, back: takeBack(part) }))
    const kept = judged.flatMap(({ part, back }) => keptOfPart(part, back))
    if (kept.length > 0) return { kind: 'changedSince', kept }
  }
  const told = { systems: 0, kept: [] as Kept[] }
  for (let after = ''; ; ) {
    const portion = await readParts(transaction, action.id, after)
    const last = portion.at(-1)
    if (!last) break
    await undoPortion(transaction, portion, undoing, told)
    after = last.systemId
  }
  await markUndone(transaction, action.id, undoing.at)
  await markChanged(transaction, 'register')
  return { kind: 'undone', action, ...told }
}

async function undoPortion(
  transaction: Queryable,
  portion: readonly Part[],
  { by, on }: Undoing,
  told: { systems: number; kept: Kept[] },
): Promise<void> {
  const judged = portion.map((part) => ({ part, back: takeBack(part) }))
  await keepUnknownPeople(
    transaction,
    judged.map(({ back }) => back),
  )
  const systems = judged.map(({ back: { system, isRemoved } }) =>
    isRemoved ? { ...system, vanished_on: on } : system,
  )
  const roles = judged.flatMap(({ part: { systemId }, back }) =>
    back.roles.map((role) => ({ systemId, ...role })),
  )
  await writeBack(transaction, systems, roles)
  const changes = judged.flatMap(({ part, back }) => changesBack(part, back, on))
  await addHistory(transaction, changes, { by, on })
  told.systems += judged.filter(({ back }) => back.isRemoved || back.restored.length > 0).length
  told.kept.push(...judged.flatMap(({ part, back }) => keptOfPart(part, back)))
}

/** Somebody whose id has changed since then can't be written back by the old one: their role stays as it is. */
async function keepUnknownPeople(
  transaction: Queryable,
  backs: readonly TakenBack[],
): Promise<void> {
  const ids = backs.flatMap(({ roles }) =>
    roles.flatMap(({ assignments }) => peopleIn(assignments)),
  )
  const known = await findPeople(transaction, ids)
  for (const back of backs) {
    const lost = back.roles.filter(({ assignments }) =>
      peopleIn(assignments).some((id) => !known.has(id)),
    )
    back.roles = back.roles.filter((role) => !lost.includes(role))
    back.kept.push(...lost.map(({ role }) => `role:${role}`))
  }
}

const peopleIn = (rows: State['assignments']) =>
  rows.flatMap(({ person_id }) => (typeof person_id === 'string' ? [person_id] : []))

const keptOfPart = ({ systemId, present }: Part, { kept }: TakenBack): Kept[] =>
  kept.map((what) => ({ systemId, name: String(present.system.name), what: fieldOf(what) }))
