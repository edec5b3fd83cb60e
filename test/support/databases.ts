import { randomUUID } from 'node:crypto'
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'mocha'
import { migrate } from '../../bot/database/migrate.ts'
import { type Opened, openDatabase, openInMemory } from '../../bot/database/open.ts'
import { loadPostgres } from './postgres-programs.ts'

type Kind = { name: string; open: () => Promise<Opened> }

export type Server = {
  url: (name: string) => string
  create: (name: string) => Promise<void>
  /** Ends it in the middle of whatever it does, as a reboot would; what it holds is kept for `resume`. */
  halt: () => Promise<void>
  resume: () => Promise<void>
  stop: () => Promise<void>
}

let server: Promise<Server> | undefined
let programs: ReturnType<typeof loadPostgres> | undefined

/** A real PostgreSQL, started at the first use in a test process and stopped with it. */
function postgres(): Promise<Server> {
  server ??= startPostgres()
  return server
}

export async function startPostgres(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'ansvar-postgres-'))
  // The server runs as a user of its own, who must be able to enter the folder.
  chmodSync(folder, 0o755)
  const port = await freePort()
  programs ??= loadPostgres()
  const instance = new (await programs)({
    databaseDir: join(folder, 'data'),
    port,
    user: 'ansvar',
    password: 'ansvar',
    persistent: true,
    createPostgresUser: true,
    onLog: () => undefined,
    onError: () => undefined,
  })
  await instance.initialise()
  await instance.start()
  return {
    halt: () => instance.stop(),
    resume: () => instance.start(),
    stop: async () => {
      await instance.stop()
      rmSync(folder, { recursive: true, force: true })
    },
    url: (name: string) => `postgres://ansvar:ansvar@127.0.0.1:${port}/${name}`,
    create: (name: string) => instance.createDatabase(name),
  }
}

/** What mocha does after the tests of each file (package.json: mocha.require). */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    const running = await server
    server = undefined
    await running?.stop()
  },
}

export function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
  return promise
}

/** The address of a new, empty database on the real server. */
export async function newServerDatabase(): Promise<string> {
  const { url, create } = await postgres()
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await create(name)
  return url(name)
}

let empty: Promise<Blob> | undefined
let ready: Promise<Blob> | undefined

/** A new embedded database without a table: a copy of one that was made once, which takes a third of the time. */
export async function openEmpty(): Promise<Opened> {
  empty ??= dumpOf(async () => undefined)
  return openInMemory(await empty)
}

/** A new embedded database with every table and no row. */
export async function openMigrated(): Promise<Opened> {
  ready ??= dumpOf(async ({ database }) => void (await migrate(database)))
  return openInMemory(await ready)
}

let template: Promise<string> | undefined

/**
 * Makes a folder an embedded database with every table and no row, as a copy of one that was made once: making one
 * anew takes seconds of processor time. Only a test of that very making should go without.
 */
export async function prepareFolder(folder: string): Promise<string> {
  template ??= makeTemplate()
  cpSync(await template, folder, { recursive: true })
  return folder
}

async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ansvar-template-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const { database, close } = await openDatabase({ DATA_DIR: folder })
  await migrate(database)
  await close()
  return folder
}

async function dumpOf(prepare: (opened: Opened) => Promise<void>): Promise<Blob> {
  const opened = await openInMemory()
  await prepare(opened)
  const dump = await opened.pglite.dumpDataDir('none')
  await opened.close()
  return dump
}

const kinds: Kind[] = [
  { name: 'on the embedded database', open: openMigrated },
  {
    name: 'on PostgreSQL',
    open: async () => openDatabase({ DATABASE_URL: await newServerDatabase(), DATA_DIR: '' }),
  },
]

/** Runs the same promises on both databases, each with all tables and no rows. */
export function onBothDatabases(promises: (opened: () => Opened) => void): void {
  for (const { name, open } of kinds)
    describe(name, () => {
      let opened: Opened
      before(async function () {
        this.timeout(60_000)
        opened = await open()
        await migrate(opened.database)
      })
      after(() => opened.close())
      promises(() => opened)
    })
}
