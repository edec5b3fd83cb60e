import { sql } from 'kysely'
import type { Queryable } from '../../database/database.ts'
import { jsonOf } from '../../database/json.ts'
import type { Outcome, Upload } from './upload.ts'

/** Keeps a file for a day; those that are older are forgotten. */
export async function keepUpload(
  database: Queryable,
  upload: Omit<Upload, 'version' | 'actionId'>,
  bytes: Uint8Array,
): Promise<void> {
  const { id, kind, name, by, at, told, state, outcome } = upload
  await sql`delete from import_file where at < ${at}::timestamptz - interval '1 day'`.execute(
    database,
  )
  await sql`
    insert into import_file (id, kind, name, bytes, by, at, told, state, outcome, version)
    values (
      ${id}, ${kind}, ${name}, ${bytes}, ${by}, ${at}, ${jsonOf(told)}::text::jsonb, ${state},
      ${jsonOf(outcome)}::text::jsonb, 1)`.execute(database)
}

const shown = sql`
  id, kind, name, by, to_jsonb(at) #>> '{}' as at, told, state, outcome, action_id as "actionId",
  version`

/** The files of the last day, the latest first, or one of them. */
export async function readUploads(database: Queryable, id: string | null): Promise<Upload[]> {
  const { rows } = await sql<Upload>`
    select ${shown}
    from import_file
    where ${id}::text is null or id = ${id}
    order by at desc`.execute(database)
  return rows
}

export async function readBytes(database: Queryable, id: string): Promise<Uint8Array> {
  const row = await database
    .selectFrom('import_file')
    .select('bytes')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.bytes
}

type Next = Partial<Pick<Upload, 'state' | 'told' | 'actionId'>> & { outcome?: Outcome | undefined }

/** Changes an upload if it still has the version that was seen; tells whether it did. */
export async function changeUpload(
  database: Queryable,
  { id, version }: Pick<Upload, 'id' | 'version'>,
  { state, told, actionId, outcome }: Next,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update import_file
    set
      state = coalesce(${state ?? null}, state),
      told = coalesce(${told ? jsonOf(told) : null}::text::jsonb, told),
      action_id = coalesce(${actionId ?? null}, action_id),
      outcome = coalesce(${outcome ? jsonOf(outcome) : null}::text::jsonb, outcome),
      version = version + 1
    where id = ${id}
      and version = ${version}`.execute(database)
  return numAffectedRows > 0n
}
