import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../../database/database.ts'
import { lockAction } from '../../register/actions/undo/store.ts'
import { undoAction } from '../../register/actions/undo/undo.ts'
import { waitForTurn } from '../../register/import/store.ts'
import { changeUpload, keepUpload, readBytes, readUploads } from '../../register/uploads/store.ts'
import { type Route, route } from '../api/route.ts'
import { importsView, importView } from '../views/imports.ts'
import { emptyFile, nothingToUndo } from './editing-words.ts'
import { changed, find, findAsSeen, type Parts, shown } from './imports-found.ts'
import { createImports, rehearse } from './imports-run.ts'
import { nameOf } from './imports-view.ts'
import { mayManage } from './may-manage.ts'

const params = z.object({ importId: z.string() })
const kind = z.enum(['systems', 'people', 'routine'])
/** Bytes of a file at most. */
const MOST = 20 * 1024 * 1024

/** Importing files in the page: look first, then do, and take back. */
export function importRoutes({
  database,
  snapshots,
}: {
  database: Database
  snapshots: { refresh: () => Promise<void> }
}): Route[] {
  const parts = { database, imports: createImports(database, snapshots.refresh) }
  return [list(parts), one(parts), upload(parts), tell(parts), apply(parts), takeBack(parts)]
}

const list = ({ database }: Parts) =>
  route({
    method: 'GET',
    path: '/imports',
    says: 'The files of the last day, the latest first.',
    may: null,
    view: importsView,
    answer: async (asked) => {
      if (!mayManage(asked)) return { kind: 'notForYou' }
      const uploads = await readUploads(database, null)
      const imports = uploads.map(({ id, kind: what, name, by, at, state }) => ({
        id,
        kind: what,
        name,
        by: nameOf(asked, by),
        at,
        state,
      }))
      return { kind: 'view', view: { imports } }
    },
  })

const one = (parts: Parts) =>
  route({
    method: 'GET',
    path: '/imports/{importId}',
    says: 'A file, what importing it would do or did, and how far that has come.',
    may: null,
    params,
    view: importView,
    answer: async (asked) => {
      const running = parts.imports.running.get(asked.params.importId)
      if (running && mayManage(asked)) return shown(asked, running.upload, running)
      const upload = await find(parts, asked)
      return upload ? shown(asked, upload) : { kind: 'unknown' }
    },
  })

const upload = ({ database }: Parts) =>
  route({
    method: 'POST',
    path: '/imports',
    says: 'Takes a file and tells what importing it would do; nothing is changed yet.',
    // Asked before the file is read.
    may: ['all', 'administer'],
    query: z.strictObject({ kind, name: z.string().min(1).max(300) }),
    body: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    file: { most: MOST },
    view: importView,
    answer: async (asked) => {
      if (!mayManage(asked)) return { kind: 'notForYou' }
      const { query, body: bytes, today: on } = asked
      if (bytes.length === 0) return { kind: 'wrong', field: 'file', problem: emptyFile }
      const begun = {
        id: randomUUID(),
        kind: query.kind,
        name: query.name.toWellFormed().replace(/\p{Cc}/gu, ''),
        by: asked.reader.person.id,
        at: asked.now,
        told: {},
        state: 'previewed' as const,
      }
      const outcome = await rehearse(database, begun, { bytes, on })
      await keepUpload(database, { ...begun, outcome }, bytes)
      return shown(asked, { ...begun, outcome, actionId: null, version: 1 })
    },
  })

const tell = (parts: Parts) =>
  route({
    method: 'PUT',
    path: '/imports/{importId}/columns',
    says: 'Says what columns mean, by header, and tells anew what importing would do.',
    may: null,
    params,
    body: z.strictObject({ told: z.record(z.string().max(1000), z.string().max(300)) }),
    view: importView,
    answer: async (asked) => {
      const one = await findAsSeen(parts, asked)
      if (one.kind !== 'found') return one
      const { found } = one
      const bytes = await readBytes(parts.database, found.id)
      const next = { ...found, told: asked.body.told }
      const outcome = await rehearse(parts.database, next, { bytes, on: asked.today })
      return changed(parts, asked, { ...next, outcome })
    },
  })

const apply = (parts: Parts) =>
  route({
    method: 'POST',
    path: '/imports/{importId}/apply',
    says: 'Begins to import the very file that was looked at; its address tells how far that has come.',
    may: null,
    params,
    view: importView,
    answer: async (asked) => {
      const one = await findAsSeen(parts, asked)
      if (one.kind !== 'found') return one
      const { found } = one
      const applying = { ...found, state: 'applying' as const }
      const answer = await changed(parts, asked, applying)
      if (answer.kind !== 'view') return answer
      const { snapshot, reader, today, now } = asked
      const begun = { ...applying, version: found.version + 1 }
      const afterwards = () => parts.imports.begin(begun, { snapshot, reader, today, now })
      return { ...answer, afterwards }
    },
  })

const takeBack = (parts: Parts) =>
  route({
    method: 'POST',
    path: '/imports/{importId}/undo',
    says: 'Takes a whole import back; what somebody has changed since stays, and is told.',
    may: null,
    params,
    view: importView,
    answer: async (asked) => {
      const found = await find(parts, asked)
      if (!found) return { kind: 'unknown' }
      const undoing = { by: asked.reader.person.id, at: asked.now, on: asked.today }
      const kept = await parts.database.transaction().execute(async (transaction) => {
        await waitForTurn(transaction)
        const action = found.actionId && (await lockAction(transaction, { id: found.actionId }))
        if (!action || action.undoneAt || found.state !== 'applied') return null
        const undone = await undoAction(transaction, action, undoing)
        await changeUpload(transaction, found, { state: 'undone' })
        return undone.kind === 'undone' ? undone.kept : []
      })
      if (!kept) return { kind: 'wrong', field: 'undo', problem: nothingToUndo }
      const now = { ...found, state: 'undone' as const, version: found.version + 1 }
      return shown(asked, now, { kept })
    },
  })
