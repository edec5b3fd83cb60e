import type { Database } from '../../database/database.ts'
import { changeUpload, readUploads } from '../../register/uploads/store.ts'
import type { Upload } from '../../register/uploads/upload.ts'
import type { Reading } from '../api/reader.ts'
import type { Answered } from '../api/route.ts'
import type { ImportView } from '../views/imports.ts'
import { alreadyApplied } from './editing-words.ts'
import type { Imports } from './imports-run.ts'
import { importShown } from './imports-view.ts'
import { mayManage } from './may-manage.ts'

export type Parts = { database: Database; imports: Imports }
type Answer = Answered<ImportView>
type Asking = Reading & { params: { importId: string }; seen: string | null }

/** A file of the last day, for those who import. */
export async function find({ database }: Parts, asked: Asking): Promise<Upload | null> {
  if (!mayManage(asked)) return null
  const [found] = await readUploads(database, asked.params.importId)
  return found ?? null
}

/** A file that is about to be changed or done: only what was looked at, and only once. */
export async function findAsSeen(
  parts: Parts,
  asked: Asking,
): Promise<{ kind: 'found'; found: Upload } | Answer> {
  const found = await find(parts, asked)
  if (!found) return { kind: 'unknown' }
  return refusal(asked, found) ?? { kind: 'found', found }
}

function refusal(asked: Asking, found: Upload): Answer | null {
  if (asked.seen === null) return { kind: 'unseen' }
  if (found.state !== 'previewed') return { kind: 'wrong', field: 'state', problem: alreadyApplied }
  return asked.seen === String(found.version) ? null : stale(asked, found)
}

const stale = (asked: Reading, found: Upload): Answer => ({
  kind: 'stale',
  present: importShown(asked, found),
  version: String(found.version),
})

/** Keeps what has become of a file, unless somebody else was quicker. */
export async function changed({ database }: Parts, asked: Asking, next: Upload): Promise<Answer> {
  const { state, told, outcome } = next
  const isDone = await changeUpload(database, next, {
    state,
    told,
    ...(outcome && { outcome }),
  })
  if (!isDone) return stale(asked, next)
  return shown(asked, { ...next, version: next.version + 1 })
}

export const shown = (
  reading: Reading,
  found: Upload,
  more: Parameters<typeof importShown>[2] = {},
): Extract<Answer, { kind: 'view' }> => ({
  kind: 'view',
  view: importShown(reading, found, more),
  version: String(found.version),
})
