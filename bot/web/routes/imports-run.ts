import type { Database, Queryable } from '../../database/database.ts'
import { keepAction } from '../../register/actions/store.ts'
import { type Run, runImport } from '../../register/uploads/run-import.ts'
import { changeUpload, readBytes } from '../../register/uploads/store.ts'
import type { Outcome, Upload } from '../../register/uploads/upload.ts'
import type { Reading } from '../api/reader.ts'

/** An import under way in this process: it is told of from here, for the embedded database answers nobody meanwhile. */
export type Running = { upload: Upload; done: number }

/** The imports under way, by the upload's id. */
export type Imports = {
  running: ReadonlyMap<string, Running>
  begin: (upload: Upload, reading: Reading) => void
}

/** Begins imports and keeps what is under way; `refresh` lets everybody see what one has written. */
export function createImports(database: Database, refresh: () => Promise<void>): Imports {
  const running = new Map<string, Running>()
  const run = async (one: Running, reading: Reading) => {
    try {
      await apply(database, one, reading)
      await refresh()
    } finally {
      running.delete(one.upload.id)
    }
  }
  return {
    running,
    begin: (upload, reading) => {
      const one = { upload, done: 0 }
      running.set(upload.id, one)
      // What went wrong is noted with the upload.
      run(one, reading).catch(() => undefined)
    },
  }
}

async function apply(database: Database, one: Running, reading: Reading): Promise<void> {
  const { upload } = one
  const applied = { actionId: null as string | null }
  try {
    const outcome = await runImport(database, {
      upload,
      bytes: await readBytes(database, upload.id),
      on: reading.today,
      dryRun: false,
      progress: (rows) => {
        one.done = rows
      },
      around: async (transaction, write) => {
        applied.actionId = await keep(transaction, reading, write)
      },
    })
    await note(database, upload, outcome, applied.actionId)
  } catch (problem) {
    await changeUpload(database, upload, { state: 'failed' })
    throw problem
  }
}

async function keep(transaction: Queryable, reading: Reading, write: () => Promise<void>) {
  const { reader, now } = reading
  const doing = { kind: 'import', by: reader.person.id, at: now, systemIds: null } as const
  const { actionId } = await keepAction(transaction, doing, write)
  return actionId
}

async function note(
  database: Database,
  upload: Upload,
  outcome: Outcome,
  actionId: string | null,
): Promise<void> {
  const state = outcome.kind === 'readable' ? 'applied' : 'failed'
  await changeUpload(database, upload, { state, outcome, actionId })
}

/** What importing a file would do. */
export function rehearse(
  database: Database,
  upload: Run['upload'],
  { bytes, on }: Pick<Run, 'bytes' | 'on'>,
): Promise<Outcome> {
  const progress = () => undefined
  return runImport(database, { upload, bytes, on, dryRun: true, progress })
}
