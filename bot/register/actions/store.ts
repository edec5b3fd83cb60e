import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Queryable } from '../../database/database.ts'
import { jsonOf } from '../../database/json.ts'
import type { Action } from './action.ts'
import { state } from './state/store.ts'

export type Doing = Pick<Action, 'kind' | 'by' | 'at'> & {
  /** The systems that it may touch; null where that may be any. */
  systemIds: readonly string[] | null
}

/**
 * Does something to the register and keeps how it was before and after; the action's id is null where nothing became
 * different. Called in a transaction, with the systems locked. Actions older than a day are forgotten.
 */
export async function keepAction<T>(
  transaction: Queryable,
  doing: Doing,
  work: () => Promise<T>,
): Promise<{ actionId: string | null; result: T }> {
  const id = randomUUID()
  const { kind, by, at, systemIds } = doing
  await sql`delete from register_action where at < ${at}::timestamptz - interval '1 day'`.execute(
    transaction,
  )
  await transaction.insertInto('register_action').values({ id, kind, by, at }).execute()
  const touched = systemIds === null ? sql`true` : sql`id = any (${systemIds}::text[])`
  await sql`
    insert into register_action_part (action_id, system_id, before)
    select ${id}, id, ${state}
    from system
    where ${touched}`.execute(transaction)
  const result = await work()
  const parts = await keepAfter(transaction, id, systemIds === null)
  // Duties may go over though no role does.
  if (parts > 0 || kind === 'transfer') return { actionId: id, result }
  await transaction.deleteFrom('register_action').where('id', '=', id).execute()
  return { actionId: null, result }
}

async function keepAfter(transaction: Queryable, id: string, hasNew: boolean): Promise<number> {
  await sql`
    update register_action_part
    set after = ${state}
    from system
    where action_id = ${id}
      and system_id = system.id`.execute(transaction)
  if (hasNew)
    await sql`
      insert into register_action_part (action_id, system_id, after)
      select ${id}, id, ${state}
      from system
      where not exists (
        select
        from register_action_part
        where action_id = ${id}
          and system_id = system.id
      )`.execute(transaction)
  // Of what was created there is no before, so it stays.
  await sql`
    delete from register_action_part
    where action_id = ${id}
      and before = after`.execute(transaction)
  const { rows } = await sql<{ count: number }>`
    select count(*) as count
    from register_action_part
    where action_id = ${id}`.execute(transaction)
  return rows[0]?.count ?? 0
}

/** Keeps beside an action what else changed with it. */
export async function keepBeside(
  transaction: Queryable,
  actionId: string,
  beside: unknown,
): Promise<void> {
  await sql`
    update register_action
    set beside = ${jsonOf(beside)}::text::jsonb
    where id = ${actionId}`.execute(transaction)
}
