import { randomUUID } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { after, before, describe } from 'mocha'
import { compileEngine } from '../../bot/database/engine.ts'
import { migrate } from '../../bot/database/migrate.ts'
import { type Opened, openDatabase, openInMemory } from '../../bot/database/open.ts'
import { loadPostgres } from './postgres-programs.ts'

type Kind = { name: string; open: () => Promise<Opened> }

export type Server = {
  url: (name: string) => string
  create: (name: string) => Promise<void>
  /** Ends whatever is connected to them. */
  drop: (names: Iterable<string>) => Promise<void>
  /** Ends it in the middle of whatever it does, as a reboot would; what it holds is kept for `resume`. */
  halt: () => Promise<void>
  resume: () => Promise<void>
  stop: () => Promise<void>
}

let server: Promise<Server> | undefined
let programs: ReturnType<typeof loadPostgres> | undefined
const created = new Set<string>()

/** A real PostgreSQL, started at the first use in a test process and shared by all its files: making one takes 3 s. */
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
    // What is written need not outlive the machine.
    initdbFlags: ['--no-sync'],
    postgresFlags: ['-c', 'fsync=off'],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await instance.initialise()
  await instance.start()
  const endAtOnce = () => endWithProcess(folder)
  process.once('exit', endAtOnce)
  return {
    halt: () => instance.stop(),
    resume: () => instance.start(),
    stop: async () => {
      await instance.stop()
      process.off('exit', endAtOnce)
      rmSync(folder, { recursive: true, force: true })
    },
    url: (name: string) => `postgres://ansvar:ansvar@127.0.0.1:${port}/${name}`,
    create: (name: string) => instance.createDatabase(name),
    drop: async (names: Iterable<string>) => {
      const client = instance.getPgClient()
      await client.connect()
      for (const name of names) await client.query(`drop database ${name} with (force)`)
      await client.end()
    },
  }
}

/** One of mocha's workers is told to exit, and cannot wait for its server: that ends at once, keeping nothing. */
function endWithProcess(folder: string): void {
  const lock = join(folder, 'data', 'postmaster.pid')
  if (existsSync(lock)) process.kill(Number.parseInt(readFileSync(lock, 'utf8'), 10), 'SIGQUIT')
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** What mocha does after the tests of each file (package.json: mocha.require). */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    if (created.size === 0) return
    await (await postgres()).drop(created)
    created.clear()
  },
}

/** What mocha does at the very end, in the process that runs the tests unless workers do. */
export async function mochaGlobalTeardown(): Promise<void> {
  await (await server)?.stop()
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
  created.add(name)
  return url(name)
}

let empty: Promise<Blob> | undefined
let ready: Promise<Blob> | undefined

/** A new embedded database without a table: a copy of one that was made once, which takes a third of the time. */
export async function openEmpty(): Promise<Opened & { kind: 'embedded' }> {
  return openInMemory(await dumpEmpty())
}

/** A new embedded database with every table and no row. */
export async function openMigrated(): Promise<Opened> {
  return openInMemory(await dumpReady())
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
  const pglite = await PGlite.create(join(folder, 'postgres'), {
    pgliteWasmModule: await compileEngine(),
    loadDataDir: await dumpReady(),
  })
  await pglite.close()
  return folder
}

function dumpEmpty(): Promise<Blob> {
  empty ??= openInMemory().then(dumpOf)
  return empty
}

function dumpReady(): Promise<Blob> {
  ready ??= openEmpty().then(async (opened) => {
    await migrate(opened.database)
    return dumpOf(opened)
  })
  return ready
}

async function dumpOf({ pglite, close }: Opened & { kind: 'embedded' }): Promise<Blob> {
  const dump = await pglite.dumpDataDir('none')
  await close()
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
