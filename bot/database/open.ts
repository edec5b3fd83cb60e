import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { types as embeddedTypes, PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import type { Database } from './database.ts'
import { compileEngine } from './engine.ts'
import { claimFolder } from './folder-lock.ts'
import type { Schema } from './schema.ts'

export type Opened = { database: Database; close: () => Promise<void> } & (
  | { kind: 'embedded'; pglite: PGlite }
  | { kind: 'server'; connectionString: string }
)
type Where = { DATABASE_URL?: string | undefined; DATA_DIR: string }

/** PostgreSQL's number for the type `date`, whose values stay texts (`2026-11-23`) in both drivers. */
const DATE = 1082
/** PostgreSQL's number for the type `bigint`, whose values here all fit a number. */
const BIGINT = 20

/**
 * Opens PostgreSQL when `DATABASE_URL` is set, else the embedded database in `DATA_DIR`.
 * Throws `FolderInUse` when another process holds the embedded database.
 */
export async function openDatabase({ DATABASE_URL, DATA_DIR }: Where): Promise<Opened> {
  return DATABASE_URL ? openServer(DATABASE_URL) : openEmbedded(resolve(DATA_DIR))
}

async function openServer(connectionString: string): Promise<Opened> {
  // Loaded only where it is used: the embedded database starts without it.
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    types: {
      getTypeParser: (type, format) => parserOf(type) ?? pg.types.getTypeParser(type, format),
    },
  })
  // Without a listener, a connection that breaks while idle, or between two statements of a transaction, would end
  // the process. Whoever uses it learns of it from the next statement.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const database = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return { kind: 'server', connectionString, database, close: () => database.destroy() }
}

async function openEmbedded(folder: string): Promise<Opened> {
  mkdirSync(folder, { recursive: true })
  const release = claimFolder(folder)
  try {
    const pglite = await PGlite.create(join(folder, 'postgres'), await embeddedOptions())
    const database = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) })
    const close = async () => {
      await database.destroy()
      release()
    }
    return { kind: 'embedded', pglite, database, close }
  } catch (problem) {
    release()
    throw problem
  }
}

/** An embedded database in memory, for tests and rehearsals; `copyOf` is what another one's `dumpDataDir` gave. */
export async function openInMemory(copyOf?: Blob): Promise<Opened & { kind: 'embedded' }> {
  const pglite = await PGlite.create({
    ...(await embeddedOptions()),
    ...(copyOf && { loadDataDir: copyOf }),
  })
  const database = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) })
  return { kind: 'embedded', pglite, database, close: () => database.destroy() }
}

const parserOf = (type: number) => {
  if (type === DATE) return (text: string) => text
  return type === BIGINT ? Number : undefined
}
const embeddedOptions = async () => ({
  pgliteWasmModule: await compileEngine(),
  parsers: { [embeddedTypes.DATE]: (text: string) => text, [embeddedTypes.INT8]: Number },
  // Its own 128 MB of buffers are cleared at every start, which takes longer than all the rest of it.
  startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'],
})
